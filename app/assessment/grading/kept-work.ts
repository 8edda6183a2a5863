import { type BrowserShelf, browserShelf } from "~/platform/browser-shelf";
import type { KeptWork } from "./save-queue";

/** Where unsaved work waits while the page is away, by question number. */
export type WorkShelf = BrowserShelf<KeptWork>;

/** Changes when the form of what is kept does. */
const FORMAT = 1;

/** A shelf for one person and one evaluation. */
export function workShelf(storage: () => Storage, personId: string, evaluationId: string): WorkShelf {
  const shelf = browserShelf<KeptWork>(storage, `peil-grading:${personId}:${evaluationId}:`, FORMAT);
  return {
    ...shelf,
    put: (questionId, { standing, draft, unanswered }) =>
      shelf.put(questionId, { standing, draft, unanswered }),
  };
}
