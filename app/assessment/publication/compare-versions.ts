import type Fraction from "fraction.js";
import { type DimensionId, dimensionIds } from "../dimension";
import { areasOf, type Instrument, questionsOf } from "../instrument";
import { evaluationPoints, type SubareaPoints } from "../points";
import { compareFindings, type FindingChanges } from "./compare-findings";
import { type Snapshot, snapshotGrades } from "./snapshot";

export interface Change<T> {
  before: T;
  after: T;
}

/** Points of a part in the two versions; exact. `difference` is after − before. */
export interface PointsChange extends Change<Fraction> {
  difference: Fraction;
  max: Fraction;
}

export interface AreaChange extends PointsChange {
  id: string;
  /** The sub-areas whose points differ; one may gain what another loses, so that the area stays where it was. */
  subareas: (PointsChange & { id: string })[];
}

export interface QuestionChange {
  id: string;
  /** The dimensions that differ; null is not graded. */
  grades: (Change<number | null> & { dimension: DimensionId })[];
  /** Points of the question; null is not graded. */
  points: Change<Fraction | null>;
  /** Null when the note is the same, or is not for this reader. */
  note: Change<string> | null;
}

/** A fact of the register as a version quotes it; null where it has none. */
export interface FactChange extends Change<{ year: number; value: number } | null> {
  kind: string;
}

/** All that differs between two published versions of one evaluation. */
export interface VersionComparison {
  total: PointsChange;
  /** Every area, differing or not. */
  areas: AreaChange[];
  questions: QuestionChange[];
  /** Only areas with differing findings. */
  findings: FindingChanges[];
  summary: Change<string> | null;
  team: Change<string[]> | null;
  facts: FactChange[];
}

/**
 * What differs between two published versions. Turned around, every before is an after and every difference has the other sign.
 * @param withNotes whether the evaluators' working notes count; the report has none, so they are not for a municipality.
 */
export function compareVersions(
  instrument: Instrument,
  from: Snapshot,
  to: Snapshot,
  { withNotes }: { withNotes: boolean },
): VersionComparison {
  const before = evaluationPoints(instrument, snapshotGrades(from));
  const after = evaluationPoints(instrument, snapshotGrades(to));
  const areas = before.areas.map((area, index): AreaChange => {
    const now = after.areas[index];
    if (!now) throw new Error(`Area ${area.id} has no points in the later version.`);
    const subareas = area.subareas
      .map((subarea, place) => ({ id: subarea.id, ...pointsChange(subarea, now.subareas[place] ?? subarea) }))
      .filter(({ difference }) => !difference.equals(0));
    return { id: area.id, ...pointsChange(area, now), subareas };
  });
  return {
    total: pointsChange(before.total, after.total),
    areas,
    questions: changedQuestions(
      instrument,
      { from, to, withNotes },
      {
        before: before.areas.flatMap(({ subareas }) => subareas),
        after: after.areas.flatMap(({ subareas }) => subareas),
      },
    ),
    findings: areasOf(instrument).flatMap(({ id }) => compareFindings(id, from.findings, to.findings) ?? []),
    summary: changeOf(from.summary, to.summary),
    team: from.team.join("\n") === to.team.join("\n") ? null : { before: from.team, after: to.team },
    facts: changedFacts(from.municipality.facts, to.municipality.facts),
  };
}

/** Whether the two versions say the same to this reader. */
export function nothingDiffers({ questions, findings, summary, team, facts }: VersionComparison): boolean {
  return [questions, findings, facts].every(({ length }) => length === 0) && !summary && !team;
}

function pointsChange(
  before: { points: Fraction; max: Fraction },
  after: { points: Fraction },
): PointsChange {
  return {
    before: before.points,
    after: after.points,
    difference: after.points.sub(before.points),
    max: before.max,
  };
}

const changeOf = <T>(before: T, after: T): Change<T> | null => (before === after ? null : { before, after });

function changedQuestions(
  instrument: Instrument,
  { from, to, withNotes }: { from: Snapshot; to: Snapshot; withNotes: boolean },
  subareas: Change<SubareaPoints[]>,
): QuestionChange[] {
  const graded = { before: gradesById(from), after: gradesById(to) };
  const pointsOf = (parts: SubareaPoints[], id: string) =>
    parts.flatMap(({ perQuestion }) => perQuestion).find((question) => question.id === id)?.points ?? null;
  return areasOf(instrument)
    .flatMap(questionsOf)
    .map(({ id }): QuestionChange => {
      const [old, now] = [graded.before.get(id), graded.after.get(id)];
      const grades = dimensionIds.flatMap((dimension) => {
        const change = changeOf(old?.[dimension] ?? null, now?.[dimension] ?? null);
        return change ? [{ dimension, ...change }] : [];
      });
      return {
        id,
        grades,
        points: { before: pointsOf(subareas.before, id), after: pointsOf(subareas.after, id) },
        note: withNotes ? changeOf(old?.note ?? "", now?.note ?? "") : null,
      };
    })
    .filter(({ grades, note }) => grades.length > 0 || note !== null);
}

const gradesById = ({ grades }: Snapshot) => new Map(grades.map((grade) => [grade.questionId, grade]));

type Facts = Snapshot["municipality"]["facts"];

function changedFacts(from: Facts, to: Facts): FactChange[] {
  const factOf = (facts: Facts, wanted: string) => {
    const fact = facts.find(({ kind }) => kind === wanted);
    return fact ? { year: fact.year, value: fact.value } : null;
  };
  const kinds = [...new Set([...from, ...to].map(({ kind }) => kind))].sort();
  return kinds
    .map((kind) => ({ kind, before: factOf(from, kind), after: factOf(to, kind) }))
    .filter(({ before, after }) => before?.year !== after?.year || before?.value !== after?.value);
}
