/**
 * The answer of something that a person can do wrong: the value, or a code with what the sentence about it needs.
 * Every code has one sentence in each language in locales/<language>/faults.json. What only we can mend is thrown.
 */
export type Result<T, F extends Fault = Fault> = { ok: true; value: T } | { ok: false; fault: F };

/** A fault that a person can mend: a key of the «faults» texts, and the values that its sentence names. */
export interface Fault {
  code: string;
  values?: Record<string, string | number>;
}

export const success = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const failure = <F extends Fault>(fault: F): { ok: false; fault: F } => ({ ok: false, fault });
