import { z } from "zod";

/**
 * When an item is shown, in the words of the definition:
 * - `{ variable: q17, is: 1 }`: the answer is this code, or this code is among those ticked;
 * - `{ variable: q11_6, atLeast: 3 }`: the answer is this much or more. «Don't know» is never so, whatever its code;
 * - `{ anyRowOf: q10, is: 4 }`, `{ anyRowOf: q10, atLeast: 3 }`: the same of at least one row of a grid;
 * - `{ all: [ … ] }`, `{ any: [ … ] }`, `{ not: … }`: of other conditions.
 */
export type Condition =
  | { variable: string; is: number }
  | { variable: string; atLeast: number }
  | { anyRowOf: string; is: number }
  | { anyRowOf: string; atLeast: number }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

const variable = z.string();
const is = z.number().int();
const atLeast = z.number();

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ variable, is }),
      z.strictObject({ variable, atLeast }),
      z.strictObject({ anyRowOf: variable, is }),
      z.strictObject({ anyRowOf: variable, atLeast }),
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
    ],
    {
      error:
        "must be a condition: { variable, is }, { variable, atLeast }, { anyRowOf, is }, { anyRowOf, atLeast }, { all }, { any } or { not }",
    },
  ),
);
