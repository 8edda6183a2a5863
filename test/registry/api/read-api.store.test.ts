import { expect, it } from "vitest";
import type { Database } from "~/platform/database.server";
import { translator } from "~/platform/i18n/translator";
import { answerApi } from "~/registry/api/api-answer.server";
import { contracts } from "~/registry/api/endpoint-contracts";
import {
  readIndicators,
  readIndices,
  readMunicipalities,
  readMunicipalityIndex,
  readObservations,
  readRanking,
} from "~/registry/api/read-figures.server";
import { findPageFile } from "~/registry/downloads/page-files.server";
import { writeTable } from "~/registry/downloads/write-table.server";
import { writeSyntheticObservations } from "~/registry/imports/synthetic-import.server";
import { findIndex } from "~/registry/indices/shipped-indices.server";
import { describeStore } from "../../support/databases";

const ID = "kvalitetsindeks-2023";
const ask = (db: Database, path: string, make: () => Promise<object>, headers: Record<string, string> = {}) =>
  answerApi({ db, request: new Request(`http://peil.example/api/v1${path}`, { headers }) }, make);

async function write(db: Database, name: string): Promise<void> {
  const quality = findIndex(ID);
  if (quality?.kind !== "index") throw new Error("The quality index does not ship.");
  const indicators = quality.definition.services.flatMap((service) => service.indicators.map(({ id }) => id));
  const figures = ["1101", "1102", "1103"].flatMap((municipality, row) =>
    indicators.map((indicator, at) => {
      const place = { municipality, indicator, year: 2023 };
      return at % 20 === 19
        ? { ...place, value: null, missing: "not_published" as const }
        : { ...place, value: 1 + row * 0.25, missing: null };
    }),
  );
  await writeSyntheticObservations(db, { id: null, name: "test" }, name, figures);
}

describeStore("the read API", (database) => {
  it("answers in the form that its OpenAPI document is made of, with nothing more and nothing less", async () => {
    const db = database();
    await write(db, "first");
    const question = new URLSearchParams({ municipality: "1101", pageSize: "10" });
    const answers = {
      indices: await readIndices(db),
      ranking: await readRanking(db, ID, "2023"),
      municipality_index: await readMunicipalityIndex(db, ID, "2023", "1102"),
      indicators: readIndicators(),
      observations: await readObservations(db, question),
      municipalities: await readMunicipalities(db),
    };
    for (const [id, { answer }] of Object.entries(contracts)) {
      const sent: unknown = JSON.parse(JSON.stringify(answers[id as keyof typeof answers]));
      expect(answer.parse(sent), id).toEqual(sent);
    }
    const composite = await readRanking(db, "kommuneindeks-2025", "2023");
    expect(contracts.ranking.answer.parse(composite)).toEqual(composite);
    expect(answers.ranking).toMatchObject({ definition: ID, year: 2023, synthetic: true });
    expect(answers.observations).toMatchObject({ total: 84, page: 1, pageSize: 10, synthetic: true });
    expect(answers.observations.next).toBe("/api/v1/observations?municipality=1101&pageSize=10&page=2");
    expect(answers.indicators.indicators.filter(({ indices }) => indices.includes(ID))).toHaveLength(84);
  });

  it("answers 304 until the figures change", async () => {
    const db = database();
    await write(db, "first");
    const make = () => readRanking(db, ID, "2023");
    const first = await ask(db, "/indices", make);
    const tag = first.headers.get("ETag") ?? "";
    expect(first.status).toBe(200);
    expect(first.headers.get("Cache-Control")).toBe("public, max-age=300");
    expect(first.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const known = await ask(db, "/indices", make, { "If-None-Match": tag });
    expect({ status: known.status, body: await known.text() }).toEqual({ status: 304, body: "" });
    await write(db, "second");
    expect((await ask(db, "/indices", make, { "If-None-Match": tag })).status).toBe(200);
  });

  it("says what is wrong and what to do", async () => {
    const db = database();
    await write(db, "first");
    const problemOf = async (make: () => Promise<object>) => {
      const answer = await ask(db, "/x", make);
      expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
      return (await answer.json()) as { status: number; detail: string };
    };
    expect(await problemOf(() => readRanking(db, "nothing", "2023"))).toMatchObject({ status: 404 });
    expect((await problemOf(() => readRanking(db, ID, "1999"))).detail).toContain("2023");
    expect(await problemOf(() => readMunicipalityIndex(db, ID, "2023", "9999"))).toMatchObject({
      status: 404,
    });
    const asked = (search: string) => () => readObservations(db, new URLSearchParams(search));
    for (const search of ["", "yeer=2023", "year=2023&pageSize=10001", "municipality=12"])
      expect(await problemOf(asked(search)), search).toMatchObject({ status: 400 });
    const told = async (search: string) => (await problemOf(asked(search))).detail;
    expect(await told("municipality=12&year=0")).toBe(
      "municipality must be four digits; year must be a whole number from 1900 to 2999. See /api.",
    );
    expect(await told("yeer=2023")).toBe("there is no parameter yeer. See /api.");
    expect(await told("year=2023&municipality=1837&municipality=0301")).toBe(
      "Give municipality once. See /api.",
    );
  });

  it("gives no file of a municipality or a year that there is not", async () => {
    const db = database();
    await write(db, "first");
    const asked = { db, query: new URLSearchParams(), language: "nb" as const, t: translator("nb") };
    const find = (path: string) => findPageFile(`indices/${ID}/${path}`, asked);
    for (const path of [
      "2023/9999/observations.csv",
      "1999/observations.csv",
      "2023/observations.pdf",
      "2023/x.csv",
    ])
      expect(await find(path), path).toBeNull();
    const file = await find("2023/observations.csv");
    if (file?.found.state !== "there") throw new Error("There is no such file.");
    const lines = Buffer.from(await writeTable(await file.found.table(), "csv"))
      .toString()
      .split("\r\n");
    expect(lines[0]).toBe("municipality,indicator,year,value,status,synthetic,municipality_name,label");
    expect(lines.filter((line) => line.includes(",2023,") && line.includes(",yes,"))).toHaveLength(3 * 84);
  });
});
