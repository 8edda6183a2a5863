import { expect, test } from "vitest";
import { numberRegister } from "~/registry/imports/number-register";
import { readImportFile } from "~/registry/imports/read-import-file.server";
import { shippedSources } from "~/registry/imports/source-file.server";
import { fileOf, scanFile } from "~/registry/imports/source-file-content.server";
import { incomeIndicator } from "~/registry/index-tools/background-indicators";

// The form of the table as others describe it; the figures are made up.
const table = {
  ...{ version: "2.0", class: "dataset" },
  label: "12134: Utvalgte nøkkeltall for kommuneregnskap, etter region, statistikkvariabel og år",
  id: ["KOKkommuneregion0000", "ContentsCode", "Tid"],
  size: [2, 2, 1],
  role: { time: ["Tid"], geo: ["KOKkommuneregion0000"], metric: ["ContentsCode"] },
  dimension: {
    KOKkommuneregion0000: {
      label: "region",
      category: { index: { EAK: 0, "1837": 1 }, label: { EAK: "Landet", "1837": "Meløy" } },
    },
    ContentsCode: {
      label: "statistikkvariabel",
      category: {
        index: { KOSAGD230000: 0, KOSAG110000: 1 },
        label: {
          KOSAGD230000: "Netto driftsresultat i prosent av brutto driftsinntekter (prosent)",
          KOSAG110000: "Frie inntekter per innbygger (kr)",
        },
      },
    },
    Tid: { label: "år", category: { index: { "2024": 0 }, label: { "2024": "2024" } } },
  },
  value: [-1.2, 68_000, 0.4, 80_000],
  extension: { px: { tableid: "12134" } },
};

test("free income is filed from table 12134, and the other figures of it are passed over", async () => {
  const file = fileOf("12134.json", new TextEncoder().encode(JSON.stringify(table)));
  const register = numberRegister(["1837"], [], []);
  const read = await readImportFile(file, await scanFile(file), { sources: shippedSources(), register });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const series = [...read.content.figures.bySeries()];
  expect(series.map(({ indicator, year }) => [indicator, year])).toEqual([[incomeIndicator, 2024]]);
  expect([...(series[0]?.figures ?? [])]).toEqual([["1837", { value: 80_000, missing: null }]]);
});
