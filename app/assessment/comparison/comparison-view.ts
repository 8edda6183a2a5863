import Fraction from "fraction.js";
import { formatDifference, formatList, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { exactly } from "~/platform/rounding";
import { areasOf, type Instrument } from "../instrument";
import { shownDecimals } from "../points";
import { showMaximum } from "../shown-points";
import { choosable, type Comparison, type ComparisonKind, type ComparisonSource } from "./comparison";
import { comparisonAddress } from "./comparison-address";
import type { Best } from "./group-figures";
import { sizeGroupOf } from "~/access/size-group";
import type { Standing } from "./standing";

/** What there is to choose between, and what it comes to in all. */
export interface ChoiceView {
  kind: ComparisonKind;
  label: string;
  href: string;
  current: boolean;
  /** How many municipalities it rests on; null where that says nothing. */
  count: number | null;
  total: string | null;
  difference: string | null;
  /** Why there are no figures, in a word or two; null where there are. */
  reason: string | null;
}

/** One line of the table: the figures of an area, or of all. */
export interface ComparedRow {
  /** «3»; empty for all. */
  id: string;
  name: string;
  own: string | null;
  other: string | null;
  /** Own − other, rounded once. */
  difference: string | null;
  max: string;
  /** Who has the best result, as far as the reader may know it; null where that is not the question. */
  holders: string | null;
  /** Parts of the maximum, 0-1, for drawing. */
  ownShare: number | null;
  otherShare: number | null;
}

export interface ComparedView {
  kind: ComparisonKind;
  title: string;
  /** How many municipalities it rests on, and which as far as the reader may know. */
  basis: string;
  /** Why there is nothing to show, as a sentence; null where there is. */
  reason: string | null;
  /** What the comparison's figure is called beside a bar: «snitt», «best», «2022». */
  word: string;
  areas: ComparedRow[];
  total: ComparedRow;
  /** The figures of each reference by itself, where several are chosen. */
  each: { name: string; areas: string[]; total: string }[];
}

export interface ReferenceView {
  number: string;
  label: string;
  chosen: boolean;
}

interface ViewSource {
  evaluation: { id: string; municipality: { name: string } };
  own: Standing;
  instrument: Instrument;
  source: ComparisonSource;
  language: Language;
  t: Translator;
}

export function choiceViews(
  comparisons: readonly Comparison[],
  current: ComparisonKind,
  view: ViewSource,
): ChoiceView[] {
  const { evaluation, own, source, language, t } = view;
  return comparisons.map((comparison) => {
    const { kind, count, standing, reason } = comparison;
    const total = standing?.total ?? null;
    return {
      kind,
      label: labelOf(comparison, view),
      href: comparisonAddress(evaluation.id, kind, source.chosen),
      current: kind === current,
      count: kind === "last" || reason === "group_unknown" || reason === "none_chosen" ? null : count,
      total: total && formatNumber(total, shownDecimals.total, language),
      difference: total && own.total && formatDifference(own.total.sub(total), shownDecimals.total, language),
      reason: reason && t(`comparison:short_${reason}`),
    };
  });
}

export function comparedView(comparison: Comparison, view: ViewSource): ComparedView {
  const { own, instrument, language, t } = view;
  const { kind, standing, members, best } = comparison;
  const areas = areasOf(instrument).map((area): ComparedRow => {
    const holders = best?.areas.find(({ id }) => id === area.id);
    return rowOf(
      { id: area.id, name: area.name[language], max: exactly(area.max) },
      pointsOf(own, area.id),
      standing && pointsOf(standing, area.id),
      holders ?? null,
    );
  });
  const most = areasOf(instrument).reduce((sum, { max }) => sum.add(exactly(max)), new Fraction(0));
  return {
    kind,
    title: labelOf(comparison, view),
    basis: basisOf(comparison, view),
    reason: reasonOf(comparison, view),
    word: wordOf(comparison, t),
    areas,
    total: rowOf(
      { id: "", name: t("comparison:total"), max: most },
      own.total,
      standing?.total ?? null,
      best?.total ?? null,
    ),
    each:
      kind === "references" && members.length > 1
        ? members.map(({ municipality, standing: one }) => ({
            name: municipality.name,
            areas: one.areas.map(({ points }) => shown(points) ?? t("comparison:no_figure")),
            total: shown(one.total) ?? t("comparison:no_figure"),
          }))
        : [],
  };

  function shown(points: Fraction | null): string | null {
    return points && formatNumber(points, shownDecimals.area, language);
  }

  function rowOf(
    part: { id: string; name: string; max: Fraction },
    ownPoints: Fraction | null,
    otherPoints: Fraction | null,
    bestOne: Best | null,
  ): ComparedRow {
    return {
      id: part.id,
      name: part.name,
      own: shown(ownPoints),
      other: shown(otherPoints),
      difference:
        ownPoints &&
        otherPoints &&
        formatDifference(ownPoints.sub(otherPoints), shownDecimals.area, language),
      max: showMaximum(part.max, language),
      holders: bestOne && holdersOf(bestOne, language, t),
      ownShare: ownPoints && ownPoints.div(part.max).valueOf(),
      otherShare: otherPoints && otherPoints.div(part.max).valueOf(),
    };
  }
}

/** The municipalities that the reader may choose as references, by name. */
export function referenceViews({ source, t }: ViewSource): ReferenceView[] {
  return choosable(source.others).map(({ municipality, year }) => ({
    number: municipality.number,
    label: t("comparison:reference_label", { name: municipality.name, year }),
    chosen: source.chosen.includes(municipality.number),
  }));
}

function pointsOf({ areas }: Standing, id: string): Fraction | null {
  return areas.find((area) => area.id === id)?.points ?? null;
}

/** The names that the reader may know, and how many there are besides. */
function holdersOf({ holders }: Best, language: Language, t: Translator): string {
  const names = holders.filter(({ known }) => known).map(({ municipality }) => municipality.name);
  const unnamed = holders.length - names.length;
  if (names.length === 0) return t("comparison:holders_unnamed", { count: unnamed });
  const named = formatList(names, language);
  return unnamed === 0 ? named : t("comparison:holders_more", { names: named, count: unnamed });
}

function labelOf({ kind, members }: Comparison, { source, t }: ViewSource): string {
  const { inhabitants, kostraGroup } = source.subject;
  if (kind === "size" && inhabitants !== null) {
    return t("comparison:label_size", { group: t(`comparison:size_${sizeGroupOf(inhabitants).id}`) });
  }
  if (kind === "kostra" && kostraGroup !== null) return t("comparison:label_kostra", { group: kostraGroup });
  if (kind === "last" && members[0]) return t("comparison:label_last_year", { year: members[0].year });
  return t(`comparison:label_${kind === "size" || kind === "kostra" ? (`${kind}_unknown` as const) : kind}`);
}

function basisOf(
  { kind, count, standing, members }: Comparison,
  { evaluation, source, language, t }: ViewSource,
) {
  if (!standing) return "";
  const values = { count, name: evaluation.municipality.name, year: members[0]?.year ?? "" };
  if (kind === "last") return t("comparison:basis_last", values);
  if (kind === "best") return t("comparison:basis_best", values);
  const names = formatList(
    members.map(({ municipality }) => municipality.name),
    language,
  );
  if (kind === "references") return t("comparison:basis_references", { count, names });
  const sentence = t("comparison:basis_mean", values);
  return source.seesAll ? `${sentence} ${t("comparison:basis_members", { names })}` : sentence;
}

function reasonOf(comparison: Comparison, { evaluation, source, t }: ViewSource): string | null {
  const { kind, count, reason } = comparison;
  if (!reason) return null;
  const isGroup = kind === "size" || kind === "kostra";
  const { name } = evaluation.municipality;
  if (reason === "none") return t(isGroup ? "comparison:none_group" : "comparison:none_all");
  if (reason === "too_few") {
    return t(isGroup ? "comparison:too_few_group" : "comparison:too_few_all", { count });
  }
  if (reason === "group_unknown") {
    return t(kind === "kostra" ? "comparison:kostra_unknown" : "comparison:inhabitants_unknown", { name });
  }
  if (reason === "none_chosen") {
    return t(choosable(source.others).length > 0 ? "comparison:none_chosen" : "comparison:none_to_choose");
  }
  return t(`comparison:${reason}`, { count, name });
}

function wordOf({ kind, members }: Comparison, t: Translator): string {
  const [only, another] = members;
  if (kind === "last") return String(only?.year ?? "");
  if (kind === "best") return t("comparison:word_best");
  return kind === "references" && only && !another ? only.municipality.name : t("comparison:word_mean");
}
