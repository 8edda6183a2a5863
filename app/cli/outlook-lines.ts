import type { ImportOutlook } from "~/registry/imports/import-outlook.server";
import { type ValueWarning, valueWarningKinds } from "~/registry/imports/value-span";
import { listed } from "./listed";

const MOST_UNKNOWN = 8;

/**
 * What a person should know of a file of figures: that it ends the made-up ones, that it lacks rows, that it has indicators that nothing
 * uses, and that values look like something else.
 * @param isImported whether it is done, or only previewed.
 */
export function outlookLines(
  {
    endsSynthetic,
    unknown,
    spans,
    rowsLacking,
  }: Pick<ImportOutlook, "endsSynthetic" | "unknown" | "spans" | "rowsLacking">,
  isImported: boolean,
): string[] {
  const filled = (endsSynthetic ?? []).filter(({ has }) => has > 0);
  const left =
    filled.length > 0
      ? `What has figures ${isImported ? "now" : "then"}: ${filled.map(({ name, has, of }) => `${name.nb} ${has} of ${of} indicators`).join(", ")}.`
      : `No index has figures ${isImported ? "now" : "then"}.`;
  return [
    ...(endsSynthetic
      ? [`Warning: the made-up figures ${isImported ? "are" : "will be"} shown no longer. ${left}`]
      : []),
    ...(rowsLacking
      ? [
          `Warning: the file has ${rowsLacking.rows} of the ${rowsLacking.expected} rows that its columns make up; ` +
            `the last is «${rowsLacking.last}». The download may have broken off.`,
        ]
      : []),
    ...(unknown.length > 0 ? [unknownLine(unknown)] : []),
    ...valueWarningKinds.flatMap((warning) => spanLines(spans, warning)),
  ];
}

function unknownLine(unknown: ImportOutlook["unknown"]): string {
  const rows = unknown.reduce((sum, { rows: each }) => sum + each, 0);
  const told = unknown
    .slice(0, MOST_UNKNOWN)
    .map(({ indicator, nearest }) => indicator + (nearest ? ` (nearest known: ${nearest})` : ""));
  const more = unknown.length > MOST_UNKNOWN ? [`${unknown.length - MOST_UNKNOWN} more`] : [];
  return `Warning: ${rows} ${rows === 1 ? "row has an id" : "rows have ids"} that no index uses: ${[...told, ...more].join(", ")}.`;
}

function spanLines(spans: ImportOutlook["spans"], warning: ValueWarning): string[] {
  const of = spans.filter(({ warnings }) => warnings.includes(warning));
  if (of.length === 0) return [];
  const indicators = listed(
    of.map(({ indicator, least, most, register }) => {
      const now = register ? `; now ${register.least} to ${register.most}` : "";
      return `${indicator} (${least} to ${most}${now})`;
    }),
  );
  const said = {
    thousands: "almost all values with decimals have three of them and may be thousands",
    day_numbers: "values look like the numbers that a spreadsheet keeps dates by",
    out_of_bounds: "values outside the bounds of the definition will count as missing",
  };
  return [`Warning: ${said[warning]}: ${indicators}.`];
}
