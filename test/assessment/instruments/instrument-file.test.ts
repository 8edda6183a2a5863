import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { contentHash, readInstruments } from "~/assessment/instruments/instrument-file.server";
import { instrumentSchema } from "~/assessment/instruments/instrument-schema";
import { placedFaultLine } from "~/platform/definition-file.server";
import { contentOf, smallDefinition, withChange } from "../../support/small-definition";

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-definitions-"));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

const write = (name: string, text: string | Uint8Array): void =>
  fs.writeFileSync(path.join(folder, name), text);

/** The faults of the folder as lines, without the folder's own name. */
const faultLines = () =>
  readInstruments(folder).faults.map((fault) => placedFaultLine(fault).replaceAll(`${folder}/`, ""));

/** The line, from 1, that a piece of the small definition stands on. */
const lineOf = (piece: string): number =>
  smallDefinition.slice(0, smallDefinition.indexOf(piece)).split("\n").length;

describe("a folder of definitions", () => {
  test("gives those that hold, whatever the other files are", () => {
    write("small.yaml", smallDefinition);
    write("notes.txt", "not a definition");
    const { instruments, faults } = readInstruments(folder);
    expect(faults).toEqual([]);
    expect(instruments.map(({ instrument }) => instrument.id)).toEqual(["small-2026"]);
  });

  test("names file, line and path of every fault, in the order of the lines", () => {
    write(
      "small.yaml",
      withChange("questionCount: 4", "questionCount: 5")
        .replace("max: 25.5", "max: 20")
        .replace("nn: Liten, ", ""),
    );
    expect(faultLines()).toEqual([
      `small.yaml:${lineOf("name: { nb: Liten")} name.nn: the nynorsk text is missing`,
      `small.yaml:${lineOf("questionCount")} questionCount: is 5, but there are 4 questions`,
      `small.yaml:${lineOf("subareas:")} perspectives[0].areas[0].subareas: the sub-areas of area 1 add up to 25.5 points, but its maximum is 20`,
    ]);
  });

  test("says on which line YAML cannot be read on", () => {
    write("small.yaml", withChange("kind: assessment", "kind: [assessment"));
    const [first, ...rest] = faultLines();
    expect(first).toMatch(new RegExp(`^small\\.yaml:${lineOf("name: { nb: Liten")}: is not valid YAML: `));
    for (const line of rest) expect(line).toMatch(/^small\.yaml:\d+: is not valid YAML: /);
  });

  test("finds a key that stands twice, and the rest besides", () => {
    write("small.yaml", withChange("questionCount: 4", "questionCount: 5\nquestionCount: 5"));
    expect(faultLines()).toEqual([
      `small.yaml:${lineOf("questionCount") + 1}: is not valid YAML: Map keys must be unique`,
      `small.yaml:${lineOf("questionCount")} questionCount: is 5, but there are 4 questions`,
    ]);
  });

  test("refuses two definitions with one id, naming the other file", () => {
    write("a.yaml", smallDefinition);
    write("b.yaml", smallDefinition);
    expect(faultLines()).toEqual([
      `b.yaml:${lineOf("id: small")} id: small-2026 is the id of a.yaml too; two definitions cannot share one`,
    ]);
  });

  test.each([
    ["nothing", "", "small.yaml:1: is empty"],
    ["only comments", "# to be written\n", "small.yaml:1: is empty"],
    [
      "bytes that are no text",
      new Uint8Array([0xff, 0xfe, 0x00, 0xc3]),
      "small.yaml: cannot be read as text in UTF-8",
    ],
  ])("refuses a file of %s", (_name, text, line) => {
    write("small.yaml", text);
    expect(faultLines()).toEqual([line]);
  });
});

describe("the hash of a definition", () => {
  const hashOf = (yaml: string) => contentHash(instrumentSchema.parse(contentOf(yaml)));

  test("is that of the content, not of how the file is written", () => {
    const rewritten = withChange("# A definition for tests.\n", "")
      .replace('version: "1"\nkind: assessment', "kind: assessment\nversion: '1'")
      .replace("{ nb: Liten, nn: Liten, en: Small }", "\n  en: Small\n  nb: Liten\n  nn: >-\n    Liten");
    expect(hashOf(rewritten)).toBe(hashOf(smallDefinition));
  });

  test.each([
    ["a word", "nb: Første?", "nb: Fyrste?"],
    ["a weight", "weight: 2", "weight: 3"],
    ["who is asked", "nb: Sjefen", "nb: Lederen"],
  ])("changes with %s", (_name, from, to) => {
    expect(hashOf(withChange(from, to))).not.toBe(hashOf(smallDefinition));
  });
});
