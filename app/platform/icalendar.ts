/** Something that falls on one whole day of a calendar. */
export interface CalendarDay {
  /** Never changes, so that a calendar that has the day already moves it instead of adding another. */
  uid: string;
  /** ISO date. */
  day: string;
  title: string;
  description: string;
  /** Where to read more. */
  address: string;
  /** Grows with every change. */
  sequence: number;
  changedAt: Date;
  /** Calendars strike it out or take it away. */
  cancelled: boolean;
}

/** RFC 5545, 3.1: octets of a line without its end. */
const LINE_MOST_OCTETS = 75;

/**
 * A calendar as an iCalendar file (RFC 5545). Its days take no time from anybody: they are deadlines, not meetings.
 * @param name what calendars call it
 */
export function icalendar(name: string, days: readonly CalendarDay[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Peil//Peil//NO",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${calendarText(name)}`,
    ...days.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

function eventLines(day: CalendarDay): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${calendarText(day.uid)}`,
    `DTSTAMP:${utcMoment(day.changedAt)}`,
    `LAST-MODIFIED:${utcMoment(day.changedAt)}`,
    `SEQUENCE:${day.sequence}`,
    `DTSTART;VALUE=DATE:${compact(day.day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day.day))}`,
    `SUMMARY:${calendarText(day.title)}`,
    ...(day.description ? [`DESCRIPTION:${calendarText(day.description)}`] : []),
    // An address is no text and is not escaped: read as one, it cannot end the line.
    `URL:${new URL(day.address).href}`,
    `STATUS:${day.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** A text as the value of a property (RFC 5545, 3.3.11): line breaks are written out, other control characters are left out. */
export function calendarText(text: string): string {
  return text
    .replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");
}

/** Breaks a line so that none of its parts is over 75 octets, and no letter is split; each part but the first begins with a space. */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > LINE_MOST_OCTETS) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}

const compact = (day: string): string => day.replaceAll("-", "");

const utcMoment = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
