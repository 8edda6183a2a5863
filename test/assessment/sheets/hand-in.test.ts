import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaIsRevealed, readableSheets } from "~/assessment/sheets/hand-in";
import { sheetOf } from "~/assessment/sheets/sheet";

const people = ["eva", "ola", "per", "siv"];
const areas = ["1", "2"];

const handIns = fc.uniqueArray(
  fc.record({ sheet: fc.constantFrom(...people.map(sheetOf)), areaId: fc.constantFrom(...areas) }),
  { selector: ({ sheet, areaId }) => `${sheet} ${areaId}` },
);
const team = fc.uniqueArray(fc.constantFrom(...people));
const opened = fc.constantFrom([], [{ sheet: "team", areaId: "1" }]);

describe("blindness", () => {
  it("shows nobody a colleague's sheet unless both have handed in the area", () => {
    fc.assert(
      fc.property(handIns, opened, team, fc.constantFrom(...people), (given, open, teamIds, reader) => {
        const readable = readableSheets([...given, ...open], teamIds, "1", reader);
        const has = (id: string) => given.some((one) => one.sheet === sheetOf(id) && one.areaId === "1");
        for (const id of readable)
          expect([has(id), has(reader), teamIds.includes(id)]).toEqual([true, true, true]);
      }),
    );
  });

  it("opens an area when everybody on the team has handed in that area, and not before", () => {
    fc.assert(
      fc.property(handIns, team, (given, teamIds) => {
        const missing = teamIds.filter(
          (id) => !given.some(({ sheet, areaId }) => sheet === sheetOf(id) && areaId === "1"),
        );
        expect(areaIsRevealed(given, teamIds, "1")).toBe(teamIds.length > 0 && missing.length === 0);
      }),
    );
  });

  it("keeps an area open to those who saw it when somebody joins, and the newcomer blind and unread", () => {
    const before = ["eva", "ola"].map((id) => ({ sheet: sheetOf(id), areaId: "1" }));
    const given = [...before, { sheet: "team", areaId: "1" }];
    const teamIds = ["eva", "ola", "per"];
    expect(areaIsRevealed(given, teamIds, "1")).toBe(true);
    expect(readableSheets(given, teamIds, "1", "eva")).toEqual(["eva", "ola"]);
    expect(readableSheets(given, teamIds, "1", "per")).toEqual([]);
    const joined = [...given, { sheet: sheetOf("per"), areaId: "1" }];
    expect(readableSheets(joined, teamIds, "1", "per")).toEqual(["eva", "ola", "per"]);
    // An area that was not open waits for the newcomer too.
    expect(readableSheets(before, teamIds, "1", "eva")).toEqual([]);
  });

  it("leaves out those who have left the team, and shows a team of nobody nothing", () => {
    const given = ["eva", "ola"].map((id) => ({ sheet: sheetOf(id), areaId: "1" }));
    expect(readableSheets(given, ["eva"], "1", "eva")).toEqual(["eva"]);
    expect(readableSheets([...given, { sheet: "team", areaId: "1" }], [], "1", null)).toEqual([]);
  });
});
