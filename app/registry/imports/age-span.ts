/** Ages one by one in a table that are added up, both ends included; without `to` on to the oldest. */
export interface AgeSpan {
  from: number;
  to?: number | undefined;
}

/** A value of a table that is one age. */
export interface Age {
  years: number;
  /** This age and all above it: «100 år eller eldre». */
  orOlder: boolean;
}

/** The age that a table names by its code («007», «100+») or label («7 år», «100 år eller eldre»); null for anything else. */
export function ageOf(name: { code: string; label: string }): Age | null {
  for (const written of [name.label, name.code]) {
    const [, years, rest = ""] =
      /^(\d{1,3})\s*(?:år|years?)?\s*(\+|eller eldre|og over|or older|and over)?$/i.exec(written.trim()) ??
      [];
    if (years !== undefined) return { years: Number(years), orOlder: rest !== "" };
  }
  return null;
}

/** Whether an age counts among those of a span. «100 or older» does only where the span goes on to the oldest. */
export function isWithin({ years, orOlder }: Age, { from, to }: AgeSpan): boolean {
  return years >= from && (to === undefined || (years <= to && !orOlder));
}

/** The first age of a span that is not among the given ones; null where all are. */
export function firstLacking(ages: readonly Age[], span: AgeSpan): number | null {
  const given = new Map(ages.filter((age) => isWithin(age, span)).map((age) => [age.years, age]));
  for (let years = span.from; span.to === undefined || years <= span.to; years += 1) {
    const age = given.get(years);
    if (!age) return years;
    if (age.orOlder) return null;
  }
  return null;
}

/** As people write it: «6–15», «90–». */
export const spanText = ({ from, to }: AgeSpan): string => `${from}–${to ?? ""}`;
