import type Fraction from "fraction.js";
import { formatDifference, formatList, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { FindingKind } from "../finding-kind";
import { areasOf, findQuestion, type Instrument } from "../instrument";
import { shownDecimals } from "../points";
import { showMaximum } from "../shown-points";
import type { FindingChanges } from "./compare-findings";
import type { PointsChange, QuestionChange, VersionComparison } from "./compare-versions";
import type { Snapshot } from "./snapshot";
import { type TextSegment, textDifference } from "./text-difference";

/** The differences between two versions as people read them; every figure is text. */
export interface VersionComparisonView {
  total: ShownChange;
  areas: (ShownChange & {
    id: string;
    name: string;
    subareas: (ShownChange & { id: string; name: string })[];
  })[];
  questions: ShownQuestionChange[];
  findings: ShownFindingChanges[];
  summary: TextSegment[] | null;
  /** Who evaluated and what the register said: the frame of the report. */
  about: { label: string; before: string; after: string }[];
}

export interface ShownChange {
  before: string;
  after: string;
  difference: string;
  max: string;
  /** Exactly, and not only as shown. */
  differs: boolean;
}

export interface ShownQuestionChange {
  id: string;
  text: string;
  grades: { name: string; before: string; after: string }[];
  points: { before: string; after: string };
  note: TextSegment[] | null;
}

export interface ShownFinding {
  kind: FindingKind;
  text: string;
  /** «2.1.1 og 2.1.2»; empty where it is tied to none. */
  questions: string;
}

export interface ShownFindingChanges {
  areaId: string;
  areaName: string;
  added: ShownFinding[];
  removed: ShownFinding[];
  changed: { before: ShownFinding; after: ShownFinding; text: TextSegment[] }[];
  reordered: boolean;
}

export function versionComparisonView(
  comparison: VersionComparison,
  instrument: Instrument,
  language: Language,
  t: Translator,
): VersionComparisonView {
  const names = new Map(
    areasOf(instrument).flatMap((area) =>
      [area, ...area.subareas].map((part) => [part.id, part.name[language]] as const),
    ),
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  const shown = (change: PointsChange, level: keyof typeof shownDecimals): ShownChange => ({
    before: formatNumber(change.before, shownDecimals[level], language),
    after: formatNumber(change.after, shownDecimals[level], language),
    difference: formatDifference(change.difference, shownDecimals[level], language),
    max: showMaximum(change.max, language),
    differs: !change.difference.equals(0),
  });
  return {
    total: shown(comparison.total, "total"),
    areas: comparison.areas.map((area) => ({
      id: area.id,
      name: nameOf(area.id),
      ...shown(area, "area"),
      subareas: area.subareas.map((subarea) => ({
        id: subarea.id,
        name: nameOf(subarea.id),
        ...shown(subarea, "subarea"),
      })),
    })),
    questions: comparison.questions.map((question) => shownQuestion(question, instrument, language, t)),
    findings: comparison.findings.map((changes) => shownFindings(changes, nameOf(changes.areaId), language)),
    summary: comparison.summary && textDifference(comparison.summary.before, comparison.summary.after),
    about: shownAbout(comparison, language, t),
  };
}

function shownQuestion(
  { id, grades, points, note }: QuestionChange,
  instrument: Instrument,
  language: Language,
  t: Translator,
): ShownQuestionChange {
  const step = (value: number | null): string =>
    value === null
      ? t("publication:compare_not_graded")
      : formatNumber(value, value % 1 === 0 ? 0 : 1, language);
  const given = (value: Fraction | null): string =>
    value === null
      ? t("publication:compare_not_graded")
      : formatNumber(value, shownDecimals.question, language);
  return {
    id,
    text: findQuestion(instrument, id)?.question[language] ?? "",
    grades: grades.map(({ dimension, before, after }) => ({
      name: instrument.dimensions.find((one) => one.id === dimension)?.name[language] ?? dimension,
      before: step(before),
      after: step(after),
    })),
    points: { before: given(points.before), after: given(points.after) },
    note: note && textDifference(note.before, note.after),
  };
}

function shownFindings(
  { areaId, added, removed, changed, reordered }: FindingChanges,
  areaName: string,
  language: Language,
): ShownFindingChanges {
  const shown = ({ kind, text, questionIds }: Snapshot["findings"][number]): ShownFinding => ({
    kind,
    text,
    questions: formatList(questionIds, language),
  });
  return {
    areaId,
    areaName,
    added: added.map(shown),
    removed: removed.map(shown),
    changed: changed.map(({ before, after }) => ({
      before: shown(before),
      after: shown(after),
      text: textDifference(before.text, after.text),
    })),
    reordered,
  };
}

function shownAbout(
  { team, facts }: VersionComparison,
  language: Language,
  t: Translator,
): VersionComparisonView["about"] {
  const fact = (value: { year: number; value: number } | null): string =>
    value
      ? t("publication:compare_fact", { value: formatNumber(value.value, 0, language), year: value.year })
      : t("publication:compare_no_fact");
  return [
    ...(team
      ? [
          {
            label: t("publication:compare_team"),
            before: formatList(team.before, language),
            after: formatList(team.after, language),
          },
        ]
      : []),
    ...facts.map(({ kind, before, after }) => ({
      // Only kinds that the register has are ever published.
      label: t(`municipalities:${kind}` as "municipalities:inhabitants"),
      before: fact(before),
      after: fact(after),
    })),
  ];
}
