import type { Snapshot } from "./snapshot";
import { textLikeness } from "./text-difference";

type PublishedFinding = Snapshot["findings"][number];

/** What became of the findings of one area from one published version to another. */
export interface FindingChanges {
  areaId: string;
  added: PublishedFinding[];
  removed: PublishedFinding[];
  changed: { before: PublishedFinding; after: PublishedFinding }[];
  /** The findings that both versions have stand in another order. */
  reordered: boolean;
}

/** From this likeness on, a finding that is gone and one that is new are taken for one that was rewritten. */
const REWRITTEN_FROM = 0.5;

/**
 * What differs in the findings of an area. A finding is known again by its id; in versions from before findings kept theirs, by
 * its text, and else by the text that is most like it.
 * @returns null when nothing differs.
 */
export function compareFindings(
  areaId: string,
  from: readonly PublishedFinding[],
  to: readonly PublishedFinding[],
): FindingChanges | null {
  const before = from.filter((finding) => finding.areaId === areaId);
  const after = to.filter((finding) => finding.areaId === areaId);
  const pairs = pairFindings(before, after);
  const changed = pairs.filter((pair) => !saysTheSame(pair.before, pair.after));
  const removed = before.filter((finding) => pairs.every((pair) => pair.before !== finding));
  const added = after.filter((finding) => pairs.every((pair) => pair.after !== finding));
  const reordered = isReordered(pairs, before, after);
  if (!reordered && changed.length + removed.length + added.length === 0) return null;
  return { areaId, added, removed, changed, reordered };
}

interface Pair {
  before: PublishedFinding;
  after: PublishedFinding;
}

function pairFindings(before: PublishedFinding[], after: PublishedFinding[]): Pair[] {
  const left = { before: [...before], after: [...after] };
  const pairs: Pair[] = [];
  const take = (pair: Pair): void => {
    pairs.push(pair);
    left.before.splice(left.before.indexOf(pair.before), 1);
    left.after.splice(left.after.indexOf(pair.after), 1);
  };
  const takeWhere = (fits: (pair: Pair) => boolean): void => {
    for (const old of before) {
      if (!left.before.includes(old)) continue;
      const match = left.after.find((now) => fits({ before: old, after: now }));
      if (match) take({ before: old, after: match });
    }
  };
  takeWhere((pair) => pair.before.id !== undefined && pair.before.id === pair.after.id);
  takeWhere((pair) => couldBeOne(pair) && saysTheSame(pair.before, pair.after));
  takeWhere((pair) => couldBeOne(pair) && pair.before.text === pair.after.text);
  for (const pair of likePairs(left.before, left.after)) {
    if (left.before.includes(pair.before) && left.after.includes(pair.after)) take(pair);
  }
  return inOrderOf(before, pairs);
}

/** Two findings that both have an id are one only when it is the same. */
const couldBeOne = ({ before, after }: Pair): boolean => before.id === undefined || after.id === undefined;

/** The pairs that may be one rewritten finding, the likest first; turned around, in the same order. */
function likePairs(before: readonly PublishedFinding[], after: readonly PublishedFinding[]): Pair[] {
  return before
    .flatMap((old) => after.map((now) => ({ before: old, after: now })))
    .filter(couldBeOne)
    .map((pair) => ({
      pair,
      likeness: textLikeness(pair.before.text, pair.after.text),
      key: [pair.before.text, pair.after.text].sort().join("\n"),
    }))
    .filter(({ likeness }) => likeness >= REWRITTEN_FROM)
    .sort((one, other) => other.likeness - one.likeness || (one.key < other.key ? -1 : 1))
    .map(({ pair }) => pair);
}

const inOrderOf = (before: readonly PublishedFinding[], pairs: readonly Pair[]): Pair[] =>
  before.flatMap((finding) => pairs.filter((pair) => pair.before === finding));

/** Whether the findings of a kind that both versions have in that kind have changed places. */
function isReordered(
  pairs: readonly Pair[],
  before: readonly PublishedFinding[],
  after: readonly PublishedFinding[],
): boolean {
  return pairs.some((one) =>
    pairs.some(
      (other) =>
        one.before.kind === one.after.kind &&
        other.before.kind === other.after.kind &&
        one.before.kind === other.before.kind &&
        before.indexOf(one.before) < before.indexOf(other.before) &&
        after.indexOf(one.after) > after.indexOf(other.after),
    ),
  );
}

function saysTheSame(one: PublishedFinding, other: PublishedFinding): boolean {
  return (
    one.kind === other.kind &&
    one.text === other.text &&
    [...one.questionIds].sort().join() === [...other.questionIds].sort().join()
  );
}
