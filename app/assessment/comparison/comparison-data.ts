import type { ChoiceView, ComparedView, ReferenceView } from "./comparison-view";
import type { OtherResult } from "./other-results";

/** What the page of comparison shows. */
export interface ComparisonData {
  id: string;
  /** The municipality's name. */
  name: string;
  instrument: string;
  /** The published version that the figures are of; null before there is one. */
  version: number | null;
  /** How many of the areas are graded to the end. */
  graded: number;
  areas: number;
  /** What decides the size group; null where the register has none. */
  inhabitants: { value: string; year: number } | null;
  choices: ChoiceView[];
  compared: ComparedView;
  /** Whether the figures rest on so few that others than administrators do not see them. */
  seesFew: boolean;
  references: ReferenceView[];
  /** Numbers in the address that cannot be chosen. */
  refused: string[];
  others: OtherResult[];
  /** Since when and by whom the result is shared; null where it is not. */
  sharing: { on: string; byName: string } | null;
  mayShare: boolean;
}
