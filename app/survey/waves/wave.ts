/** Before its opening time, while it can be answered, and after that. */
export type WaveState = "planned" | "open" | "closed";

/** What the state of a wave is computed from. */
export interface WaveTimes {
  opensAt: Date;
  closesAt: Date;
  /** When somebody closed it before its time, for good. */
  closedAt: Date | null;
}

/** The state of a wave at a moment. The opening time itself is open, the closing time itself is closed. */
export function waveState({ opensAt, closesAt, closedAt }: WaveTimes, now: Date): WaveState {
  if ((closedAt && now >= closedAt) || now >= closesAt) return "closed";
  return now < opensAt ? "planned" : "open";
}

/** When a wave stops taking answers: the closing time that was set, or when it was closed before that. */
export function closingTime({ closesAt, closedAt }: Pick<WaveTimes, "closesAt" | "closedAt">): Date {
  return closedAt && closedAt < closesAt ? closedAt : closesAt;
}
