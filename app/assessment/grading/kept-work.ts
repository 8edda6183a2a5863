import type { KeptWork } from "./save-queue";

/** Where unsaved work waits while the page is away, by question number. */
export interface WorkShelf {
  put: (questionId: string, work: KeptWork) => void;
  remove: (questionId: string) => void;
  all: () => Map<string, KeptWork>;
  /** False when the last thing put here was not taken, so that closing the page would lose it. */
  holds: () => boolean;
}

/** Changes when the form of what is kept does, so that an older page's work is never misread. */
const FORMAT = 1;

/**
 * A shelf in the browser's own storage, for one person and one evaluation. Where the browser refuses storage, work lives as
 * long as the page, and `holds` says so.
 * @param storage gets the storage; in some browsers only to name it throws.
 */
export function workShelf(storage: () => Storage, personId: string, evaluationId: string): WorkShelf {
  const prefix = `peil-grading:${personId}:${evaluationId}:`;
  /** What this page put or found. Another tab of the same person may have put its own work in the same place since. */
  const own = new Map<string, string>();
  let holds = true;
  return {
    put(questionId, { standing, draft, unanswered }) {
      const text = JSON.stringify({ format: FORMAT, standing, draft, unanswered });
      holds = tried(() => storage().setItem(prefix + questionId, text));
      own.set(questionId, text);
    },
    remove(questionId) {
      tried(() => {
        const key = prefix + questionId;
        if (own.has(questionId) && storage().getItem(key) === own.get(questionId)) storage().removeItem(key);
      });
      own.delete(questionId);
    },
    all() {
      const kept = new Map<string, KeptWork>();
      tried(() => {
        for (const key of Object.keys(storage()).filter((candidate) => candidate.startsWith(prefix))) {
          const questionId = key.slice(prefix.length);
          const text = storage().getItem(key) ?? "";
          tried(() => {
            const { format, ...work } = JSON.parse(text) as KeptWork & { format: number };
            if (format !== FORMAT) return;
            kept.set(questionId, work);
            own.set(questionId, text);
          });
        }
      });
      return kept;
    },
    holds: () => holds,
  };
}

/** Storage may be switched off, full or hold somebody else's text; none of it may stop the page. */
function tried(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
