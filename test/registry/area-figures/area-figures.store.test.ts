import { expect, test } from "vitest";
import { translator } from "~/platform/i18n/translator";
import { loadAreaFigures } from "~/registry/area-figures/area-figures.server";
import { importObservations } from "~/registry/imports/observation-import.server";
import { fileOf } from "~/registry/imports/source-file-content.server";
import { loadMunicipalities } from "~/registry/municipality-loading.server";
import { describeStore } from "../../support/databases";

const reader = { language: "nb" as const, t: translator("nb") };
const asked = { instrumentId: "kommunekompass-2020", areaId: "8", municipality: "1837" };

describeStore("the registry's figures beside an area", (database) => {
  test("are named before there are any, then the latest year with its unit and source, or why it is missing", async () => {
    const db = database();
    await loadMunicipalities(db);
    const before = await loadAreaFigures(db, reader, asked);
    expect(before?.figures.map(({ name, year, value, missing }) => [name, year, value, missing])).toEqual([
      ["Sykefravær", null, null, null],
      ["Andel hele stillinger", null, null, null],
    ]);

    const rows = [
      "municipality;indicator;year;value;status",
      "1837;administration.sick-leave;2021;8.25;",
      "1837;administration.sick-leave;2022;7.35;",
      "1804;administration.sick-leave;2023;6;",
      "1837;administration.full-time-posts;2021;55;",
      "1837;administration.full-time-posts;2022;;:",
    ];
    const file = fileOf("tall.csv", new TextEncoder().encode(`${rows.join("\n")}\n`));
    expect(await importObservations(db, { id: null, name: "Prøve" }, file)).toMatchObject({ ok: true });
    const after = await loadAreaFigures(db, reader, asked);
    expect(after?.figures).toMatchObject([
      { name: "Sykefravær", service: "Administrasjon", year: 2022, value: "7,4 %", missing: null },
      { name: "Andel hele stillinger", year: 2022, value: null, missing: "not_published" },
    ]);
    expect(after?.figures.map(({ source }) => source)).toEqual([
      "Statistisk sentralbyrå",
      "KOSTRA (Statistisk sentralbyrå), tabell 11917+119",
    ]);
  });

  test("are none where no indicator tells of the area", async () => {
    expect(await loadAreaFigures(database(), reader, { ...asked, areaId: "1" })).toBeNull();
    expect(await loadAreaFigures(database(), reader, { ...asked, instrumentId: "unknown" })).toBeNull();
  });
});
