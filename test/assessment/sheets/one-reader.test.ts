import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const app = path.resolve(import.meta.dirname, "../../../app");

it("is only the room of the sheets that reads their table, so that blindness has one gate", () => {
  const files = fs
    .readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(path.join("platform", "generated")));
  const reading = files.filter((file) =>
    /\bsheetGrades?\b/.test(fs.readFileSync(path.join(app, file), "utf8")),
  );
  expect(reading.map((file) => path.dirname(file))).toEqual(reading.map(() => "assessment/sheets"));
  expect(reading.length).toBeGreaterThan(0);
});
