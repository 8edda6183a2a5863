import fc from "fast-check";
import type Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { findingKinds } from "~/assessment/finding-kind";
import {
  compareVersions,
  nothingDiffers,
  type VersionComparison,
} from "~/assessment/publication/compare-versions";
import type { Snapshot } from "~/assessment/publication/snapshot";
import { kommunekompasset, lerkevikSnapshot } from "../../support/lerkevik";
import { smallInstrument } from "../../support/small-evaluation";

const team = { withNotes: true };
const municipality = { withNotes: false };

/** The whole snapshot of Lerkevik with one grade of 1.1.1 changed. */
function regraded(changes: Partial<Snapshot["grades"][number]>): Snapshot {
  const snapshot = lerkevikSnapshot();
  return {
    ...snapshot,
    number: 2,
    grades: snapshot.grades.map((grade) =>
      grade.questionId === "7.3.1" ? { ...grade, system: 4, extent: 4, result: 4, ...changes } : grade,
    ),
  };
}

const compare = (from: Snapshot, to: Snapshot, reader = team) =>
  compareVersions(kommunekompasset(), from, to, reader);

describe("two published versions of an evaluation", () => {
  test("differ by what one changed grade makes of question, sub-area, area and total", () => {
    // 7.3.1 counts 12.5: from 4, 4, 4 to 4, 7, 4 is 3 of 30 parts more, 1.25 points.
    const comparison = compare(regraded({}), regraded({ extent: 7 }));
    expect(comparison.questions).toHaveLength(1);
    expect(comparison.questions[0]).toMatchObject({
      id: "7.3.1",
      grades: [{ dimension: "extent", before: 4, after: 7 }],
      note: null,
    });
    expect(comparison.total.difference.toFraction()).toBe("5/4");
    const area = comparison.areas.find(({ id }) => id === "7");
    expect(area?.difference.toFraction()).toBe("5/4");
    expect(area?.subareas.map(({ id, difference }) => [id, difference.toFraction()])).toEqual([
      ["7.3", "5/4"],
    ]);
    expect(comparison.areas.filter(({ difference }) => !difference.equals(0))).toHaveLength(1);
    expect(comparison.areas).toHaveLength(8);
  });

  test("show a changed note to the team and not to the municipality", () => {
    const [from, to] = [
      regraded({ note: "Intervju med rådmannen." }),
      regraded({ note: "Intervju med to." }),
    ];
    expect(compare(from, to).questions[0]?.note).toEqual({
      before: "Intervju med rådmannen.",
      after: "Intervju med to.",
    });
    expect(nothingDiffers(compare(from, to, municipality))).toBe(true);
  });

  const published = (
    id: string | undefined,
    text: string,
    more: Partial<Snapshot["findings"][number]> = {},
  ) => ({
    ...(id && { id }),
    areaId: "1",
    kind: "strength" as const,
    text,
    questionIds: ["1.1.1"],
    ...more,
  });
  const withFindings = (...findings: Snapshot["findings"]): Snapshot => lerkevikSnapshot({ findings });

  test("know a finding again by its id, however it was rewritten", () => {
    const before = withFindings(published("a", "Godt styrt."), published("b", "Folk trives."));
    const after = withFindings(published("a", "Helt annerledes."), published("c", "Folk trives."));
    const [changes] = compare(before, after).findings;
    expect(changes?.changed.map((pair) => [pair.before.text, pair.after.text])).toEqual([
      ["Godt styrt.", "Helt annerledes."],
    ]);
    expect(changes?.removed.map(({ text }) => text)).toEqual(["Folk trives."]);
    expect(changes?.added.map(({ text }) => text)).toEqual(["Folk trives."]);
  });

  test("know a finding without id again by its text, or by the text most like it", () => {
    const before = withFindings(
      published(undefined, "Kommunen har en god plan for opplæring."),
      published(undefined, "Ingen følger opp målene."),
    );
    const after = withFindings(
      published(undefined, "Kommunen har en svært god plan for opplæring."),
      published(undefined, "Lokaldemokratiet er levende."),
    );
    const [changes] = compare(before, after).findings;
    expect(changes?.changed).toHaveLength(1);
    expect(changes?.removed.map(({ text }) => text)).toEqual(["Ingen følger opp målene."]);
    expect(changes?.added.map(({ text }) => text)).toEqual(["Lokaldemokratiet er levende."]);
  });

  test("tell of another kind, other questions and another order", () => {
    const [a, b] = [published("a", "Én."), published("b", "To.")];
    const kind = compare(withFindings(a), withFindings({ ...a, kind: "weakness" })).findings;
    expect(kind[0]?.changed[0]).toMatchObject({ before: { kind: "strength" }, after: { kind: "weakness" } });
    const questions = compare(withFindings(a), withFindings({ ...a, questionIds: ["1.2.1"] })).findings;
    expect(questions[0]?.changed).toHaveLength(1);
    expect(compare(withFindings(a, b), withFindings(b, a)).findings).toEqual([
      { areaId: "1", added: [], removed: [], changed: [], reordered: true },
    ]);
  });

  test("tell of another summary, team and figure of the register", () => {
    const before = lerkevikSnapshot();
    const facts = before.municipality.facts.map((fact) =>
      fact.kind === "inhabitants" ? { ...fact, year: 2027, value: 6500 } : fact,
    );
    const after = {
      ...before,
      summary: "Nytt.",
      team: ["Ny"],
      municipality: { ...before.municipality, facts },
    };
    const comparison = compare(before, after);
    expect(comparison.summary?.after).toBe("Nytt.");
    expect(comparison.team?.after).toEqual(["Ny"]);
    expect(comparison.facts).toEqual([
      { kind: "inhabitants", before: { year: 2026, value: 6412 }, after: { year: 2027, value: 6500 } },
    ]);
  });
});

const lerkevik = lerkevikSnapshot();

const step = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
const grades = fc
  .tuple(
    ...["1.1.1", "1.2.1", "1.2.2", "2.1.1"].map((questionId) =>
      fc.record({
        questionId: fc.constant(questionId),
        system: step,
        extent: step,
        result: step,
        note: fc.constantFrom("", "Notat", "Annet notat"),
      }),
    ),
  )
  .map((rows) => [...rows]);
const finding = fc.record({
  id: fc.constantFrom(undefined, "a", "b", "c", "d"),
  areaId: fc.constantFrom("1", "2"),
  kind: fc.constantFrom(...findingKinds),
  text: fc.constantFrom("Godt styrt", "Svært godt styrt", "Ingen plan", "Ingen god plan", "Folk trives"),
  questionIds: fc.constantFrom<string[]>([], ["1.1.1"], ["1.1.1", "1.2.1"]),
});
// An id is one finding's only; versions from before findings kept theirs have none.
const findings = fc
  .uniqueArray(finding, { maxLength: 6, selector: ({ id }) => id ?? Symbol("no id") })
  .map((all): Snapshot["findings"] => all.map(({ id, ...rest }) => ({ ...rest, ...(id && { id }) })));
const snapshot = fc
  .record({ grades, findings, summary: fc.constantFrom("", "Kort.", "Kort og godt.") })
  .map((work): Snapshot => ({ ...lerkevik, ...work }));

type Turn = <T>(change: { before: T; after: T }) => { before: T; after: T };
const straight: Turn = ({ before, after }) => ({ before, after });
const around: Turn = ({ before, after }) => ({ before: after, after: before });

/** What a comparison says, with before and after left as they are or exchanged; lists of findings without their order. */
function said(
  { total, areas, questions, findings: found, summary, team: names, facts }: VersionComparison,
  turn: Turn,
) {
  const difference = (one: { difference: Fraction }) =>
    turn === around ? one.difference.neg() : one.difference;
  return {
    total: { ...turn(total), difference: difference(total) },
    areas: areas.map(({ id, subareas, ...area }) => ({
      id,
      difference: difference(area),
      subareas: subareas.map((subarea) => ({ id: subarea.id, difference: difference(subarea) })),
    })),
    questions: questions.map(({ id, grades: given, points, note }) => ({
      id,
      grades: given.map(({ dimension, ...change }) => ({ dimension, ...turn(change) })),
      points: turn(points),
      note: note && turn(note),
    })),
    findings: found.map(({ areaId, added, removed, changed, reordered }) => ({
      areaId,
      ...turn({ before: new Set(removed), after: new Set(added) }),
      changed: new Set(changed.map(turn)),
      reordered,
    })),
    summary: summary && turn(summary),
    team: names && turn(names),
    facts: facts.map(({ kind, ...change }) => ({ kind, ...turn(change) })),
  };
}

describe("any two versions", () => {
  test("of which one is the other, do not differ", () => {
    fc.assert(
      fc.property(snapshot, fc.boolean(), (one, withNotes) => {
        expect(nothingDiffers(compareVersions(smallInstrument, one, one, { withNotes }))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test("turned around, differ by the same with before and after exchanged", () => {
    fc.assert(
      fc.property(snapshot, snapshot, (one, other) => {
        const there = compareVersions(smallInstrument, one, other, team);
        const back = compareVersions(smallInstrument, other, one, team);
        expect(said(back, around)).toEqual(said(there, straight));
      }),
    );
  });
});
