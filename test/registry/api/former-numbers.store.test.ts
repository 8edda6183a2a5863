import { expect, it } from "vitest";
import type { Database } from "~/platform/database.server";
import { answerApi } from "~/registry/api/api-answer.server";
import { problemSchema } from "~/registry/api/api-schemas";
import { readMunicipalityIndex, readObservations } from "~/registry/api/read-figures.server";
import { writeSyntheticObservations } from "~/registry/imports/synthetic-import.server";
import { describeStore } from "../../support/databases";

const ID = "kvalitetsindeks-2023";
const ask = (db: Database, path: string, make: () => Promise<object>) =>
  answerApi({ db, request: new Request(`http://peil.example/api/v1${path}`) }, make);

/** Three municipalities of today, and the numbers that two of them had, with a figure of one. */
const fill = async (db: Database): Promise<void> => {
  const county = { names: "[]", searchName: "", countyNumber: "00", countyName: "" };
  const today = [
    { number: "1508", name: "Ålesund" },
    { number: "1580", name: "Haram" },
    { number: "5605", name: "Sør-Varanger" },
  ];
  await db.municipality.createMany({ data: today.map((each) => ({ ...county, ...each })) });
  const divided = { number: "1507", name: "Ålesund", fromYear: 2020, toYear: 2023, change: "split" };
  await db.formerMunicipalityNumber.createMany({
    data: [
      { ...divided, successor: "1508" },
      { ...divided, successor: "1580" },
      { ...divided, number: "5444", name: "Sør-Varanger", change: "renumbered", successor: "5605" },
      { ...divided, number: "1504", toYear: 2019, change: "merged", successor: "1508" },
    ],
  });
  const place = { municipality: "5605", indicator: "administration.sick-leave", year: 2023 };
  await writeSyntheticObservations(db, { id: null, name: "test" }, "test", [
    { ...place, value: 9, missing: null },
  ]);
};

describeStore("the read API, asked by an old number", (database) => {
  it("leads to today's where only the number is another, else tells what became of it or gives what stayed under it", async () => {
    const db = database();
    await fill(db);
    const indexOf = (number: string) =>
      ask(db, `/indices/${ID}/2023/${number}?a=b`, () => readMunicipalityIndex(db, ID, "2023", number));
    const moved = await indexOf("5444");
    expect(moved.status).toBe(308);
    expect(moved.headers.get("Location")).toBe(`/api/v1/indices/${ID}/2023/5605?a=b`);
    expect(moved.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const gone = await indexOf("1507");
    expect([gone.status, gone.headers.get("Content-Type")]).toEqual([410, "application/problem+json"]);
    const problem = problemSchema.strict().parse(await gone.json());
    expect(problem.detail).toContain("1507 was Ålesund until the end of 2023. It was divided.");
    expect(problem.successors).toEqual([
      { municipality: "1508", name: "Ålesund" },
      { municipality: "1580", name: "Haram" },
    ]);

    const observationsOf = (number: string) => {
      const search = `municipality=${number}&year=2023`;
      return ask(db, `/observations?${search}`, () => readObservations(db, new URLSearchParams(search)));
    };
    const exchanged = await observationsOf("5444");
    expect([exchanged.status, exchanged.headers.get("Location")]).toEqual([
      308,
      "/api/v1/observations?municipality=5605&year=2023",
    ]);
    expect((await observationsOf("1504")).status).toBe(200);
  });
});
