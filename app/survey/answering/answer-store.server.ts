import { type Database, inTransaction } from "~/platform/database.server";
import { inGroups } from "~/platform/in-groups.server";
import { failure, type Result, success } from "~/platform/result";
import { linkTokenHash } from "../waves/link-token.server";
import { waveState } from "../waves/wave";
import type { PageSaves } from "./answer-save";
import {
  type DeletedFault,
  deletedFault,
  type LinkFault,
  revokedFault,
  type WaveFault,
  waveFault,
} from "./find-answering.server";
import { type DueAnswer, judgeSaves, type SaveOutcome } from "./judge-saves";
import { type FoundLink, findSaveStates } from "./save-state.server";
import { writeSaves } from "./write-saves.server";

/** What became of the saves of one page, in their order, or why none of them was looked at. */
type SavesResult = Result<SaveOutcome[], LinkFault | WaveFault | DeletedFault>;

/**
 * Saves answers given by a personal link: when this returns, what is told to be saved is on disk. A save that was applied already, or that
 * says what stands, is a success and writes nothing; one made from anything but what stands is refused. Each answer is judged by itself,
 * so that one that cannot be taken does not hold up the others. From a page that was made before all answers were deleted nothing is
 * taken: what waited in a browser all that time must not bring the response back.
 *
 * Saves that come while others are being written wait for them and are then written together in one transaction, in which link, wave and
 * standing answers are looked at. The audit trail tells that somebody began to answer and that they sent in, not every answer: those are
 * kept with version and time, and can be deleted whole when the respondent asks for it.
 * @param now by default the moment in the transaction: nothing is saved after a closing that came while a save waited.
 */
export async function saveAnswers(
  db: Database,
  token: string,
  page: PageSaves,
  now?: Date,
): Promise<SavesResult> {
  return saveInGroup(db, { ...page, tokenHash: linkTokenHash(token), now });
}

/** The saves of one page. */
interface AskedSaves extends PageSaves {
  /** Null for what cannot be a token. */
  tokenHash: string | null;
  now: Date | undefined;
}

const saveInGroup = inGroups(async (db, group: readonly AskedSaves[]): Promise<SavesResult[]> =>
  inTransaction(db, async (tx) => {
    const hashes = new Set(group.flatMap(({ tokenHash }) => tokenHash ?? []));
    const variables = new Set(group.flatMap(({ saves }) => saves.map(({ variable }) => variable)));
    const links = await findSaveStates(tx, [...hashes], variables);
    const now = new Date();
    const due: DueAnswer[] = [];
    const results = group.map((asked) => {
      const answered = answerPage(links.get(asked.tokenHash ?? ""), asked, asked.now ?? now);
      if (!answered.ok) return answered;
      due.push(...answered.value.due);
      return success(answered.value.outcomes);
    });
    await writeSaves(tx, due);
    return results;
  }),
);

/** Judges the saves of one page and lets the next in the group find what it leaves standing. */
function answerPage(
  link: FoundLink | undefined,
  { deletions, saves }: PageSaves,
  now: Date,
): Result<{ outcomes: SaveOutcome[]; due: DueAnswer[] }, LinkFault | WaveFault | DeletedFault> {
  if (!link) return failure({ code: "survey_link_unknown" });
  const { state } = link;
  const fault = revokedFault(link, now) ?? deletedFault(state, deletions);
  if (fault) return failure(fault);
  const judged = judgeSaves(state, saves, now);
  const closed = waveFault({ state: waveState(state.wave, now) });
  // The answer to a save may be lost on its way; the browser then asks again, perhaps after the wave was closed.
  const isAllThere = judged.due.length === 0 && judged.outcomes.every(({ kind }) => kind === "saved");
  if (closed && !isAllThere) return failure(closed);
  for (const { variable, standing } of judged.due) state.standings.set(variable, standing);
  return success(judged);
}
