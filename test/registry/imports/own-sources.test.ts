import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findOwnSource, readOwnSources, writeOwnSource } from "~/registry/imports/own-sources.server";

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-own-sources-"));
  vi.stubEnv("PEIL_DATA_DIR", folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

const inFolder = (): string[] => fs.readdirSync(path.join(folder, "sources"));

test("a definition is written over the file of its name, whatever its ending", () => {
  writeOwnSource("own-11816", "first\n");
  fs.renameSync(path.join(folder, "sources/own-11816.yaml"), path.join(folder, "sources/own-11816.yml"));
  writeOwnSource("own-11816", "second\n");
  expect(inFolder()).toEqual(["own-11816.yml"]);
  expect(findOwnSource("own-11816")?.text).toBe("second\n");
});

test("what cannot be read is told as that, and no name leads out of the folder", () => {
  fs.mkdirSync(path.join(folder, "sources/folder.yaml"), { recursive: true });
  fs.writeFileSync(path.join(folder, "outside.yaml"), "id: outside\n");
  expect(readOwnSources().map(({ fileName, faults }) => [fileName, faults[0]?.message])).toEqual([
    ["folder.yaml", "cannot be read as text in UTF-8"],
  ]);
  expect(findOwnSource("../outside")).toBeNull();
});
