import { expect, test } from "vitest";
import type { Database } from "~/platform/database.server";
import { latestFact } from "~/registry/municipality";
import { loadMunicipalities } from "~/registry/municipality-loading.server";
import { findMunicipality, listCounties, listMunicipalities } from "~/registry/municipality-store.server";
import { describeFilledStore, describeStore } from "../support/databases";

const namesFor = async (db: Database, search: string) =>
  (await listMunicipalities(db, { search })).map(({ name }) => name);

describeFilledStore("the register of municipalities", loadMunicipalities, (database) => {
  test("has the 357 municipalities of 2024 in 15 counties", async () => {
    expect(await database().municipality.count()).toBe(357);
    const counties = await listCounties(database());
    expect(counties).toHaveLength(15);
    expect(counties.at(-1)).toEqual({ number: "31", name: "Østfold" });
  });

  test("follows old numbers to those of today", async () => {
    for (const number of ["2030", "5444"]) {
      expect(await findMunicipality(database(), number)).toMatchObject({
        found: "former",
        former: { number, name: "Sør-Varanger", change: "renumbered" },
        successors: [{ number: "5605", name: "Sør-Varanger" }],
      });
    }
    expect(await findMunicipality(database(), "0625")).toMatchObject({
      found: "former",
      former: { name: "Nedre Eiker", change: "merged" },
      successors: [{ name: "Drammen" }],
    });
    expect(await findMunicipality(database(), "0000")).toEqual({ found: "none" });
  });

  test("a divided municipality leads to every part", async () => {
    const successors = async (number: string) => {
      const finding = await findMunicipality(database(), number);
      return finding.found === "former" ? finding.successors.map(({ name }) => name) : [];
    };
    expect(await successors("5012")).toEqual(["Heim", "Hitra", "Orkland"]);
    expect(await successors("1850")).toEqual(["Narvik", "Hamarøy – Hábmer"]);
    expect(await successors("1507")).toEqual(["Ålesund", "Haram"]);
  });

  test("tells facts with year and source, and the numbers of earlier times", async () => {
    const finding = await findMunicipality(database(), "1837");
    if (finding.found !== "current") throw new Error("Meløy was not found.");
    const { facts, county, names } = finding.municipality;
    expect({ county: county.name, names }).toEqual({ county: "Nordland", names: ["Meløy"] });
    const inhabitants = facts
      .filter(({ kind }) => kind === "inhabitants")
      .map(({ year, value }) => [year, value]);
    expect(Object.fromEntries(inhabitants)).toEqual({ 2024: 6180, 2026: 6074 });
    expect(latestFact(facts, "inhabitants")).toEqual({
      kind: "inhabitants",
      year: 2026,
      value: 6074,
      source: "Statistisk sentralbyrå, folkemengde 1. januar",
    });

    const varanger = await findMunicipality(database(), "5605");
    expect(
      varanger.found === "current" &&
        varanger.municipality.formerNumbers.map(({ number, toYear }) => [number, toYear]),
    ).toEqual([
      ["5444", 2023],
      ["2030", 2019],
    ]);
  });

  test("is searched by name in any official form and by number, old or new", async () => {
    expect(await namesFor(database(), "sør-varanger")).toEqual(["Sør-Varanger"]);
    expect(await namesFor(database(), "SØR-VARANGER")).toEqual(["Sør-Varanger"]);
    expect(await namesFor(database(), "karasjohka")).toEqual(["Karasjok – Kárášjohka"]);
    expect(await namesFor(database(), "Kåfjord")).toEqual(["Kåfjord – Gáivuotna – Kaivuono"]);
    expect(await namesFor(database(), "meloy")).toEqual(["Meløy"]);
    expect(await namesFor(database(), "1837")).toEqual(["Meløy"]);
    expect(await namesFor(database(), "2030")).toEqual(["Sør-Varanger"]);
    expect(await namesFor(database(), "tysfjord")).toEqual(["Hamarøy – Hábmer", "Narvik"]);
    expect(await namesFor(database(), "100 %")).toEqual([]);
    const finnmark = await listMunicipalities(database(), { county: "56" });
    expect(finnmark).toHaveLength(18);
  });
});

describeStore("loading the register of municipalities", (database) => {
  test("a second start writes nothing, and what has changed is put right", async () => {
    const db = database();
    expect((await loadMunicipalities(db)).written).toBeGreaterThan(2000);
    expect(await loadMunicipalities(db)).toEqual({ written: 0 });
    await db.municipality.update({ where: { number: "1837" }, data: { name: "Melø" } });
    const key = { municipalityNumber: "1837", kind: "kostra_group", year: 2024 };
    await db.municipalityFact.update({ where: { municipalityNumber_kind_year: key }, data: { value: 1 } });
    await db.formerMunicipalityNumber.create({
      data: { number: "2030", name: "Sydvaranger", successor: "5605", change: "renumbered" },
    });
    expect(await loadMunicipalities(db)).toEqual({ written: 3 });
    expect(await namesFor(db, "meløy")).toEqual(["Meløy"]);
    expect(await findMunicipality(db, "2030")).toMatchObject({
      former: { name: "Sør-Varanger" },
      successors: { length: 1 },
    });
  });

  test("leaves invented municipalities alone", async () => {
    const db = database();
    await loadMunicipalities(db);
    const invented = { number: "9901", name: "Lerkevik", names: '["Lerkevik"]', searchName: "lerkevik" };
    const fact = { kind: "inhabitants", year: 2026, value: 4200, source: "oppdiktet" };
    await db.municipality.create({
      data: {
        ...invented,
        countyNumber: "99",
        countyName: "Oppdiktet",
        invented: true,
        facts: { create: fact },
      },
    });
    expect(await loadMunicipalities(db)).toEqual({ written: 0 });
    expect(await findMunicipality(db, "9901")).toMatchObject({
      municipality: { invented: true, facts: [fact], position: null },
    });
  });

  test("several processes may start at once", async () => {
    const db = database();
    const answers = await Promise.all([loadMunicipalities(db), loadMunicipalities(db)]);
    expect(answers.filter(({ written }) => written > 0)).toHaveLength(1);
    expect(await db.municipality.count()).toBe(357);
  });
});
