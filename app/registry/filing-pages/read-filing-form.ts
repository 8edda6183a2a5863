import type { FigureFiling } from "../imports/filed-table";
import { additiveField, conversionField, type FilingValues, indicatorField } from "./filing-view";

/** The rows that a form sent, by their places in the file. */
export function filingValues(form: FormData): Map<number, FilingValues> {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const rows = [...form.keys()].flatMap((name) => {
    const [, at] = /^indicator-(\d{1,6})$/.exec(name) ?? [];
    return at === undefined ? [] : [Number(at)];
  });
  return new Map(
    rows.map((at) => [
      at,
      {
        indicator: text(indicatorField(at)),
        conversion: text(conversionField(at)),
        additive: text(additiveField(at)) !== "",
      },
    ]),
  );
}

/** What is wrong with a row, named by its field. */
export type FilingFault = { name: string } & (
  | { why: "filing_indicator_unknown" | "filing_conversion_unknown" }
  /** The places of all the figures that the indicator was chosen for. */
  | { why: "doubled"; indicator: string; places: readonly number[] }
);

/**
 * What was chosen, or what does not hold: an indicator that there is not, or one that was chosen for several figures of the table.
 * @param known the ids of the indicators that may be chosen.
 */
export function chosenFilings(
  rows: ReadonlyMap<number, FilingValues>,
  known: ReadonlySet<string>,
): { filings: Map<number, FigureFiling | null>; faults: FilingFault[] } {
  const faults: FilingFault[] = [];
  const filings = new Map<number, FigureFiling | null>();
  const places = new Map<string, number[]>();
  for (const [at, { indicator, conversion, additive }] of rows) {
    const how = readConversion(conversion);
    if (indicator === "") filings.set(at, null);
    else if (!known.has(indicator))
      faults.push({ name: indicatorField(at), why: "filing_indicator_unknown" });
    else if (!how) faults.push({ name: conversionField(at), why: "filing_conversion_unknown" });
    else filings.set(at, { indicator, additive, ...how });
    if (indicator !== "") places.set(indicator, [...(places.get(indicator) ?? []), at]);
  }
  for (const [indicator, chosen] of places) {
    for (const at of chosen.slice(1))
      faults.push({ name: indicatorField(at), why: "doubled", indicator, places: chosen });
  }
  return { filings, faults };
}

const conversionPattern = /^(-?[\d.]+(?:e[-+]?\d+)?)?\/(-?[\d.]+(?:e[-+]?\d+)?)?$/;

/** Null where it is no conversion. */
function readConversion(written: string): Pick<FigureFiling, "times" | "lessFrom"> | null {
  const found = conversionPattern.exec(written);
  if (!found) return null;
  const [, times, lessFrom] = found;
  const numbers = {
    ...(times !== undefined && { times: Number(times) }),
    ...(lessFrom !== undefined && { lessFrom: Number(lessFrom) }),
  };
  return Object.values(numbers).every(Number.isFinite) ? numbers : null;
}
