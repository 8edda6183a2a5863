import type { Language } from "~/platform/i18n/languages";
import type { Agreement } from "~/platform/printed-sum";
import { checkPeriod, type Period } from "../costs/printed-period";
import type { PublishedNeed } from "../costs/published-need";

/** A printed sum beside what the printed years add up to, in the table's unit. */
export interface CheckedSum {
  /** Unique in the table. */
  key: string;
  /** The column that it is of. */
  service: string;
  name: string;
  place: string;
  period: Period;
  printed: number;
  sum: number;
  /** Printed less summed. */
  difference: number;
  agreement: Agreement;
  /** The years that it is the sum of, where those are others than its label says. */
  isSumOf: Period | null;
}

/** A printed table of change in need, and how its sums agree with it. */
export interface PublishedNeedView {
  id: string;
  title: string;
  source: string;
  unit: string;
  years: number[];
  /** The total last. */
  columns: { id: string; name: string; figures: number[] }[];
  sums: CheckedSum[];
  /** How many sums are off by more than rounding explains. */
  off: number;
}

/** Holds every printed sum of a table against the printed years. */
export function publishedNeedView(
  { id, title, source, unit, years, services, total, sums }: PublishedNeed,
  totalName: string,
  language: Language,
): PublishedNeedView {
  const columns = [
    ...services.map(({ id: service, name, figures }) => ({ id: service, name: name[language], figures })),
    { id: "total", name: totalName, figures: total },
  ];
  const checked = sums.flatMap(({ place, from, to, ...printedSums }, at) =>
    columns.flatMap((column): CheckedSum[] => {
      const printed = column.id === "total" ? printedSums.total : printedSums.services[column.id];
      if (printed === undefined) return [];
      const printedYears = column.figures.flatMap((figure, index) => {
        const year = years[index];
        return year === undefined ? [] : [{ year, printed: String(figure) }];
      });
      const { check, isSumOf } = checkPeriod(printedYears, { from, to }, String(printed));
      return [
        {
          key: `${at} ${column.id}`,
          service: column.id,
          name: column.name,
          place: place[language],
          period: { from, to },
          printed,
          sum: check.sum.valueOf(),
          difference: check.difference.valueOf(),
          agreement: check.agreement,
          isSumOf,
        },
      ];
    }),
  );
  return {
    ...{ id, years, columns, sums: checked },
    ...{ title: title[language], source: source[language], unit: unit[language] },
    off: checked.filter(({ agreement }) => agreement === "does_not_add_up").length,
  };
}
