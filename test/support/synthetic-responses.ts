import { inventedResponses } from "~/cli/demo/invented-responses";
import type { SurveyResponse } from "~/survey/analysis/response";
import type { Instrument } from "~/survey/instrument";

/** Texts that files must survive. */
const words = [
  "barnevern",
  "IKT",
  "brannvern",
  "legevakt",
  "PPT",
  "=SUM(A1)",
  "plan; areal",
  'sak, «drøft» og "arkiv"',
  "a|b\\c",
];

/** Invented responses of the municipalities, the same for the same seed, with texts that are hard on files. */
export function syntheticResponses(
  instrument: Instrument,
  frame: readonly { municipality: string; group: string | null }[],
  seed: number,
): SurveyResponse[] {
  return inventedResponses(instrument, frame, seed, () => words);
}
