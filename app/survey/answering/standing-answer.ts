/** What the server holds of one variable. */
export interface StandingAnswer {
  /** How often it has been saved; 0 where it never was. */
  version: number;
  /** As in a file of answers; "" is a blank. */
  value: string;
  /** When it was last saved, ISO 8601; null where it never was. */
  at: string | null;
}

export const neverAnswered: StandingAnswer = { version: 0, value: "", at: null };
