import { describe, expect, test } from "vitest";
import { readCsv } from "~/platform/csv";
import { readDecimal } from "~/platform/read-decimal";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, required = ["name", "points"]) => readCsv(bytes(text), required);

describe("a table", () => {
  const rows = [
    { row: 2, cells: { name: "Meløy", points: "4,5" } },
    { row: 3, cells: { name: "Gildeskål", points: "3" } },
  ];

  test.each([
    ["semicolons", "name;points\nMeløy;4,5\nGildeskål;3\n"],
    ["commas", 'name,points\nMeløy,"4,5"\nGildeskål,3\n'],
    ["tabs", "name\tpoints\nMeløy\t4,5\nGildeskål\t3\n"],
    ["a byte order mark", "\ufeffname;points\nMeløy;4,5\nGildeskål;3\n"],
    ["Windows line ends", "name;points\r\nMeløy;4,5\r\nGildeskål;3\r\n"],
    ["no line end at the end", "name;points\nMeløy;4,5\nGildeskål;3"],
    ["spaces and capitals", "Name ; POINTS\n Meløy; 4,5 \nGildeskål ;3\n"],
    ["further columns", "name;points;note\nMeløy;4,5;god\nGildeskål;3;\n"],
  ])("with %s is read", (_name, text) => {
    const table = read(text);
    expect(
      table.ok && table.rows.map(({ row, cells: { name, points } }) => ({ row, cells: { name, points } })),
    ).toEqual(rows);
  });

  test("in the old encoding of Norwegian spreadsheets is read", () => {
    const latin = new Uint8Array(
      [..."name;points\nMel"].map((letter) => letter.charCodeAt(0)).concat(0xf8, 0x79, 0x3b, 0x34),
    );
    expect(readCsv(latin, ["name", "points"])).toEqual({
      ok: true,
      rows: [{ row: 2, cells: { name: "Meløy", points: "4" } }],
    });
  });

  test("keeps the rows' numbers past blank rows and rows of blank cells", () => {
    const table = read("name;points\n\nMeløy;4\n;\nBodø;5\n");
    expect(table.ok && table.rows.map(({ row }) => row)).toEqual([3, 5]);
  });

  test("keeps the rows' numbers past a cell of two lines", () => {
    const table = read('name;points\n"Meløy\nkommune";4\nBodø;5\n');
    expect(table.ok && table.rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  test("has blank cells where a row is short", () => {
    expect(read("name;points\nMeløy\n")).toEqual({
      ok: true,
      rows: [{ row: 2, cells: { name: "Meløy", points: "" } }],
    });
  });
});

describe("what is no table", () => {
  test.each([
    ["nothing", "", [{ code: "file_empty" }]],
    ["blanks", " \n\n", [{ code: "file_empty" }]],
    ["a web page", "<!doctype html><html></html>", [{ code: "file_is_markup" }]],
    ["a heading alone", "name;points\n", [{ code: "file_without_rows" }]],
    ["a quotation mark left open", 'name;points\n"Meløy;4\n', [{ code: "file_not_csv", row: 2 }]],
    [
      "other columns",
      "navn;poeng\nMeløy;4\n",
      [
        { code: "column_missing", row: 1, column: "name", value: "navn, poeng" },
        { code: "column_missing", row: 1, column: "points", value: "navn, poeng" },
      ],
    ],
    [
      "a column twice",
      "name;points;name\nMeløy;4;Bodø\n",
      [{ code: "column_doubled", row: 1, column: "name" }],
    ],
    [
      "decimal commas among commas",
      "name,points\nMeløy,4,5\n",
      [{ code: "row_too_wide", row: 2, value: "Meløy,4,5", values: { cells: 3, columns: 2 } }],
    ],
  ])("%s is refused", (_name, text, faults) => {
    expect(read(text)).toEqual({ ok: false, faults });
  });

  test("a spreadsheet's own file is refused", () => {
    expect(readCsv(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06]), ["name"])).toEqual({
      ok: false,
      faults: [{ code: "file_not_text" }],
    });
  });
});

describe("a decimal number", () => {
  test.each([
    ["4,35", "4.35"],
    ["4.35", "4.35"],
    ["007", "007"],
    ["-2,5", "-2.5"],
    ["\u22122,5", "-2.5"],
  ])("%s is read digit by digit", (cell, digits) => {
    expect(readDecimal(cell)).toBe(digits);
  });

  test.each(["", "x", "1 000", "1.000,5", "1,", ",5", "5 %", "1e1", "+3", "NaN", "4,3,5"])(
    "«%s» is none",
    (cell) => {
      expect(readDecimal(cell)).toBeNull();
    },
  );
});
