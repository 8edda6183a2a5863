import { holm } from "../statistics/holm";
import { compareMeans, type MeanComparison } from "../statistics/welch";
import type { Variable } from "../variables";
import { answerFigures, type AnswerFigures, scaleValues, type Weights } from "./distribution";
import type { Grouping } from "./grouping";
import type { SurveyResponse } from "./response";

/** The figures of one variable: of all, of each group, and between the groups. */
export interface Tabulation extends AnswerFigures {
  variable: Variable;
  /** In the definition's order; empty without a grouping. */
  groups: GroupFigures[];
  /** Every pair of groups, for a variable with a mean; empty for others, and with weights. */
  tests: GroupTest[];
}

export interface GroupFigures extends AnswerFigures {
  group: string;
}

/** Two groups' means compared: first minus second. */
export interface GroupTest extends MeanComparison {
  first: string;
  second: string;
  /** Adjusted by Holm for all pairs of groups of this variable; null when there is no test. */
  pHolm: number | null;
}

interface TabulationChoices {
  grouping?: Grouping | undefined;
  /** Without tests between groups: Welch's test knows no weights. */
  weights?: Weights | undefined;
}

/**
 * Tabulates one variable, over all respondents and by groups when a grouping is given. The Holm adjustment is within this one
 * variable's table: between four groups there are six tests.
 */
export function tabulate(
  variable: Variable,
  responses: readonly SurveyResponse[],
  { grouping, weights }: TabulationChoices = {},
): Tabulation {
  const byGroup = (grouping?.groups ?? []).map((group) => ({
    group,
    responses: responses.filter(({ municipality }) => grouping?.groupOf(municipality) === group),
  }));
  return {
    variable,
    ...answerFigures(variable, responses, weights),
    groups: byGroup.map(({ group, responses }) => ({
      group,
      ...answerFigures(variable, responses, weights),
    })),
    tests: variable.hasMean && !weights ? pairwiseTests(variable, byGroup) : [],
  };
}

function pairwiseTests(
  variable: Variable,
  byGroup: readonly { group: string; responses: readonly SurveyResponse[] }[],
): GroupTest[] {
  const samples = byGroup.map(({ group, responses }) => ({
    group,
    values: scaleValues(variable, responses),
  }));
  const comparisons = samples.flatMap((first, place) =>
    samples.slice(place + 1).map((second) => ({
      first: first.group,
      second: second.group,
      ...compareMeans(first.values, second.values),
    })),
  );
  const adjusted = holm(comparisons.map(({ p }) => p));
  return comparisons.map((comparison, place) => ({ ...comparison, pHolm: adjusted[place] ?? null }));
}
