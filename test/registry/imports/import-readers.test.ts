import fs from "node:fs";
import { describe, expect, test } from "vitest";
import writeSpreadsheet from "write-excel-file/node";
import { inProject } from "~/platform/root.server";
import { Figures } from "~/registry/imports/figures";
import { numberRegister } from "~/registry/imports/number-register";
import { readImportFile } from "~/registry/imports/read-import-file.server";
import { type SourceDefinition, sourceDefinitionSchema } from "~/registry/imports/source-definition";
import { fileOf, scanFile } from "~/registry/imports/source-file-content.server";

const name = { nb: "n", nn: "n", en: "n" };
const source: SourceDefinition = sourceDefinitionSchema.parse({
  id: "made-up",
  version: "1",
  kind: "source",
  name,
  tables: [
    {
      table: "50001",
      name,
      region: { code: "Region", label: "region" },
      time: { code: "Tid", label: "år" },
      dimensions: { contents: { code: "ContentsCode", label: "statistikkvariabel" } },
      indicators: [
        {
          id: "care.without",
          lessFrom: 100,
          where: { contents: { code: "Andel", label: "Andel med (prosent)" } },
        },
      ],
    },
  ],
});
const register = numberRegister(["0301", "5605", "1837"], [], []);

async function read(fileName: string, bytes: Uint8Array | string, sources = [source]) {
  const file = fileOf(fileName, typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
  return readImportFile(file, await scanFile(file), { sources, register });
}

/** «indicator year number value» of everything that was read. */
async function figures(fileName: string, bytes: Uint8Array | string, sources = [source]): Promise<string[]> {
  const answer = await read(fileName, bytes, sources);
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return [...answer.content.figures.bySeries()].flatMap(({ indicator, year, figures: found }) =>
    [...found].map(([number, { value, missing }]) => `${indicator} ${year} ${number} ${value ?? missing}`),
  );
}

async function faults(fileName: string, bytes: Uint8Array | string) {
  const answer = await read(fileName, bytes);
  return answer.ok ? [] : answer.faults.map(({ code, row, column, value }) => [code, row, column, value]);
}

const fixture = fs.readFileSync(inProject("test", "registry", "imports", "fixtures", "50001.json"), "utf8");

describe("JSON-stat", () => {
  const expected = [
    "care.without 2019 5605 no_activity",
    "care.without 2019 2030 78.4",
    "care.without 2019 0301 69.5",
    "care.without 2022 5605 not_reported",
    "care.without 2022 2030 no_activity",
    "care.without 2022 0301 not_published",
  ];

  test("is filed as the definition of the table says, with a reason for every gap", async () => {
    expect(await figures("svar.json", fixture)).toEqual(expected);
    const answer = await read("svar.json", fixture);
    expect(answer.ok && answer.content).toMatchObject({
      table: "50001",
      updatedAt: new Date("2023-03-15T07:00:00Z"),
      otherRegions: 1,
      combinations: [
        { filedAs: "care.without", values: 2, least: 21.6, most: 30.5 },
        { filedAs: null, parts: [{ value: { label: "Antall (1000)" } }] },
      ],
      automatic: false,
    });
    expect(JSON.stringify(answer)).not.toContain("Kari");
  });

  test("of version 1 and with values by place says the same", async () => {
    const { id, size, role, dimension, value, ...rest } = JSON.parse(fixture) as Record<string, object>;
    const byPlace = Object.fromEntries(Object.entries(value ?? []).filter(([, figure]) => figure !== null));
    const old = { dataset: { ...rest, dimension: { ...dimension, id, size, role }, value: byPlace } };
    expect(await figures("svar.json", JSON.stringify(old))).toEqual(expected);
  });

  test("of a table that nobody has defined is filed under its own codes", async () => {
    const found = await figures("svar.json", fixture, []);
    expect(found).toContain("table-50001.andel 2019 2030 21.6");
    expect(found).toContain("table-50001.antall 2019 2030 3");
    expect(found).toHaveLength(12);
  });

  test("that broke off, or is something else, is told", async () => {
    expect(await faults("svar.json", fixture.slice(0, 700))).toMatchObject([
      ["json_cut_off", 21, undefined, expect.stringContaining('"index"')],
    ]);
    expect(await faults("svar.json", fixture.replace("[40, 41,", "[40,"))).toMatchObject([
      ["json_stat_count", undefined, undefined, "value"],
    ]);
    expect(await faults("svar.json", '{"type":"about:blank","title":"Too many requests"}')).toEqual([
      ["json_not_json_stat", undefined, undefined, expect.anything()],
    ]);
  });
});

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
const title = '"50001: Oppdiktet tabell, etter region, statistikkvariabel og år"';

describe("exports of the Statbank", () => {
  const expected = [
    "care.without 2021 0301 78.4",
    "care.without 2021 5605 not_published",
    "care.without 2022 0301 90",
    "care.without 2022 5605 not_reported",
  ];

  test("have regions in the rows", async () => {
    const lines = [
      title,
      '"region";"Andel med (prosent) 2021";"Andel med (prosent) 2022";"Antall (1000) 2022"',
      '"0301 Oslo";21.6;10;5',
      '"5605 Sør-Varanger";":";"..";.',
      '"EAK Landet";20;20;20',
    ];
    expect(await figures("50001.csv", latin1(`${lines.join("\r\n")}\r\n`))).toEqual(expected);
  });

  test("have regions in the columns", async () => {
    const lines = [
      '"50001: Oppdiktet tabell, etter statistikkvariabel, år og region"',
      '"statistikkvariabel";"år";"0301 Oslo";"5605 Sør-Varanger"',
      '"Andel med (prosent)";"2021";21,6;:',
      '"Andel med (prosent)";"2022";10;..',
    ];
    expect(await figures("x.csv", latin1(`${lines.join("\r\n")}\r\n`))).toEqual(expected);
  });

  test("have every dimension in the rows, or no title", async () => {
    const head = '"region";"statistikkvariabel";"år";';
    const rows = [
      '"0301 Oslo";"Andel med (prosent)";"2021";21.6',
      '"0301 Oslo";"Andel med (prosent)";"2022";10',
      '"5605 Sør-Varanger";"Andel med (prosent)";"2021";:',
      '"5605 Sør-Varanger";"Andel med (prosent)";"2022";..',
    ].join("\n");
    expect(await figures("50001.csv", `${head}"50001: Oppdiktet"\n${rows}\n`)).toEqual(expected);
    // As the API gives it: the table is told by its last heading alone.
    const relation = `${head}"50001: Oppdiktet, etter region, statistikkvariabel og år"\n${rows}\n`;
    expect(await figures("svar.csv", relation)).toEqual(expected);
    expect(await figures("svar.csv", relation.replaceAll(";", ","))).toEqual(expected);
    expect(await figures("annet.csv", '"region";"2021"\n"0301 Oslo";4\n')).toEqual([
      "table.value 2021 0301 4",
    ]);
  });

  test("that end where a row ends tell how many rows are lacking", async () => {
    const lines = [
      '"50001: Oppdiktet tabell, etter statistikkvariabel, år og region"',
      '"år";"statistikkvariabel";"0301 Oslo";"5605 Sør-Varanger"',
      '"2021";"Andel med (prosent)";21,6;:',
      '"2021";"Antall (1000)";5;6',
      '"2022";"Andel med (prosent)";10;..',
      '"2022";"Antall (1000)";5;6',
    ];
    const lacking = async (rows: readonly string[]) => {
      const answer = await read("x.csv", latin1(rows.join("\r\n")));
      return answer.ok ? answer.content.rowsLacking : answer.faults;
    };
    expect(await lacking(lines)).toBeNull();
    const broken = { rows: 3, expected: 4, last: "2022, Andel med (prosent)" };
    expect(await lacking(lines.slice(0, -1))).toEqual(broken);
  });

  test("in XLSX have a heading row for each dimension, and notes below", async () => {
    const text = (value: string | null) => (value === null ? null : { value, type: String });
    const figure = (value: number) => ({ value, type: Number });
    const rows = [
      [text("50001: Oppdiktet tabell, etter region, statistikkvariabel og år")],
      [],
      [null, text("Andel med (prosent)"), null],
      [null, text("2021"), text("2022")],
      [text("0301 Oslo"), figure(21.6), figure(10)],
      [text("5605 Sør-Varanger"), text(":"), text("..")],
      [],
      [text("Sist endret:"), text("20230315")],
    ];
    const bytes = await writeSpreadsheet(rows).toBuffer();
    expect(await figures("50001.xlsx", bytes)).toEqual(expected);
    expect(await faults("50001.xlsx", bytes.subarray(0, 900))).toEqual([
      ["file_spreadsheet_broken", undefined, undefined, undefined],
    ]);
  });

  test("that a spreadsheet has spoilt, or that broke off, are told with row and column", async () => {
    const lines = [
      title,
      '"region";"Andel med (prosent) 2021";"Andel med (prosent) 2022"',
      '"0301 Oslo";21.6;10',
    ];
    const spoilt = [...lines, '"5605 Sør-Varanger";01.mai;12 000', '"1837 Meløy";5'].join("\r\n");
    expect(await faults("50001.csv", latin1(spoilt))).toEqual([
      ["figure_is_date", 4, "Andel med (prosent) 2021", "01.mai"],
      ["observation_not_number", 4, "Andel med (prosent) 2022", "12 000"],
      ["row_too_short", 5, undefined, undefined],
    ]);
    expect(await faults("50001.csv", '"region";"2021"\n"Oslo";4\n')).toMatchObject([
      ["table_without_municipalities", undefined, undefined, "Oslo"],
    ]);
    expect(await faults("50001.csv", "<!DOCTYPE html><title>503</title>")).toEqual([
      ["file_is_markup", undefined, undefined, undefined],
    ]);
  });
});

describe("other files", () => {
  test("in the plain long form say of all their figures whether they are made up, or of none", async () => {
    const rows = (...marks: string[]) =>
      [
        "municipality;indicator;year;value;synthetic",
        ...marks.map((mark, at) => `1837;a.x;${2019 + at};1;${mark}`),
      ].join("\n");
    const madeUp = await read("long.csv", rows("yes", "yes"));
    expect(madeUp.ok && madeUp.content.synthetic).toBe(true);
    const real = await read("long.csv", rows("no", ""));
    expect(real.ok && real.content.synthetic).toBe(false);
    expect(await faults("long.csv", rows("yes", "no", "perhaps"))).toEqual([
      ["observation_synthetic_mixed", 3, "synthetic", "no"],
      ["observation_synthetic_unknown", 4, "synthetic", "perhaps"],
    ]);
  });

  test("are handed from one thread to another as they are", async () => {
    const answer = await read(
      "long.csv",
      "municipality;indicator;year;value\n1837;a.x;2019;1,5\n0301;b.y;2020;:\n",
    );
    if (!answer.ok) throw new Error("The file was refused.");
    const { figures: before } = answer.content;
    const after = Figures.unpacked(structuredClone(before.packed()));
    expect([...after.bySeries()]).toEqual([...before.bySeries()]);
    expect(after.count).toBe(2);
  });

  test("in the plain long form are read row by row; an unknown number is told", async () => {
    const head = "municipality;indicator;year;value;status";
    expect(await figures("a.csv", `${head}\n0301;a.x;2022;1,5;\n5605;a.x;2022;;..\n`)).toEqual([
      "a.x 2022 0301 1.5",
      "a.x 2022 5605 not_reported",
    ]);
    expect(
      await faults("a.csv", `${head}\n9999;a.x;2022;1;\n0301;a.x;2022;1;\n0301;a.x;2022;2;\n0301;a`),
    ).toEqual([
      ["municipality_number_unknown", 2, "municipality", "9999"],
      ["observation_doubled", 4, "indicator", "a.x"],
      ["row_too_short", 5, undefined, "0301, a"],
    ]);
  });

  test("of KLASS give municipalities the numbers of their groups", async () => {
    const items = [
      { code: "EKG05", parentCode: null, level: "1", name: "KOSTRA-gruppe 5" },
      { code: "1837", parentCode: "EKG05", level: "2", name: "Meløy" },
    ];
    const list = { name: "KOSTRA-gruppering 2024", validFrom: "2024-01-01", classificationItems: items };
    expect(await figures("klass.json", JSON.stringify(list))).toEqual([
      "municipality.kostra-group 2024 1837 5",
    ]);
    const plain = { codes: [{ code: "1837", parentCode: "18", validFromInRequestedRange: "2024-01-01" }] };
    expect(await faults("klass.json", JSON.stringify(plain))).toEqual([
      ["klass_without_groups", undefined, undefined, undefined],
    ]);
  });

  test("that are too large are refused before they are read", async () => {
    const file = {
      ...fileOf("stor.csv", new TextEncoder().encode("municipality,indicator,year,value\n")),
      size: 300 * 1024 * 1024 + 1,
    };
    const answer = await readImportFile(file, await scanFile(file), { sources: [], register });
    expect(!answer.ok && answer.faults).toEqual([
      { code: "file_too_large_to_read", values: { size: 301, most: 300 } },
    ]);
  });
});
