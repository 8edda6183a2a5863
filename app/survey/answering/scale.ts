/** An option of a scale as it is set in a row of narrow boxes. */
export interface ScaleStep {
  code: number;
  /** «1» */
  digit: string;
  /** «helt uenig»; empty between the ends. */
  caption: string;
}

/**
 * The steps of a scale whose options are numbers, such as «1 – helt uenig», 2 … «6 – helt enig»: they are set side by side, also on
 * a phone. Null for options that are words, which are set below one another.
 * @param labels of the options that say something of the matter, without «don't know».
 */
export function scaleSteps(options: readonly { code: number; label: string }[]): ScaleStep[] | null {
  const steps = options.map(({ code, label }) => {
    const [, digit, caption = ""] = /^(\d{1,2})(?:\s[–-]\s(.+))?$/.exec(label) ?? [];
    return digit === undefined ? null : { code, digit, caption };
  });
  const known = steps.filter((step) => step !== null);
  return known.length === options.length && known.length > 2 ? known : null;
}
