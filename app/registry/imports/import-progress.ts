import { othersTurn } from "~/platform/others-turn";

/** How far the work with a file has come. */
export interface ImportProgress {
  phase: "reading" | "storing";
  /** From 0 to 1. */
  share: number;
}

export type OnProgress = (progress: ImportProgress) => void;

const LONGEST_WITHOUT_PAUSE_MILLISECONDS = 25;

/** Gives others their turn now and then, so that long work in one process does not hold up everybody's pages. */
export function pauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_WITHOUT_PAUSE_MILLISECONDS) return;
    await othersTurn();
    since = performance.now();
  };
}
