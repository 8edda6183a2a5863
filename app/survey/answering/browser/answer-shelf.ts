import { type BrowserShelf, browserShelf, keysWith, tried } from "~/platform/browser-shelf";
import type { QueuedSave } from "./answer-queue";

/** Where answers wait in the browser until the server has them, by variable. */
export interface AnswerShelf extends BrowserShelf<QueuedSave> {
  /** Takes away what was kept before the answers were last deleted, and tells whether there was any. */
  forgetEarlier: () => boolean;
}

/** Changes when the form of what is kept does. */
const FORMAT = 1;

/**
 * A shelf for one municipality in one wave. It never holds the link's token. Each time all answers are deleted a new shelf begins: a
 * page from before and one from after, open in two tabs, do not touch each other's.
 */
export function answerShelf(
  storage: () => Storage,
  { memberId, deletions }: { memberId: string; deletions: number },
): AnswerShelf {
  const ofMember = `peil-answer:${memberId}:`;
  return {
    ...browserShelf<QueuedSave>(storage, `${ofMember}${deletions}:`, FORMAT),
    forgetEarlier() {
      let found = false;
      tried(() => {
        for (const key of keysWith(storage(), ofMember)) {
          // A key of another form is an older page's, and counts as earlier.
          if (Number(key.slice(ofMember.length).split(":")[0]) >= deletions) continue;
          storage().removeItem(key);
          found = true;
        }
      });
      return found;
    },
  };
}
