import type { FindingKind } from "../finding-kind";
import { type Grade, notGraded } from "../grade";
import type { Snapshot } from "../publication/snapshot";
import type { Subject } from "./subject";

/** The work as it stands at a time, draft or present: what a comment can be about. */
export type StandingWork = Pick<Snapshot, "grades" | "findings" | "summary">;

/** What a grade, a finding or the summary says at a time; null for a finding that is not there. */
export type SubjectValue =
  | ({ kind: "grade" } & Grade)
  | { kind: "finding"; areaId: string; findingKind: FindingKind; text: string; questionIds: string[] }
  | { kind: "summary"; text: string }
  | null;

/** What stands of a subject in a draft, or now. */
export function valueOf({ kind, id }: Subject, work: StandingWork): SubjectValue {
  switch (kind) {
    case "grade": {
      const { system, extent, result } = work.grades.find(({ questionId }) => questionId === id) ?? notGraded;
      return { kind, system, extent, result };
    }
    case "finding": {
      const found = work.findings.find((finding) => finding.id === id);
      if (!found) return null;
      const { areaId, kind: findingKind, text, questionIds } = found;
      return { kind, areaId, findingKind, text, questionIds };
    }
    case "summary":
      return { kind, text: work.summary };
  }
}

/** Whether a subject says the same in two states of the work. */
export function isUnchanged(subject: Subject, before: StandingWork, now: StandingWork): boolean {
  return JSON.stringify(valueOf(subject, before)) === JSON.stringify(valueOf(subject, now));
}
