import { FEWEST, givesAway } from "./disclosure";
import { type Best, bestOf, meanOf, type MunicipalityResult } from "./group-figures";
import { sizeGroupOf } from "~/access/size-group";
import type { Standing } from "./standing";

/** What an evaluation can be compared with, in the order of the page. */
export const comparisonKinds = ["size", "kostra", "mean", "best", "last", "references"] as const;

export type ComparisonKind = (typeof comparisonKinds)[number];

/** Why there is nothing to show. */
export type NotShown =
  /** No other municipality has a result to compare with. */
  | "none"
  /** One or two have, and the reader may not see figures that rest on so few. */
  | "too_few"
  /** With the other figures of the page it would tell what one or two municipalities have. */
  | "would_reveal"
  /** The register does not say which group the municipality is in. */
  | "group_unknown"
  | "no_earlier"
  | "none_chosen";

export interface Comparison {
  kind: ComparisonKind;
  /** How many municipalities it rests on. */
  count: number;
  /** Null where nothing is shown; `reason` says why. */
  standing: Standing | null;
  reason: NotShown | null;
  /** Who has the best results. */
  best: { total: Best | null; areas: (Best & { id: string })[] } | null;
  /** Those it rests on where the reader may know all of them, else none. */
  members: MunicipalityResult[];
}

export interface ComparisonSource {
  /** The municipality at hand, which is left out of every group of its own. */
  subject: { inhabitants: number | null; kostraGroup: number | null };
  /** The other municipalities with a published result by the same version of the instrument, one result each. */
  others: readonly MunicipalityResult[];
  /** What was published of the same municipality the last time before; null where there is nothing. */
  last: MunicipalityResult | null;
  /** Numbers of the municipalities that the reader has chosen. */
  chosen: readonly string[];
  /** Administrators see what every figure is made of anyway. */
  seesAll: boolean;
}

/**
 * Everything that an evaluation is compared with, each with its figures or the reason why there are none to see
 * (docs/decisions/011-comparison.md). Which are shown depends on the municipalities there are and the reader, and never on what
 * the reader has chosen, so that nothing can be found out by choosing again and again.
 */
export function comparisonsOf(source: ComparisonSource): Comparison[] {
  const { subject, others, last } = source;
  const groups = {
    size: groupOf(
      subject.inhabitants,
      ({ inhabitants }) => inhabitants,
      (value) => sizeGroupOf(value).id,
    ),
    kostra: groupOf(
      subject.kostraGroup,
      ({ kostraGroup }) => kostraGroup,
      (value) => value,
    ),
    mean: [...others],
  };
  const shown = shownGroups(groups, source.seesAll);
  const comparisons: Record<ComparisonKind, Comparison> = {
    size: groupComparison("size", groups.size, shown.size),
    kostra: groupComparison("kostra", groups.kostra, shown.kostra),
    mean: groupComparison("mean", groups.mean, shown.mean),
    best: bestComparison(groups.mean, source.seesAll),
    last: last ? figures("last", [last]) : hidden("last", 0, "no_earlier"),
    references: references(source),
  };
  return comparisonKinds.map((kind) => comparisons[kind]);

  function groupOf<Value, Group>(
    own: Value | null,
    valueOf: (result: MunicipalityResult) => Value | null,
    toGroup: (value: Value) => Group,
  ): MunicipalityResult[] | null {
    if (own === null) return null;
    const wanted = toGroup(own);
    return others.filter((result) => {
      const value = valueOf(result);
      return value !== null && toGroup(value) === wanted;
    });
  }
}

/** The municipalities that the reader may choose as references: those whose figures the reader may know. */
export function choosable(others: readonly MunicipalityResult[]): MunicipalityResult[] {
  return others.filter(({ known }) => known);
}

type GroupKind = "size" | "kostra" | "mean";
type Groups = Record<GroupKind, MunicipalityResult[] | null>;

/** Why each mean is not shown, or null where it is. The groups that are most alike the municipality have the first right. */
function shownGroups(groups: Groups, seesAll: boolean): Record<GroupKind, NotShown | null> {
  const shown: ReadonlySet<string>[] = [];
  const reasonOf = (group: MunicipalityResult[] | null): NotShown | null => {
    if (group === null) return "group_unknown";
    if (group.length === 0) return "none";
    if (seesAll) return null;
    if (group.length < FEWEST) return "too_few";
    const unknown = unknownOf(group);
    if (givesAway([...shown, unknown])) return "would_reveal";
    shown.push(unknown);
    return null;
  };
  return { size: reasonOf(groups.size), kostra: reasonOf(groups.kostra), mean: reasonOf(groups.mean) };
}

const unknownOf = (group: readonly MunicipalityResult[]): Set<string> =>
  new Set(group.filter(({ known }) => !known).map(({ municipality }) => municipality.number));

function groupComparison(
  kind: GroupKind,
  group: readonly MunicipalityResult[] | null,
  reason: NotShown | null,
): Comparison {
  return reason || !group ? hidden(kind, group?.length ?? 0, reason) : figures(kind, group);
}

function bestComparison(all: readonly MunicipalityResult[], seesAll: boolean): Comparison {
  if (all.length === 0) return hidden("best", 0, "none");
  if (!seesAll && all.length < FEWEST) return hidden("best", all.length, "too_few");
  const unknown = unknownOf(all).size;
  if (!seesAll && unknown > 0 && unknown < FEWEST) return hidden("best", all.length, "would_reveal");
  const { standing, total, areas } = bestOf(all);
  return { ...figures("best", all), standing, best: { total, areas } };
}

function references({ others, chosen }: ComparisonSource): Comparison {
  const picked = choosable(others).filter(({ municipality }) => chosen.includes(municipality.number));
  return picked.length > 0 ? figures("references", picked) : hidden("references", 0, "none_chosen");
}

function figures(kind: ComparisonKind, results: readonly MunicipalityResult[]): Comparison {
  return {
    kind,
    count: results.length,
    standing: meanOf(results),
    reason: null,
    best: null,
    members: results.every(({ known }) => known) ? [...results] : [],
  };
}

const hidden = (kind: ComparisonKind, count: number, reason: NotShown | null): Comparison => ({
  kind,
  count,
  standing: null,
  reason,
  best: null,
  members: [],
});
