import type { Fault } from "~/platform/result";
import { chooseMunicipality } from "../municipality-choice";
import type { Municipality } from "../municipality";

/** The municipalities that an address asks for, and what of it means none. */
export interface ChosenMunicipalities {
  numbers: string[];
  /** What was typed and means no municipality, or several, or was one too many. */
  faults: Fault[];
}

/**
 * Reads what was typed or linked to: numbers, names or lines of the list. Blanks ask for nothing, and a municipality counts once.
 * @param most how many may be chosen; those beyond it are told and left out.
 */
export function chosenMunicipalities(
  candidates: readonly Pick<Municipality, "number" | "name" | "names" | "formerNumbers">[],
  typed: readonly string[],
  most: number,
): ChosenMunicipalities {
  const numbers: string[] = [];
  const faults: Fault[] = [];
  for (const text of typed) {
    const choice = chooseMunicipality(candidates, text);
    if (!choice.ok) {
      if (text.trim() !== "") faults.push(choice.fault);
    } else if (numbers.includes(choice.value.number)) continue;
    else if (numbers.length === most)
      faults.push({ code: "municipalities_too_many", values: { value: choice.value.name, most } });
    else numbers.push(choice.value.number);
  }
  return { numbers, faults };
}
