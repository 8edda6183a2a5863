import { hiddenCells, type ShownTabulation, withoutCells } from "../analysis/disclosure";
import { respondentsBehind } from "../analysis/distribution";
import { groupingBy } from "../analysis/grouping";
import { hiddenAcross } from "../analysis/linked-disclosure";
import type { CategoryShares, Representativity } from "../analysis/representativity";
import type { SurveyResponse } from "../analysis/response";
import { type SurveyTabulation, tabulateSurvey } from "../analysis/tabulate-survey";
import type { FrameUnit } from "../frame";
import type { Instrument } from "../instrument";
import type { AnalysisChoices } from "./analysis-choices";

/** All figures of a survey as somebody may see them. */
export interface ShownSurvey extends Omit<SurveyTabulation, "items" | "representativity"> {
  representativity: ShownRepresentativity[];
  /** One for each variable, in the order in which they are asked. */
  items: ShownTabulation[];
}

export interface ShownRepresentativity extends Omit<Representativity, "categories"> {
  /** The respondents are null where they are hidden. */
  categories: (Omit<CategoryShares, "respondents"> & { respondents: number | null })[];
}

/**
 * Tabulates a survey and, for others than administrators, leaves out what must not be seen (DESIGN 4.2): whoever may choose one division
 * may choose them all, so that no division may tell by subtraction from another.
 */
export function shownSurvey(
  instrument: Instrument,
  { frame, responses }: { frame: readonly FrameUnit[]; responses: readonly SurveyResponse[] },
  { by, weight, disclosed }: AnalysisChoices,
): ShownSurvey {
  const tabulation = tabulateSurvey(instrument, frame, responses, { by: by ?? undefined, weight });
  if (!disclosed) return { ...tabulation, items: tabulation.items.map(showAll) };
  const groupings = instrument.background.map((background) => groupingBy(background, frame));
  const place = instrument.background.findIndex(({ id }) => id === by);
  const items = tabulation.items.map((item) => {
    const { n, answered } = respondentsBehind(item.variable, responses);
    const hidden = hiddenAcross([n, answered], groupings);
    const own = hidden[place];
    return withoutCells(item, own ?? { total: isFew([n.length, answered.length]), groups: [] });
  });
  return { ...tabulation, items, representativity: tabulation.representativity.map(withoutSmallCategories) };
}

function showAll({
  variable,
  groups,
  tests,
  ...figures
}: SurveyTabulation["items"][number]): ShownTabulation {
  return { variable, figures, groups: groups.map(({ group, ...own }) => ({ group, figures: own })), tests };
}

const isFew = (bases: readonly number[]): boolean => hiddenCells(bases, []).total;

/** A category of few municipalities would tell who has answered; its test goes too, since it could be solved for what is hidden. */
function withoutSmallCategories(shares: Representativity): ShownRepresentativity {
  const sizes = shares.categories.map(({ frame }) => frame);
  const whole = sizes.reduce((sum, size) => sum + size, shares.unplaced);
  const { total, groups } = hiddenCells(
    [whole],
    sizes.map((size) => [size]),
  );
  if (!total && !groups.includes(true)) return shares;
  return {
    ...shares,
    categories: shares.categories.map((category, place) =>
      total || groups[place] ? { ...category, respondents: null, respondentShare: null } : category,
    ),
    fit: null,
  };
}
