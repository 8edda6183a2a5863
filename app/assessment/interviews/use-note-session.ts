import { useEffect, useState, useSyncExternalStore } from "react";
import { useScriptsRun } from "~/ui/use-scripts-run";
import { newSaveId } from "~/platform/save-id";
import { takeEarlyNotes } from "./early-notes";
import { type NoteShelf, noteShelf } from "./kept-notes";
import type { NoteState } from "./note-queue";
import { NoteSession, type NotesSummary } from "./note-session";
import type { NotesAnswer } from "./notes-resource";
import type { NotesView } from "./notes-view";
import { rollCall } from "./roll-call";
import { noteSenderTo } from "./send-note";

/** How often the page asks what colleagues have written, and says that it is alive. */
const REFRESH_MILLISECONDS = 15_000;

/** A connection that hangs so long counts as none; the next round asks again. */
const ASKING_MOST_MILLISECONDS = 10_000;

export interface LiveNotes {
  /** False until scripts have taken the page over: then it works by its form. */
  live: boolean;
  session: NoteSession;
  shelf: NoteShelf;
  /** Whether the server did not answer when it was last asked. */
  unreached: boolean;
  /** Why nothing can be written any more, as the server told since the page was opened. */
  closed: string | null;
}

/**
 * Ties the notes of an interview to the page: its storage and network, the coming and going of the page, and colleagues' notes.
 * @param states the notes as the server rendered them.
 */
export function useNoteSession(
  view: NotesView,
  states: ReadonlyMap<string, NoteState>,
  readOnly: boolean,
): LiveNotes {
  const scripted = useScriptsRun();
  const [{ session, shelf, pageId }] = useState(() => createSession(view, states));
  const [unreached, setUnreached] = useState(false);
  const [closed, setClosed] = useState<string | null>(null);
  const address = notesAddress(view);

  useEffect(() => {
    if (readOnly) return;
    session.start();
    for (const [questionId, text] of takeEarlyNotes()) session.type(questionId, text);
    const endRollCall = rollCall(pageId, (present) => {
      shelf.forgetAllBut(present);
      session.stayAlive();
    });
    return () => {
      endRollCall();
      session.stop();
    };
  }, [session, shelf, pageId, readOnly]);

  useEffect(() => {
    let asking = false;
    const refresh = async (): Promise<void> => {
      if (asking || document.visibilityState !== "visible") return;
      asking = true;
      const answer = await fetchNotes(address);
      asking = false;
      setUnreached(answer === "unreached");
      if (typeof answer === "string") return;
      session.refresh(Object.entries(answer.own), answer.colleagues);
      if (!readOnly) setClosed(answer.closed);
    };
    const round = (): void => {
      if (!readOnly) session.stayAlive();
      void refresh();
    };
    const hurry = (): void => {
      if (!readOnly) session.hurry();
      void refresh();
    };
    const beforeLeaving = (event: BeforeUnloadEvent): void => {
      if (readOnly) return;
      session.hurry();
      if (session.worthStayingFor()) event.preventDefault();
    };
    const timer = setInterval(round, REFRESH_MILLISECONDS);
    const ending = new AbortController();
    const until = { signal: ending.signal };
    window.addEventListener("online", hurry, until);
    window.addEventListener("focus", hurry, until);
    window.addEventListener("beforeunload", beforeLeaving, until);
    window.addEventListener("pagehide", () => shelf.leave(), until);
    window.addEventListener("pageshow", round, until);
    document.addEventListener("visibilitychange", hurry, until);
    return () => {
      clearInterval(timer);
      ending.abort();
    };
  }, [session, shelf, address, readOnly]);

  return { live: scripted && !readOnly, session, shelf, unreached, closed };
}

/** All notes together, as they are now. */
export function useNotesSummary(session: NoteSession): NotesSummary {
  return useSyncExternalStore(session.subscribeSummary, session.summary, session.summary);
}

/** The resource that takes saves and tells what stands. */
function notesAddress({ evaluationId, interview }: NotesView): string {
  return `/evaluations/${evaluationId}/interviews/${interview.id}/notes`;
}

function createSession(view: NotesView, states: ReadonlyMap<string, NoteState>) {
  const { evaluationId, interview, person, colleagues } = view;
  const pageId = newSaveId();
  const place = { personId: person.id, evaluationId, interviewId: interview.id, pageId };
  const shelf = noteShelf(
    () => window.localStorage,
    place,
    () => Date.now(),
  );
  const session = new NoteSession(states, colleagues, {
    send: noteSenderTo(notesAddress(view), person.id),
    shelf,
    newSaveId,
    later: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
  });
  return { session, shelf, pageId };
}

/** «unreached» when there was no answer, «unclear» when it is worth nothing, such as after signing out; the next round asks again. */
async function fetchNotes(address: string): Promise<NotesAnswer | "unreached" | "unclear"> {
  try {
    const response = await fetch(address, {
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(ASKING_MOST_MILLISECONDS),
    });
    return response.ok && !response.redirected ? ((await response.json()) as NotesAnswer) : "unclear";
  } catch {
    return "unreached";
  }
}
