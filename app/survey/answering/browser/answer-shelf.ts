import type { QueuedSave } from "./answer-queue";

/** Where answers wait in the browser until the server has them, by variable. */
export interface AnswerShelf {
  put: (variable: string, save: QueuedSave) => void;
  remove: (variable: string) => void;
  all: () => Map<string, QueuedSave>;
  /** Takes away what was kept before the answers were last deleted, and tells whether there was any. */
  forgetEarlier: () => boolean;
  /** False when the last thing put here was not taken, so that closing the page would lose it. */
  holds: () => boolean;
}

/** Changes when the form of what is kept does, so that an older page's answers are never misread. */
const FORMAT = 1;

/**
 * A shelf in the browser's own storage, for one municipality in one wave. It never holds the link's token. Where the browser refuses
 * storage, answers live as long as the page, and `holds` says so. Each time all answers are deleted a new shelf begins: a page from
 * before and one from after, open in two tabs, do not touch each other's.
 * @param storage gets the storage; in some browsers only to name it throws.
 */
export function answerShelf(
  storage: () => Storage,
  { memberId, deletions }: { memberId: string; deletions: number },
): AnswerShelf {
  const ofMember = `peil-answer:${memberId}:`;
  const prefix = `${ofMember}${deletions}:`;
  /** What this page put or found; another tab may have put its own in the same place since. */
  const own = new Map<string, string>();
  let holds = true;
  return {
    put(variable, save) {
      const text = JSON.stringify({ format: FORMAT, ...save });
      holds = tried(() => storage().setItem(prefix + variable, text));
      own.set(variable, text);
    },
    remove(variable) {
      tried(() => {
        const key = prefix + variable;
        if (own.has(variable) && storage().getItem(key) === own.get(variable)) storage().removeItem(key);
      });
      own.delete(variable);
    },
    all() {
      const kept = new Map<string, QueuedSave>();
      tried(() => {
        for (const key of Object.keys(storage()).filter((candidate) => candidate.startsWith(prefix))) {
          const variable = key.slice(prefix.length);
          const text = storage().getItem(key) ?? "";
          tried(() => {
            const { format, ...save } = JSON.parse(text) as QueuedSave & { format: number };
            if (format !== FORMAT) return;
            kept.set(variable, save);
            own.set(variable, text);
          });
        }
      });
      return kept;
    },
    forgetEarlier() {
      let found = false;
      tried(() => {
        for (const key of Object.keys(storage()).filter((candidate) => candidate.startsWith(ofMember))) {
          // A key of another form is an older page's, and counts as earlier.
          if (Number(key.slice(ofMember.length).split(":")[0]) >= deletions) continue;
          storage().removeItem(key);
          found = true;
        }
      });
      return found;
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
