import { areaIdOf } from "../instrument";

/** What a comment can be about. */
export const subjectKinds = ["grade", "finding", "summary"] as const;

export type SubjectKind = (typeof subjectKinds)[number];

export interface Subject {
  kind: SubjectKind;
  /** A question's number or a finding's id; "" for the summary. */
  id: string;
}

/** The subject of a stored comment. */
export function asSubject({ subject, subjectId }: { subject: string; subjectId: string }): Subject {
  const kind = subjectKinds.find((candidate) => candidate === subject);
  if (!kind) throw new Error(`The database has a comment on something unknown: ${subject}`);
  return { kind, id: subjectId };
}

/** Where the team changes what a comment is about. */
export function changeAddress(
  evaluation: { id: string; gradingMode: string },
  subject: Subject,
  areaId: string,
): string {
  const root = `/evaluations/${evaluation.id}`;
  switch (subject.kind) {
    case "grade": {
      const place = evaluation.gradingMode === "independently" ? "agreement" : "areas";
      return `${root}/${place}/${areaIdOf(subject.id)}#question-${subject.id}`;
    }
    case "finding":
      return `${root}/findings/${areaId}#finding-${subject.id}`;
    case "summary":
      return `${root}/summary`;
  }
}
