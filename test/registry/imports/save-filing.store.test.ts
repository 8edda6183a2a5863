import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { faultSentence } from "~/platform/fault-sentence";
import { translator } from "~/platform/i18n/translator";
import { decideFiling } from "~/registry/filing-pages/decide-filing.server";
import { loadFilingContext } from "~/registry/filing-pages/filing-context.server";
import { filingPageView } from "~/registry/filing-pages/filing-page.server";
import { filedDefinition, filedTable } from "~/registry/imports/filed-table";
import { importInBackground, isPreviewed, workDone, workOn } from "~/registry/imports/import-work.server";
import { keepUpload } from "~/registry/imports/kept-upload.server";
import { importObservations, previewObservations } from "~/registry/imports/observation-import.server";
import { knownSources } from "~/registry/imports/known-sources.server";
import { readOwnSources, writeOwnSource } from "~/registry/imports/own-sources.server";
import { readJsonStat } from "~/registry/imports/read-json-stat";
import { removeOwnSource, saveFiling } from "~/registry/imports/save-filing.server";
import { sourceYaml } from "~/registry/imports/source-yaml";
import { storedObservations } from "~/registry/imports/stored-observations.server";
import { loadMunicipalities } from "~/registry/municipality-loading.server";
import { fetchableTables } from "~/registry/ssb/fetch-table.server";
import { describeStore } from "../../support/databases";
import { roads } from "../../support/ssb-table";

// The worker is built, and built only for the server.
vi.mock("~/registry/imports/read-in-worker.server", async () => {
  const { readHere } = await import("~/registry/imports/read-table.server");
  return { readInWorker: readHere };
});

const actor = { id: null, name: "Prøve" };
const nb = { language: "nb" as const, t: translator("nb") };
const asked = { search: "", all: false, fill: false };
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-filing-"));
  vi.stubEnv("PEIL_DATA_DIR", folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function keptRoads() {
  async function* pieces() {
    yield await Promise.resolve(new TextEncoder().encode(roads()));
  }
  const kept = await keepUpload("11816.json", "Prøve", pieces());
  if (!kept.ok) throw new Error("The file was not kept.");
  return kept.value;
}

/** A form as the page sends it. @param chosen an indicator and a conversion by the place of the row. */
function form(version: string, chosen: Record<number, [string, string]>): FormData {
  const sent = new FormData();
  sent.set("version", version);
  for (const [at, [indicator, conversion]] of Object.entries(chosen)) {
    sent.set(`indicator-${at}`, indicator);
    sent.set(`conversion-${at}`, conversion);
  }
  return sent;
}

describeStore("figures that an administrator files", (database) => {
  const context = async (hash: string) => loadFilingContext(database(), hash, 10_000);

  test("come in under their indicators, also from a file that was imported before", async () => {
    const db = database();
    await loadMunicipalities(db);
    const { contentHash, file } = await keptRoads();
    expect(await importObservations(db, actor, file)).toMatchObject({
      ok: true,
      summary: { automatic: true },
    });
    const before = await context(contentHash);
    const view = filingPageView(before, asked, nb);
    expect(view.rows.map(({ at, values }) => [at, values.indicator])).toEqual([
      [1, ""],
      [2, ""],
      [3, ""],
      [0, ""],
    ]);
    const filled = filingPageView(before, { ...asked, fill: true }, nb);
    expect(filled.rows.map(({ values }) => values.indicator)).toEqual([
      "transport.paved-roads",
      "transport.lit-roads",
      "",
      "",
    ]);

    const twice = form("", { 1: ["transport.lit-roads", "/"], 2: ["transport.lit-roads", "/"] });
    expect(await decideFiling(db, actor, before, twice, nb)).toMatchObject({
      faults: [
        {
          name: "indicator-2",
          message:
            "«Andel kommunal vei med belysning» er valgt for flere tall: «Andel kommunal vei med fast dekke (prosent)», " +
            "«Andel kommunal vei med belysning (prosent)». Velg den for ett av dem.",
        },
      ],
      values: { 1: { indicator: "transport.lit-roads" } },
    });
    expect(readOwnSources()).toEqual([]);

    const choice = form("", {
      0: ["cost.transport", "1000/"],
      2: ["transport.lit-roads", "/"],
      3: ["", "/"],
    });
    expect(await decideFiling(db, actor, before, choice, nb)).toBeNull();
    expect(await decideFiling(db, actor, await context(contentHash), choice, nb)).toBeNull();
    const stale = form("", { 1: ["transport.paved-roads", "/"] });
    expect(await decideFiling(db, actor, await context(contentHash), stale, nb)).toMatchObject({
      isStale: true,
      values: { 1: { indicator: "transport.paved-roads" } },
    });
    const [own] = readOwnSources();
    expect([own?.fileName, own?.definition?.revisedOn, own?.faults]).toEqual(["own-11816.yaml", "06-15", []]);

    expect(fetchableTables().map(({ table }) => table)).toContain("11816");

    expect(await previewObservations(db, file)).toMatchObject({
      alreadyThere: null,
      summary: { automatic: false, revision: "revised", rows: 12 },
    });
    expect(await importObservations(db, actor, file)).toMatchObject({ ok: true, alreadyThere: false });
    expect(await importObservations(db, actor, file)).toMatchObject({ ok: true, alreadyThere: true });
    const oslo = (await storedObservations(db, { municipality: "0301", years: [2023] })).map(
      ({ indicator, value }) => `${indicator} ${value}`,
    );
    // 10 × the place of the contents, 1 for Oslo and 0.1 for the second year.
    expect(oslo).toEqual(expect.arrayContaining(["cost.transport 11100", "transport.lit-roads 31.1"]));

    await workDone(contentHash, 10_000);
    const seen = await previewObservations(db, file);
    const hash = seen.ok ? seen.summary.importHash : "";
    expect(isPreviewed(contentHash, hash)).toBe(true);
    expect(await removeOwnSource(db, actor, "own-11816")).toMatchObject({ ok: true });
    expect([isPreviewed(contentHash, hash), readOwnSources()]).toEqual([false, []]);
    expect(await removeOwnSource(db, actor, "own-11816")).toMatchObject({ ok: false });
    const events = await db.auditEvent.findMany({
      where: { event: { contains: "fil" } },
      orderBy: { at: "asc" },
    });
    expect(events.map(({ event, subject }) => `${event} ${subject}`)).toEqual([
      "observations_filed 11816",
      "observations_filing_removed own-11816.yaml",
    ]);
  });

  test("are not imported otherwise than the preview showed them, though they are filed while the import waits", async () => {
    const db = database();
    await loadMunicipalities(db);
    const { contentHash } = await keptRoads();
    const { about, combinations, upload } = await context(contentHash);
    const decided = combinations.slice(0, 1).map(({ parts }) => ({
      ...{ parts, filing: { indicator: "cost.transport", additive: true } },
    }));
    const definition = filedDefinition(null, about, decided, combinations);

    importInBackground(db, actor, upload, "unknown");
    writeOwnSource("own-11816", definition ? sourceYaml(definition) : "");
    await workDone(contentHash, 10_000);
    expect(workOn(contentHash)).toMatchObject({ step: "previewed", summary: { automatic: false } });
    expect(await db.observationImport.count()).toBe(0);

    importInBackground(db, actor, upload, "unknown");
    await workDone(contentHash, 10_000);
    expect(workOn(contentHash)).toMatchObject({ step: "imported" });
  });

  test("are not written over a file that does not hold, which hinders no other", async () => {
    const db = database();
    const sources = path.join(folder, "sources");
    fs.mkdirSync(sources);
    fs.writeFileSync(path.join(sources, "own-11816.yaml"), "id: own-11816\nversion: 1\n");
    fs.writeFileSync(
      path.join(sources, "zz.yml"),
      fs.readFileSync("survey-definitions/sources/ssb-kostra.yaml"),
    );
    const { own, faults } = knownSources();
    expect(own.map(({ id }) => id)).toEqual(["ssb-kostra"]);
    expect(faults.join("\n")).toMatch(
      /sources\/own-11816\.yaml:2 version: must be text, but is the number 1/,
    );
    const read = readJsonStat(roads(), [], "");
    const about = read.ok ? filedTable(read.content, null) : null;
    if (!read.ok || !about) throw new Error("The table was not read.");
    const all = read.content.combinations;
    const decided = all.map(({ parts }) => ({ parts, filing: null }));
    const refused = await saveFiling(db, actor, { about, decided, all, version: "" });
    expect(refused.ok ? "" : faultSentence(refused.fault, nb.t)).toMatch(
      /^Filen own-11816\.yaml i datamappen har feil, så Peil kan ikke endre den: own-11816\.yaml:\d/,
    );
    expect(fs.readFileSync(path.join(sources, "own-11816.yaml"), "utf8")).toBe("id: own-11816\nversion: 1\n");
  });

  test("are not written where the file would not hold", async () => {
    const read = readJsonStat(roads(), [], "");
    const about = read.ok ? filedTable(read.content, null) : null;
    if (!read.ok || !about) throw new Error("The table was not read.");
    const all = read.content.combinations;
    const decided = all.slice(0, 1).map(({ parts }) => ({
      ...{ parts, filing: { indicator: "cost.transport", additive: true } },
    }));
    const filed = filedDefinition(null, about, decided, all);
    const [table] = filed?.tables ?? [];
    if (!filed || !table) throw new Error("Nothing is filed.");
    const text = sourceYaml({ ...filed, tables: [{ ...table, table: "12345" }] });
    writeOwnSource("own-11816", text);
    const { version = "" } = readOwnSources()[0] ?? {};
    const refused = await saveFiling(database(), actor, { about, decided, all, version });
    expect(refused.ok ? "" : refused.fault.values?.["fault"]).toMatch(
      /cost\.transport comes from table 12345 too/,
    );
    expect(readOwnSources()[0]?.text).toBe(text);
  });
});
