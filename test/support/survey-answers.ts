import fc from "fast-check";
import type { Answer, Answers } from "~/survey/answers";
import { type Instrument, itemsOf } from "~/survey/instrument";
import { itemVariables, type Variable } from "~/survey/variables";

/** Any answers that a respondent may come to have given, hidden or not, each allowed by itself. */
export function anyAnswers(instrument: Instrument): fc.Arbitrary<Answers> {
  const entries = itemsOf(instrument).flatMap((item) =>
    itemVariables(item).map((variable) =>
      fc.option(anyAnswer(variable), { freq: 3 }).map((answer) => [variable.name, answer] as const),
    ),
  );
  return fc
    .tuple(...entries)
    .map(
      (all) => new Map(all.flatMap(([name, answer]) => (answer === null ? [] : [[name, answer] as const]))),
    );
}

function anyAnswer({ kind, options, maxLength }: Variable): fc.Arbitrary<Answer> {
  const alone = options.filter(({ exclusive }) => exclusive).map(({ code }) => [code]);
  const together = options.filter(({ exclusive }) => !exclusive).map(({ code }) => code);
  const text = fc
    .string({ maxLength: Math.min(maxLength ?? 10, 10) })
    .map((written) => written.trim())
    .filter((written) => written !== "");
  switch (kind) {
    case "code":
      return fc.constantFrom(...options.map(({ code }) => code));
    case "codes":
      return fc.oneof(fc.subarray(together, { minLength: 1 }), fc.constantFrom(...alone));
    case "number":
      return fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
    case "date":
      return fc.constantFrom("2018-01-01", "2018-06-30", "2018-12-31");
    case "text":
      return text;
    case "texts":
      return fc.array(text, { minLength: 1, maxLength: 3 });
  }
}
