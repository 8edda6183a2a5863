import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { groupingBy } from "../analysis/grouping";
import type { FrameUnit } from "../frame";
import type { Instrument } from "../instrument";

/** How a frame is composed, for somebody who looks it over. */
export interface FrameSummary {
  count: number;
  /** Names of those without an e-mail address. */
  withoutEmail: string[];
  /** For each background variable of the questionnaire, how many there are of each category. */
  variables: { id: string; name: string; categories: { label: string; count: number }[]; unplaced: number }[];
  rows: {
    municipality: string;
    name: string;
    /** As one reads it; null where it is not known. */
    population: string | null;
    /** Label of the group; null where the frame does not decide it. */
    group: string | null;
    region: string | null;
    email: string | null;
  }[];
}

/** What a frame holds, counted by the background variables of its questionnaire. */
export function frameSummary(
  { background }: Pick<Instrument, "background">,
  frame: readonly FrameUnit[],
  language: Language,
): FrameSummary {
  const groups = background.find(({ id }) => id === "group")?.categories ?? [];
  return {
    count: frame.length,
    withoutEmail: frame.filter(({ email }) => !email).map(({ name }) => name),
    variables: background.map((variable) => {
      const { groupOf } = groupingBy(variable, frame);
      const placed = frame.map(({ municipality }) => groupOf(municipality));
      return {
        id: variable.id,
        name: variable.name[language],
        categories: variable.categories.map(({ id, label }) => ({
          label: label[language],
          count: placed.filter((group) => group === id).length,
        })),
        unplaced: placed.filter((group) => group === null).length,
      };
    }),
    rows: frame.map(({ municipality, name, population, group, region, email }) => ({
      ...{ municipality, name, region, email },
      population: population === null ? null : formatNumber(population, 0, language),
      group: groups.find(({ id }) => id === group)?.label[language] ?? group,
    })),
  };
}
