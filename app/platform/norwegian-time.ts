/** People set times as the clock shows them in Norway, whatever the clock of the machine says. */
const clock = new Intl.DateTimeFormat("sv-SE", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Europe/Oslo",
});

const HOUR = 3_600_000;

/**
 * What the clock shows in Norway at a moment, as a form's field of date and time holds it.
 * @example 2026-06-01T06:00:00Z is «2026-06-01T08:00»
 */
export function norwegianTime(at: Date): string {
  return clock.format(at).replace(" ", "T");
}

/**
 * The moment at which the clock in Norway shows a date and time, to the minute. Of the hour that comes twice in autumn it is the first; the
 * hour that is skipped in spring never is.
 * @returns null when the text is no date and time, or one that never is.
 */
export function readNorwegianTime(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:00(\.0+)?)?$/.test(text)) return null;
  const shown = text.slice(0, 16);
  const universal = Date.parse(`${shown}Z`);
  if (Number.isNaN(universal)) return null;
  // Norway is two hours ahead in summer and one in winter.
  const moments = [2, 1].map((ahead) => new Date(universal - ahead * HOUR));
  return moments.find((moment) => norwegianTime(moment) === shown) ?? null;
}
