import { withoutHidden } from "../hidden-answers";
import type { Instrument } from "../instrument";
import type { Answering } from "./find-answering.server";

/** Whether somebody has a sheet with their own answers: the report is published, and they sent in, or an answer that counts stands. */
export function hasSheet({
  wave,
  response,
  instrument,
  answers,
}: Pick<Answering, "answers"> & {
  instrument: Instrument;
  wave: Pick<Answering["wave"], "isPublished">;
  response: Pick<NonNullable<Answering["response"]>, "submittedAt"> | null;
}): boolean {
  if (!wave.isPublished || !response) return false;
  return response.submittedAt !== null || withoutHidden(instrument, answers).size > 0;
}
