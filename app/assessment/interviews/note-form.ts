import { type NoteStanding } from "./interview-note";
import { type NoteState, noteQueueOf } from "./note-queue";

/** Names of a note's fields in the form that works without scripts. */
export const noteFields = {
  text: (questionId: string): string => `text:${questionId}`,
  base: (questionId: string): string => `base:${questionId}`,
};

/** What the server says to a note that was posted without scripts and not saved, with what was typed kept. */
export type NoteOutcome = { questionId: string; text: string } & (
  | { kind: "conflict"; standing: NoteStanding }
  | { kind: "refused"; message: string }
);

/** The notes of a page as the server renders it. */
export function renderedNotes(
  standings: Record<string, NoteStanding>,
  outcomes: readonly NoteOutcome[],
): Map<string, NoteState> {
  return new Map(
    Object.entries(standings).map(([questionId, standing]) => {
      const outcome = outcomes.find((candidate) => candidate.questionId === questionId);
      return [questionId, outcome ? afterForm(standing, outcome) : noteQueueOf(standing)];
    }),
  );
}

function afterForm(standing: NoteStanding, outcome: NoteOutcome): NoteState {
  const state = { ...noteQueueOf(standing), draft: outcome.text };
  if (outcome.kind === "conflict") return { ...state, conflict: outcome.standing };
  return { ...state, trouble: { kind: "refused", message: outcome.message } };
}
