import type { StandingAnswer } from "./standing-answer";

/** What POST /s/:token/saves answers. */
export interface SavesAnswer {
  /** One for each save, in their order; none when no save was looked at. */
  outcomes?: SaveTold[];
  /** The fault of the whole request. */
  code?: string;
  /** The same in a sentence. */
  message?: string;
}

/** What became of one save. */
export type SaveTold =
  | { kind: "saved" | "stale"; variable: string; standing: StandingAnswer }
  | { kind: "refused"; variable: string; message: string };
