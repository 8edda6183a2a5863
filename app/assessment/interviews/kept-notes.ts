import { keysWith, readWork, tried } from "~/platform/browser-shelf";
import type { KeptNote } from "./note-queue";

/** Where unsaved notes wait while the page is away, by question number. */
export interface NoteShelf {
  put: (questionId: string, work: KeptNote) => void;
  remove: (questionId: string) => void;
  /** Hands over what pages that are gone left in this interview; what was put here again is then forgotten there. */
  takeOver: (take: (questionId: string, work: KeptNote) => void) => void;
  /** All that is kept for this interview, of whatever page, without taking it over. */
  all: () => { questionId: string; work: KeptNote }[];
  /** Forgets all that is kept for this interview. */
  clear: () => void;
  /** Ids of the other interviews of the evaluation that something is kept for. */
  elsewhere: () => string[];
  /** Says that this page is alive; called now and then while it is. */
  beat: () => void;
  /** Takes pages that are not among these for gone, until they say otherwise. */
  forgetAllBut: (present: ReadonlySet<string>) => void;
  /** Says that this page is gone. */
  leave: () => void;
  /** False when the last thing put here was not taken, so that closing the page would lose it. */
  holds: () => boolean;
}

/** Whose notes, from where. */
export interface ShelfPlace {
  personId: string;
  evaluationId: string;
  interviewId: string;
  /** A name that no other page has: two tabs of one person must not write in one another's place. */
  pageId: string;
}

/** Changes when the form of what is kept does, so that an older page's work is never misread. */
const FORMAT = 1;
const PREFIX = "peil-interview-note";
const ALIVE_PREFIX = "peil-interview-page";

/**
 * A page that has not said that it is alive for so long is gone: its machine was closed, or it crashed. Longer than the minute
 * that browsers let a hidden page's timers wait.
 */
const GONE_AFTER_MILLISECONDS = 150_000;

/**
 * A shelf in the browser's own storage, for one person and one interview. Where the browser refuses storage, notes live as long
 * as the page, and `holds` says so.
 * @param storage gets the storage; in some browsers only to name it throws.
 * @param now milliseconds of the wall clock, the same for all pages.
 */
export function noteShelf(storage: () => Storage, place: ShelfPlace, now: () => number): NoteShelf {
  const { personId, evaluationId, interviewId, pageId } = place;
  const evaluationPrefix = `${PREFIX}:${personId}:${evaluationId}:`;
  const interviewPrefix = `${evaluationPrefix}${interviewId}:`;
  const keyOf = (questionId: string): string => `${interviewPrefix}${pageId}:${questionId}`;
  let holds = true;

  const isAlive = (page: string): boolean => {
    const beat = Number(storage().getItem(`${ALIVE_PREFIX}:${page}`) ?? NaN);
    return Math.abs(now() - beat) < GONE_AFTER_MILLISECONDS;
  };
  const entries = (): { key: string; page: string; questionId: string; work: KeptNote }[] =>
    keysWith(storage(), interviewPrefix).flatMap((key) => {
      const [page = "", questionId = ""] = key.slice(interviewPrefix.length).split(":");
      const work = readWork<KeptNote>(storage().getItem(key), FORMAT);
      return work ? [{ key, page, questionId, work }] : [];
    });

  return {
    put(questionId, work) {
      const { standing, draft, unanswered, found } = work;
      const text = JSON.stringify({ format: FORMAT, standing, draft, unanswered, found });
      holds = tried(() => storage().setItem(keyOf(questionId), text));
    },
    remove(questionId) {
      tried(() => storage().removeItem(keyOf(questionId)));
    },
    takeOver(take) {
      tried(() => {
        for (const { key, page, questionId, work } of entries()) {
          if (page === pageId || isAlive(page)) continue;
          holds = true;
          take(questionId, work);
          if (holds) storage().removeItem(key);
        }
      });
    },
    all() {
      let kept: { questionId: string; work: KeptNote }[] = [];
      tried(() => (kept = entries().map(({ questionId, work }) => ({ questionId, work }))));
      return kept;
    },
    clear() {
      tried(() => entries().forEach(({ key }) => storage().removeItem(key)));
    },
    elsewhere() {
      let others: string[] = [];
      tried(() => {
        const ids = keysWith(storage(), evaluationPrefix).map(
          (key) => key.slice(evaluationPrefix.length).split(":", 1)[0] ?? "",
        );
        others = [...new Set(ids)].filter((id) => id !== interviewId);
      });
      return others;
    },
    beat() {
      tried(() => storage().setItem(`${ALIVE_PREFIX}:${pageId}`, String(now())));
      tried(() => forgetPages(storage(), (page) => !isAlive(page)));
    },
    forgetAllBut(present) {
      tried(() => forgetPages(storage(), (page) => !present.has(page)));
    },
    leave() {
      tried(() => storage().removeItem(`${ALIVE_PREFIX}:${pageId}`));
    },
    holds: () => holds,
  };
}

/** A page that is gone leaves no sign of life behind. */
function forgetPages(storage: Storage, isGone: (page: string) => boolean): void {
  for (const key of keysWith(storage, `${ALIVE_PREFIX}:`)) {
    if (isGone(key.slice(ALIVE_PREFIX.length + 1))) storage.removeItem(key);
  }
}
