import type { Background, BackgroundId, Instrument } from "../instrument";
import { variablesOf } from "../variables";
import { type FrameMember, groupingBy } from "./grouping";
import { type Representativity, representativity } from "./representativity";
import type { SurveyResponse } from "./response";
import { type ResponseRate, responseRate } from "./response-rate";
import { type Tabulation, tabulate } from "./tabulate";
import { weightByFrame, type Weighting } from "./weights";

/** All figures of a survey. */
export interface SurveyTabulation {
  response: ResponseRate;
  /** One for each background variable of the instrument. */
  representativity: Representativity[];
  /** One for each variable, in the order in which they are asked. */
  items: Tabulation[];
  /** What the items are grouped by; null when they are not. */
  by: Background | null;
  /** How the items are weighted; null when they are not. */
  weighting: Weighting | null;
}

interface SurveyTabulationChoices {
  by?: BackgroundId | undefined;
  /** Post-stratified by one background variable, raked by several. */
  weight?: readonly BackgroundId[] | undefined;
}

/**
 * Tabulates a survey: response, representativity and every variable.
 * @param frame everybody who was asked.
 * @throws when the instrument lacks a background variable that is asked for.
 */
export function tabulateSurvey(
  instrument: Instrument,
  frame: readonly FrameMember[],
  responses: readonly SurveyResponse[],
  { by, weight = [] }: SurveyTabulationChoices = {},
): SurveyTabulation {
  const background = by ? backgroundOf(instrument, by) : null;
  const strata = weight.map((id) => groupingBy(backgroundOf(instrument, id), frame));
  const weighting = strata.length > 0 ? weightByFrame(strata, frame, responses) : null;
  const choices = {
    grouping: background ? groupingBy(background, frame) : undefined,
    weights: weighting?.weights,
  };
  return {
    response: responseRate(frame.length, responses),
    representativity: instrument.background.map((each) => representativity(each, frame, responses)),
    items: variablesOf(instrument).map((variable) => tabulate(variable, responses, choices)),
    by: background,
    weighting,
  };
}

function backgroundOf({ id: instrumentId, background }: Instrument, id: BackgroundId): Background {
  const found = background.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${instrumentId} has no background variable ${id}.`);
  return found;
}
