/** What the team can say to a comment. */
export const answerKinds = ["accepted", "declined"] as const;

export type AnswerKind = (typeof answerKinds)[number];
