import { expect, test } from "vitest";
import { outlookLines } from "~/cli/outlook-lines";

const text = (nb: string) => ({ nb, nn: nb, en: nb });

test("tell what an import ends, which ids nothing uses and which values look like something else", () => {
  const outlook = {
    endsSynthetic: [
      { name: text("Kvalitetsindeksen"), has: 1, of: 84 },
      { name: text("Kommuneindeksen"), has: 0, of: 90 },
    ],
    unknown: [
      { indicator: "care.stafff", rows: 2, nearest: "care.staff" },
      { indicator: "tull", rows: 1, nearest: null },
    ],
    spans: [
      {
        ...{ indicator: "cost.a", least: 1.234, most: 12.345, register: { least: 900, most: 20_000 } },
        warnings: ["thousands" as const],
      },
      {
        indicator: "care.a",
        least: 45_352,
        most: 45_352,
        register: null,
        warnings: ["day_numbers" as const],
      },
      { indicator: "care.b", least: 1, most: 2, register: null, warnings: [] },
    ],
    rowsLacking: { rows: 84, expected: 90, last: "2019, Beløp" },
  };
  expect(outlookLines(outlook, false)).toEqual([
    "Warning: the made-up figures will be shown no longer. What has figures then: Kvalitetsindeksen 1 of 84 indicators.",
    "Warning: the file has 84 of the 90 rows that its columns make up; the last is «2019, Beløp». The download may have broken off.",
    "Warning: 3 rows have ids that no index uses: care.stafff (nearest known: care.staff), tull.",
    "Warning: almost all values with decimals have three of them and may be thousands: cost.a (1.234 to 12.345; now 900 to 20000).",
    "Warning: values look like the numbers that a spreadsheet keeps dates by: care.a (45352 to 45352).",
  ]);
  expect(
    outlookLines({ ...outlook, endsSynthetic: [], unknown: [], spans: [], rowsLacking: null }, true),
  ).toEqual(["Warning: the made-up figures are shown no longer. No index has figures now."]);
  expect(outlookLines({ endsSynthetic: null, unknown: [], spans: [], rowsLacking: null }, true)).toEqual([]);
});
