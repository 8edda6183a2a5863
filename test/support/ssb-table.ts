/** A table in the form that Statistics Norway's PxWebApi answers in. Codes, labels and figures are made up. */
interface SsbTable {
  number: string;
  title: string;
  /** Code and label of each. */
  contents: readonly (readonly [string, string])[];
  /** Another dimension than contents, region and time. */
  other?: { code: string; label: string; values: readonly (readonly [string, string])[] };
  regions?: readonly (readonly [string, string])[];
  years?: readonly string[];
  /** @param place of the contents, of the other value, of the region and of the year. */
  figure?: (contents: number, other: number, region: number, year: number) => number | null;
}

export const someRegions = [
  ["EAK", "Landet"],
  ["0301", "Oslo"],
  ["1837", "Meløy"],
  ["5605", "Sør-Varanger"],
] as const;

/** The answer as JSON-stat2. */
export function ssbTable({
  number,
  title,
  contents,
  other = { code: "", label: "", values: [["", ""]] },
  regions = someRegions,
  years = ["2022", "2023"],
  figure = (content, value, region, year) => 10 * (content + 1) + value + region + year / 10,
}: SsbTable): string {
  const dimensions = [
    { id: "KOKkommuneregion0000", label: "region", values: regions },
    { id: "ContentsCode", label: "statistikkvariabel", values: contents },
    ...(other.code ? [{ id: other.code, label: other.label, values: other.values }] : []),
    { id: "Tid", label: "år", values: years.map((year) => [year, year] as const) },
  ];
  const value = regions.flatMap((_region, region) =>
    contents.flatMap((_content, content) =>
      other.values.flatMap((_value, at) => years.map((_year, year) => figure(content, at, region, year))),
    ),
  );
  const missing = value.flatMap((each, at) => (each === null ? [[String(at), ".."]] : []));
  return JSON.stringify({
    version: "2.0",
    class: "dataset",
    label: `${number}: ${title}, etter region, statistikkvariabel${other.label && `, ${other.label}`} og år`,
    source: "Statistisk sentralbyrå",
    updated: "2026-03-16T07:00:00Z",
    id: dimensions.map(({ id }) => id),
    size: dimensions.map(({ values }) => values.length),
    role: { time: ["Tid"], geo: ["KOKkommuneregion0000"], metric: ["ContentsCode"] },
    dimension: Object.fromEntries(
      dimensions.map(({ id, label, values }) => [
        id,
        {
          label,
          category: {
            index: Object.fromEntries(values.map(([code], at) => [code, at])),
            label: Object.fromEntries(values),
          },
        },
      ]),
    ),
    value,
    ...(missing.length > 0 && { status: Object.fromEntries(missing) }),
    extension: { px: { tableid: number, infofile: "None" }, contact: [{ name: "Kari Prøve" }] },
  });
}

/** A table of roads, some of whose figures are indicators of the quality index. */
export const roads = (of: Partial<SsbTable> = {}): string =>
  ssbTable({
    number: "11816",
    title: "Samferdsel, oppdiktet for prøve",
    contents: [
      ["KOSprove001", "Brutto driftsutgifter til vei (1000 kr)"],
      ["KOSprove002", "Andel kommunal vei med fast dekke (prosent)"],
      ["KOSprove003", "Andel kommunal vei med belysning (prosent)"],
      ["KOSprove004", "Andel kommunal vei uten belysning (prosent)"],
    ],
    ...of,
  });
