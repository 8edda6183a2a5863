const LONGEST_PAUSE_SECONDS = 30;

/** Milliseconds to wait before the next attempt: a second after the first failure, twice as long after each more. */
export function pauseAfter(failures: number, longestSeconds = LONGEST_PAUSE_SECONDS): number {
  return Math.min(2 ** (failures - 1), longestSeconds) * 1_000;
}
