import fs from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { unpackWoff } from "~/platform/woff";

const file = createRequire(import.meta.url).resolve("@fontsource/inter/files/inter-latin-400-normal.woff");

/** OpenType's own check of a table: the sum of its 32-bit words. */
function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

describe("a font unpacked from WOFF", () => {
  const woff = fs.readFileSync(file);
  const font = unpackWoff(woff);
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16;
    const offset = font.readUInt32BE(at + 8);
    const length = font.readUInt32BE(at + 12);
    return {
      tag: font.toString("latin1", at, at + 4),
      checksum: font.readUInt32BE(at + 4),
      offset,
      table: font.subarray(offset, offset + Math.ceil(length / 4) * 4),
    };
  });

  test("is as long as the packed file says, and has every table at a multiple of four", () => {
    expect(font.length).toBe(woff.readUInt32BE(16));
    expect(entries.map(({ tag }) => tag)).toEqual(
      expect.arrayContaining(["cmap", "glyf", "head", "hmtx", "GSUB"]),
    );
    expect(entries.every(({ offset }) => offset % 4 === 0)).toBe(true);
  });

  test("has tables that agree with the check sums of the original font", () => {
    // «head» holds a check sum of the whole file, and so is left out of its own.
    for (const entry of entries.filter(({ tag }) => tag !== "head")) {
      expect([entry.tag, checksum(entry.table)]).toEqual([entry.tag, entry.checksum]);
    }
  });

  test("is refused when it is something else", () => {
    expect(() => unpackWoff(Buffer.from("wOF2 and the rest"))).toThrow("not a WOFF font");
  });
});
