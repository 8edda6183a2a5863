import { findItem, type Instrument, type Item } from "../instrument";
import { type Variable, variablesOf } from "../variables";

/** What one answer is given to. */
export interface Answerable {
  variable: Variable;
  item: Item;
}

const known = new WeakMap<Instrument, ReadonlyMap<string, Answerable>>();

/** All that can be answered in a questionnaire, by the name of the variable. Made once for each, since a used one never changes. */
export function answerables(instrument: Instrument): ReadonlyMap<string, Answerable> {
  const made = known.get(instrument);
  if (made) return made;
  const all = new Map(
    variablesOf(instrument).flatMap((variable) => {
      const item = findItem(instrument, variable.itemId);
      return item ? [[variable.name, { variable, item }] as const] : [];
    }),
  );
  known.set(instrument, all);
  return all;
}
