import { expect, test } from "vitest";
import { observedYears, tableOfYear } from "~/registry/computed/computed-index.server";
import { loadDemography } from "~/registry/cost-pages/demography.server";
import { writeSyntheticObservations } from "~/registry/imports/synthetic-import.server";
import { shippedNeedKey } from "~/registry/need/shipped-need-key.server";
import { projectionOf } from "~/registry/observations/projection";
import { describeStore } from "../../support/databases";

const reader = { language: "nb" as const, isAdministrator: false };
const actor = { id: null, name: "Prøve" };
const figure = (municipality: string, indicator: string, year: number, value: number) => ({
  ...{ municipality, indicator, year, value },
  missing: null,
});

describeStore("projections in the register", (database) => {
  test("are no observed years, bring no municipality into them, and tell the need of the one that they are of", async () => {
    const db = database();
    const ages = shippedNeedKey().criteria.filter(({ countsAge }) => countsAge);
    await writeSyntheticObservations(db, actor, "prøve", [
      figure("1837", "cost.culture", 2023, 3_000),
      figure("1837", "cost.culture", 2024, 3_100),
      ...[2024, 2025, 2026].flatMap((year) =>
        ages.flatMap(({ id }) => [
          figure("1837", projectionOf(id), year, id === "age-6-15" ? 700 - (year - 2024) : 500),
          figure("0301", projectionOf(id), year, 900),
        ]),
      ),
    ]);

    expect(await observedYears(db)).toEqual([2024, 2023]);
    const { municipalities, columns } = await tableOfYear(db, 2024);
    expect([municipalities, [...columns.keys()]]).toEqual([["1837"], ["cost.culture"]]);

    const { figures, sources } = await loadDemography(db, "1837", 2024, reader);
    // One child of school age less each year, at the need key's 141,037 NOK.
    expect(figures).toMatchObject({ base: 2024, years: [2025, 2026], total: { sum: -282_074 } });
    expect(sources.map(({ fileName }) => fileName)).toEqual(["prøve"]);
    expect(await loadDemography(db, "5501", 2024, reader)).toMatchObject({
      ...{ figures: null, sources: [] },
      howTo: { tables: ["14746", "14288"] },
    });
  });
});
