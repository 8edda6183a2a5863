import { municipalityLabel } from "../municipality-choice";

/** A municipality in a list to choose from. */
export interface MunicipalityOption {
  number: string;
  label: string;
}

/** The list to choose from, by name. */
export function municipalityOptions(
  municipalities: readonly { number: string; name: string }[],
): MunicipalityOption[] {
  return municipalities
    .map(({ number, name }) => ({ number, label: municipalityLabel({ number, name }) }))
    .sort((one, other) => inOrder(one.label, other.label));
}

const { compare: inOrder } = new Intl.Collator("nb");
