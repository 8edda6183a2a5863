import type { FindingKind } from "../finding-kind";
import type { Snapshot } from "../publication/snapshot";
import type { AnsweredFinding } from "./action";

/** The kinds of finding that call for something to be done, the most pressing first. */
export const pressingKinds = ["weakness", "challenge"] as const satisfies readonly FindingKind[];

type PublishedFinding = Snapshot["findings"][number];

/** What the plan needs to know of an action. */
interface Placed {
  areaId: string;
  finding: AnsweredFinding | null;
  position: number;
}

/** A published finding with the actions that answer it. */
export interface PlannedFinding<A> {
  kind: FindingKind;
  /** Its place among the findings of the same area and kind in the published version, from 0. */
  index: number;
  text: string;
  questionIds: string[];
  actions: A[];
}

/** What is planned for one area. */
export interface PlannedArea<A> {
  areaId: string;
  /** Every weakness and challenge, whether it is answered or not. */
  findings: PlannedFinding<A>[];
  /** Findings that actions answer in words that the published version no longer has. */
  changed: (AnsweredFinding & { actions: A[] })[];
  /** Actions that answer no finding. */
  free: A[];
}

/**
 * Puts actions beside the findings that they answer. A finding is known by its area, kind and words: a correction that changes them
 * leaves the action with the words that it was made for.
 * @param findings of the latest published version
 */
export function planOf<A extends Placed>(
  areaIds: readonly string[],
  findings: readonly PublishedFinding[],
  actions: readonly A[],
): PlannedArea<A>[] {
  const inOrder = [...actions].sort((one, other) => one.position - other.position);
  return areaIds.map((areaId) => {
    const here = inOrder.filter((action) => action.areaId === areaId);
    const planned = pressingFindings(findings, areaId).map((finding, place, all) => {
      // The same words twice are one finding to whoever answers them.
      const first = all.findIndex((other) => same(other, finding)) === place;
      const answers = first ? here.filter((action) => action.finding && same(action.finding, finding)) : [];
      return { ...finding, actions: answers };
    });
    return {
      areaId,
      findings: planned,
      changed: changedFindings(here, planned),
      free: here.filter((action) => action.finding === null),
    };
  });
}

/** The weaknesses and challenges of an area as they are published, each with its place among its kind. */
export function pressingFindings(
  findings: readonly PublishedFinding[],
  areaId: string,
): Omit<PlannedFinding<never>, "actions">[] {
  return pressingKinds.flatMap((kind) =>
    findings
      .filter((finding) => finding.areaId === areaId && finding.kind === kind)
      .map(({ text, questionIds }, index) => ({ kind, index, text, questionIds })),
  );
}

function changedFindings<A extends Placed>(
  actions: readonly A[],
  published: readonly AnsweredFinding[],
): (AnsweredFinding & { actions: A[] })[] {
  const changed: (AnsweredFinding & { actions: A[] })[] = [];
  for (const action of actions) {
    const { finding } = action;
    if (!finding || published.some((other) => same(other, finding))) continue;
    const known = changed.find((other) => same(other, finding));
    if (known) known.actions.push(action);
    else changed.push({ kind: finding.kind, text: finding.text, actions: [action] });
  }
  return changed;
}

export function same(one: AnsweredFinding, other: AnsweredFinding): boolean {
  return one.kind === other.kind && one.text === other.text;
}
