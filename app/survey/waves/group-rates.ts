import { type FrameMember, groupingBy } from "../analysis/grouping";
import { type ResponseRate, responseRate } from "../analysis/response-rate";
import type { SurveyResponse } from "../analysis/response";
import type { Background, Instrument } from "../instrument";

/** The response rate of each category of one background variable. */
export interface GroupRates {
  background: Background;
  /** In the definition's order; the last is null where the frame does not place everybody. */
  groups: { category: Background["categories"][number] | null; rate: ResponseRate }[];
}

/** The response rate of a wave by each background variable of its questionnaire. */
export function groupRates(
  { background }: Pick<Instrument, "background">,
  frame: readonly FrameMember[],
  responses: readonly Pick<SurveyResponse, "municipality" | "disposition">[],
): GroupRates[] {
  return background.map((variable) => {
    const { groupOf } = groupingBy(variable, frame);
    const rateOf = (group: string | null): ResponseRate =>
      responseRate(
        frame.filter(({ municipality }) => groupOf(municipality) === group).length,
        responses.filter(({ municipality }) => groupOf(municipality) === group),
      );
    const placed = variable.categories.map((category) => ({ category, rate: rateOf(category.id) }));
    const unplaced = rateOf(null);
    return {
      background: variable,
      groups: unplaced.eligible > 0 ? [...placed, { category: null, rate: unplaced }] : placed,
    };
  });
}
