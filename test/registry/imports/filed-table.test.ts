import fc from "fast-check";
import { expect, test } from "vitest";
import { readDefinition } from "~/platform/definition-file.server";
import { decidableFigures } from "~/registry/imports/decidable-figures";
import { draftSource } from "~/registry/imports/draft-source";
import {
  type DecidedFiling,
  filedDefinition,
  filedTable,
  type FigureFiling,
} from "~/registry/imports/filed-table";
import { knownCandidates } from "~/registry/imports/filing-candidates.server";
import { numberRegister } from "~/registry/imports/number-register";
import { readImportFile } from "~/registry/imports/read-import-file.server";
import { fileOf, scanFile } from "~/registry/imports/source-file-content.server";
import { mergedTable } from "~/registry/imports/merged-table";
import { readJsonStat } from "~/registry/imports/read-json-stat";
import { type SourceDefinition, sourceDefinitionSchema } from "~/registry/imports/source-definition";
import { checkSources, shippedSources } from "~/registry/imports/source-file.server";
import { sourceYaml } from "~/registry/imports/source-yaml";
import { additiveIndicators, definedFiling, findTable } from "~/registry/imports/table-mapping";
import { unfiledFigures } from "~/registry/imports/unfiled-figures";
import { roads, ssbTable } from "../../support/ssb-table";

const about = {
  table: "11816",
  title: "11816: Samferdsel, oppdiktet for prøve, etter region, statistikkvariabel og år",
  publisher: { nb: "Utgiver", nn: "Utgivar", en: "Publisher" },
  axes: {
    region: { code: "KOKkommuneregion0000", label: "region" },
    time: { code: "Tid", label: "år" },
  },
  revisedOn: "06-15",
};

function contentOf(text: string, sources: readonly SourceDefinition[] = []) {
  const read = readJsonStat(text, sources, "");
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.content;
}

/** The definition as its file says it, if that holds. */
function written(definition: SourceDefinition): SourceDefinition {
  const file = readDefinition("own.yaml", new TextEncoder().encode(sourceYaml(definition)));
  const { definitions, faults } = checkSources([file]);
  expect(faults).toEqual([]);
  return sourceDefinitionSchema.parse(definitions[0]?.definition);
}

const filing = (indicator: string, how: Partial<FigureFiling> = {}): FigureFiling => ({
  ...{ indicator, additive: false },
  ...how,
});

test("what is decided is written as a definition, by which the same file is filed", () => {
  const { combinations } = contentOf(roads());
  const decided: DecidedFiling[] = combinations.map(({ parts }, at) => ({
    parts,
    filing:
      [
        filing("cost.transport", { times: 1000, additive: true }),
        null,
        null,
        filing("transport.lit-roads", { lessFrom: 100 }),
      ][at] ?? null,
  }));
  const definition = filedDefinition(null, about, decided, combinations);
  if (!definition) throw new Error("Nothing is filed.");
  expect(written(definition)).toEqual(definition);
  expect(sourceYaml(definition)).toContain('table: "11816"');
  const { figures, automatic } = contentOf(roads(), [definition]);
  expect(automatic).toBe(false);
  const [cost, lit] = [...figures.bySeries()].filter(({ year }) => year === 2022);
  // 10 × the place of the contents, and 1 for Oslo.
  expect([cost?.indicator, cost?.figures.get("0301")?.value]).toEqual(["cost.transport", 11_000]);
  expect([lit?.indicator, lit?.figures.get("0301")?.value]).toEqual(["transport.lit-roads", 59]);
  expect([...additiveIndicators([definition], "11816")]).toEqual(["cost.transport"]);
});

test("what is decided of an export without codes holds for answers with codes, too", async () => {
  const lines = [
    '"11816: Samferdsel, oppdiktet for prøve, etter region, statistikkvariabel og år"',
    '"region";"Andel kommunal vei med belysning (prosent) 2022";"Brutto driftsutgifter til vei (1000 kr) 2022"',
    '"0301 Oslo";31;11',
    "",
  ];
  const file = fileOf("eksport.csv", new TextEncoder().encode(lines.join("\r\n")));
  const register = numberRegister(["0301"], [], []);
  const read = await readImportFile(file, await scanFile(file), { sources: [], register });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { combinations } = read.content;
  const exported = filedTable(read.content, null);
  if (!exported) throw new Error("The table is not told.");
  expect(exported).toMatchObject({ table: "11816", publisher: { en: "Statistics Norway" } });
  const decided = combinations.map(({ parts }, at) => ({ parts, filing: at === 0 ? filing("a.lit") : null }));
  const definition = filedDefinition(null, exported, decided, combinations);
  expect(definition?.tables[0]?.indicators[0]?.where).toEqual({
    contents: { label: "Andel kommunal vei med belysning (prosent)" },
  });
  const [lit] = contentOf(roads(), definition ? [definition] : []).figures.bySeries();
  expect([lit?.indicator, lit?.figures.get("0301")?.value]).toEqual(["a.lit", 31]);
});

test("deciding the same again in another order is the same definition", () => {
  const { combinations } = contentOf(roads());
  const decided = [2, 0, 1].map((at) => ({
    parts: combinations[at]?.parts ?? [],
    filing: filing(`a.x${at}`),
  }));
  const first = filedDefinition(null, about, decided, combinations);
  expect(first?.tables[0]?.indicators.map(({ id }) => id)).toEqual(["a.x2", "a.x0", "a.x1"]);
  expect(filedDefinition(first, about, decided.toReversed(), combinations)?.tables).toEqual(first?.tables);
});

test("deciding again keeps what was not decided anew, and takes away what is not filed any more", () => {
  const { combinations } = contentOf(roads());
  const parts = (at: number) => combinations[at]?.parts ?? [];
  const first = filedDefinition(
    null,
    about,
    [1, 2].map((at) => ({ parts: parts(at), filing: filing(`a.x${at}`) })),
    combinations,
  );
  const second = filedDefinition(
    first,
    about,
    [
      { parts: parts(1), filing: null },
      { parts: parts(3), filing: filing("a.x3") },
    ],
    combinations,
  );
  expect(second?.version).toBe("2");
  expect(second?.tables[0]?.indicators.map(({ id }) => id)).toEqual(["a.x2", "a.x3"]);
  const moved = filedDefinition(second, about, [{ parts: parts(0), filing: filing("a.x3") }], combinations);
  expect(moved?.tables[0]?.indicators.map(({ id, where }) => [id, where["contents"]])).toEqual([
    ["a.x2", { code: "KOSprove003", label: "Andel kommunal vei med belysning (prosent)" }],
    ["a.x3", { code: "KOSprove001", label: "Brutto driftsutgifter til vei (1000 kr)" }],
  ]);
  const none = [0, 2].map((at) => ({ parts: parts(at), filing: null }));
  expect(filedDefinition(moved, about, none, combinations)).toBeNull();
});

test("a label that two values share is told apart by their codes", () => {
  const table = ssbTable({
    ...{ number: "50002", title: "Prøve" },
    contents: [
      ["A", "Beløp (1000 kr)"],
      ["B", "Beløp (1000 kr)"],
    ],
    other: { code: "Kjonn", label: "kjønn", values: [["0", "Begge kjønn"]] },
  });
  const { combinations } = contentOf(table);
  const decided = combinations.map(({ parts }, at) => ({ parts, filing: filing(`a.x${at}`) }));
  const definition = filedDefinition(null, { ...about, table: "50002" }, decided, combinations);
  expect(definition?.tables[0]?.indicators[1]?.where).toEqual({
    contents: { code: "B" },
    kjonn: { code: "0", label: "Begge kjønn" },
  });
  const { figures } = contentOf(table, definition ? [definition] : []);
  expect([...figures.bySeries()].map(({ indicator, year }) => `${indicator} ${year}`)).toHaveLength(4);
});

test("dimensions that a file does not name are told apart all the same", () => {
  const unnamed = { code: "", label: "" };
  const part = (label: string) => ({ dimension: unnamed, value: { code: label, label } });
  const all = ["Menn", "Kvinner"].map((sex) => ({ parts: [part("Lærere"), part(sex)] }));
  const decided = all.map(({ parts }, at) => ({ parts, filing: filing(`a.x${at}`) }));
  const table = filedDefinition(null, about, decided, all)?.tables[0];
  const filedAs = all.map(({ parts }) => table && definedFiling(table, parts)?.indicator);
  expect(filedAs).toEqual(["a.x0", "a.x1"]);
  expect(Object.keys(table?.dimensions ?? {})).toEqual(["contents", "contents-2"]);
});

test("only what nothing files, or the page files one by one, may be decided", () => {
  const table = findTable(shippedSources(), "12209")?.table;
  const { combinations } = contentOf(roads());
  const filed = combinations.map((each, at) => ({
    ...each,
    filedAs: ["a.own", "a.both", "a.both", null][at] ?? null,
  }));
  const indicators = ["a.own", "a.both"].map((id) => ({ id, additive: true, where: {} }));
  const own = table ? { ...table, indicators } : null;
  expect(decidableFigures(filed, own).map(({ at, filing: now }) => [at, now?.indicator ?? null])).toEqual([
    [0, "a.own"],
    [3, null],
  ]);
  expect(decidableFigures(filed, null).map(({ at }) => at)).toEqual([3]);
});

test("a draft files what is suggested, and has the rest as comments that hold once the sign is taken away", () => {
  const { combinations, table } = contentOf(roads());
  const { candidates } = knownCandidates(shippedSources());
  const unfiled = unfiledFigures({ combinations, table }, candidates);
  const text = draftSource(about, unfiled, combinations, null);
  const ofDraft = (yaml: string) => {
    const { definitions, faults } = checkSources([
      readDefinition("draft.yaml", new TextEncoder().encode(yaml)),
    ]);
    expect(faults).toEqual([]);
    return definitions[0]?.definition.tables[0]?.indicators.map(({ id }) => id);
  };
  expect(ofDraft(text)).toEqual(["transport.paved-roads", "transport.lit-roads"]);
  let count = 0;
  const whole = text
    .replace(/^ {6}# (- id| {2})/gm, "      $1")
    .replace(/service\.indicator/g, () => `a.x${(count += 1)}`);
  expect(ofDraft(whole)).toHaveLength(4);
  const none = unfiledFigures({ combinations: combinations.slice(0, 1), table }, candidates);
  expect(draftSource(about, none, combinations, null)).toMatch(
    / {4}indicators:\n {6}# Brutto driftsutgifter/,
  );
});

const shipped = shippedSources();
const labels = ["a", "b", "c", "d"];
const name = { nb: "n", nn: "n", en: "n" };
/** Definitions of one table that call its dimension differently. */
const definition = (dimension: string) =>
  fc
    .tuple(
      fc.shuffledSubarray(["a.p", "a.q", "a.r"], { minLength: 1 }),
      fc.shuffledSubarray(labels, { minLength: 3 }),
    )
    .map(([ids, at]) => ids.map((id, place) => ({ id, label: at[place] ?? "" })))
    .map((indicators) => ({
      ...{ table: "1", formerly: [], name, region: { label: "region" }, time: { label: "år" } },
      dimensions: { [dimension]: { label: "innhold", ...(dimension === "second" && { code: "C" }) } },
      indicators: indicators.map(({ id, label }) => ({
        ...{ id, additive: false, where: { [dimension]: { label } } },
      })),
    }));

test("of two definitions of a table the first goes before, and the second keeps what only it files", () => {
  fc.assert(
    fc.property(definition("first"), definition("second"), (one, other) => {
      const merged = mergedTable(one, other);
      const ids = merged.indicators.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const label of labels) {
        const parts = [{ dimension: { code: "C", label: "innhold" }, value: { code: label, label } }];
        const [first, second] = [one, other].map((table) => definedFiling(table, parts)?.indicator ?? null);
        const isTaken = one.indicators.some(({ id }) => id === second);
        const expected = first ?? (isTaken ? null : second);
        expect(definedFiling(merged, parts)?.indicator ?? null).toBe(expected);
      }
    }),
  );
});

test("somebody's own definition goes before what ships, table by table", () => {
  const base = findTable(shipped, "12209");
  if (!base) throw new Error("Table 12209 is not defined.");
  const own: SourceDefinition = {
    ...{ id: "own-12209", version: "1", kind: "source", name },
    tables: [
      {
        ...base.table,
        dimensions: { contents: { label: "statistikkvariabel" } },
        indicators: [
          { id: "care.physiotherapists", additive: true, where: { contents: { label: "Fysioterapeuter" } } },
        ],
      },
    ],
  };
  const found = findTable([own, ...shipped], "12209");
  expect(found?.table.indicators.map(({ id }) => id)).toEqual([
    "care.physiotherapists",
    "care.aged-80-home-services",
  ]);
  expect(found?.source).toMatchObject({ id: "own-12209", revisedOn: "06-15" });
  expect(findTable([own, ...shipped], "12143")).toEqual(findTable(shipped, "12143"));
  expect([...additiveIndicators([own, ...shipped], "12209")]).toEqual(["care.physiotherapists"]);
});
