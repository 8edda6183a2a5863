import type { CsvFault } from "~/platform/csv";
import { type Age, type AgeSpan, firstLacking, spanText } from "./age-span";
import type { Figure, Figures } from "./figures";

interface Place {
  municipality: string;
  indicator: string;
  year: number;
}

interface Sum extends Place {
  sum: number;
  missing: Figure["missing"];
  /** A bit for each age that has been added. */
  ages: bigint;
  /** The first row. */
  row: number;
}

/**
 * Adds up figures that a table has age by age. A sum is only known where every age of its span has a figure: half a group would be a
 * wrong figure, and not a smaller one.
 */
export class AgeSums {
  private readonly sums = new Map<string, Sum>();
  private readonly spans = new Map<string, { span: AgeSpan; ages: Map<number, Age> }>();

  /** @returns false where the place has had a figure of this age already. */
  add(place: Place, { age, span }: { age: Age; span: AgeSpan }, figure: Figure, row: number): boolean {
    const known = this.spans.get(place.indicator) ?? { span, ages: new Map<number, Age>() };
    known.ages.set(age.years, age);
    this.spans.set(place.indicator, known);
    const key = `${place.indicator} ${place.year} ${place.municipality}`;
    const sum = this.sums.get(key) ?? { ...place, sum: 0, missing: null, ages: 0n, row };
    const bit = 1n << BigInt(age.years);
    if ((sum.ages & bit) !== 0n) return false;
    sum.ages |= bit;
    sum.sum += figure.value ?? 0;
    sum.missing ??= figure.missing;
    this.sums.set(key, sum);
    return true;
  }

  /** Files the sums as figures. @returns a fault for each indicator that the file lacks an age of. */
  fileInto(figures: Figures): CsvFault[] {
    for (const { sum, missing, ages, row, ...place } of this.sums.values()) {
      const isWhole = ages === bitsOf(this.spans.get(place.indicator)?.ages.keys() ?? []);
      const why = missing ?? (isWhole ? null : "not_reported");
      figures.add(place, why === null ? { value: sum, missing: null } : { value: null, missing: why }, row);
    }
    return [...this.spans].flatMap(([indicator, { span, ages }]): CsvFault[] => {
      const age = firstLacking([...ages.values()], span);
      const values = { indicator, age: age ?? 0, ages: spanText(span) };
      return age === null ? [] : [{ code: "table_age_lacking", value: String(age), values }];
    });
  }
}

function bitsOf(ages: Iterable<number>): bigint {
  let bits = 0n;
  for (const age of ages) bits |= 1n << BigInt(age);
  return bits;
}
