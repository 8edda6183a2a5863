import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarDay, calendarText, foldLine, icalendar } from "~/platform/icalendar";

/** RFC 5545, 3.1: a line break before a space or a tab is taken out with it. */
const unfold = (text: string): string => text.replace(/\r\n[ \t]/g, "");

/** RFC 5545, 3.3.11, the other way. */
const unescape = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));

const octets = (text: string): number => Buffer.byteLength(text, "utf8");

const oneLine = fc.string({ unit: "binary" }).filter((text) => !/[\r\n]/.test(text));
const anyText = fc.string({ unit: "binary", maxLength: 400 });

const day = (changes: Partial<CalendarDay> = {}): CalendarDay => ({
  uid: "action-1",
  day: "2026-12-31",
  title: "Frist: klimaplan",
  description: "",
  address: "https://peil.example/evaluations/1/follow-up/actions/2",
  sequence: 3,
  changedAt: new Date("2026-11-21T08:30:15.250Z"),
  cancelled: false,
  ...changes,
});

describe("a calendar file", () => {
  it("is as RFC 5545 has it, for a day with everything", () => {
    expect(icalendar("Oppfølging; Lerkevik", [day({ description: "Ansvarlig: Kari Vik,\nrådmann" })])).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Peil//Peil//NO",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Oppfølging\\; Lerkevik",
        "BEGIN:VEVENT",
        "UID:action-1",
        "DTSTAMP:20261121T083015Z",
        "LAST-MODIFIED:20261121T083015Z",
        "SEQUENCE:3",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:Frist: klimaplan",
        "DESCRIPTION:Ansvarlig: Kari Vik\\,\\nrådmann",
        "URL:https://peil.example/evaluations/1/follow-up/actions/2",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });

  it("folds after 75 octets, not letters, and splits no letter", () => {
    // SUMMARY: and 33 «ø» of two octets are 74; the next does not fit.
    const folded = foldLine(`SUMMARY:${"ø".repeat(40)}`);
    expect(folded).toBe(`SUMMARY:${"ø".repeat(33)}\r\n ${"ø".repeat(7)}`);
    expect(foldLine("a".repeat(75))).toBe("a".repeat(75));
    expect(foldLine(`${"a".repeat(73)}😀`)).toBe(`${"a".repeat(73)}\r\n 😀`);
  });

  it("gives every line back whole, none of its parts over 75 octets", () => {
    fc.assert(
      fc.property(oneLine, (line) => {
        const folded = foldLine(line);
        expect(unfold(folded)).toBe(line);
        expect(Math.max(...folded.split("\r\n").map(octets))).toBeLessThanOrEqual(75);
      }),
    );
  });

  it("lets no title or description add a property of its own", () => {
    const names = (file: string) =>
      unfold(file)
        .split(/\r\n|[\r\n\u2028\u2029\u0085\v\f]/)
        .map((line) => line.split(/[:;]/)[0]);
    const expected = names(icalendar("Plan", [day({ description: "x" })]));
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const file = icalendar("Plan", [day({ title, description: `x${description}` })]);
        expect(names(file)).toEqual(expected);
      }),
    );
    expect(
      names(icalendar("Plan", [day({ title: "a\r\nATTACH:http://evil.example", description: "b\rX:1" })])),
    ).toEqual(expected);
  });

  it("says the text that it was given, but for control characters", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");
        expect(unescape(calendarText(text))).toBe(plain);
      }),
    );
  });

  it("marks what was cancelled", () => {
    expect(icalendar("Plan", [day({ cancelled: true })])).toContain("\r\nSTATUS:CANCELLED\r\n");
  });
});
