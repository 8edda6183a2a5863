import { z } from "zod";
import { type CsvFault, readCsv } from "~/platform/csv";
import { writeCsv } from "~/platform/csv-writing";
import { defaultLanguage, isLanguage, type Language, languages } from "~/platform/i18n/languages";
import { readMunicipalityNumber } from "../frame";

/** Where the mail of one member of a frame goes. */
export interface MemberAddress {
  /** Four digits. */
  municipality: string;
  /** Empty where there is none. */
  email: string;
  language: Language;
}

export type AddressTable = { ok: true; addresses: MemberAddress[] } | { ok: false; faults: CsvFault[] };

const email = z.email({ pattern: z.regexes.html5Email });

/** The addresses of a frame as a table to be filled in; the name is there for people to read. */
export function writeAddressTable(members: readonly (MemberAddress & { name: string })[]): string {
  return writeCsv([
    ["municipality", "name", "email", "language"],
    ...members.map(({ municipality, name, email: address, language }) => [
      ...[municipality, name, address, language],
    ]),
  ]);
}

/**
 * Reads addresses: columns municipality and email, and language; where that is blank, the municipality keeps the one it has.
 * @param known the members of the frame; a row of any other is a fault.
 */
export function readAddressTable(
  text: string,
  known: readonly Pick<MemberAddress, "municipality" | "language">[],
): AddressTable {
  const table = readCsv(new TextEncoder().encode(text), ["municipality", "email"]);
  if (!table.ok) return table;
  const faults: CsvFault[] = [];
  const firstRows = new Map<string, number>();
  const addresses = table.rows.map(({ row, cells }): MemberAddress => {
    const cell = (column: string): string => cells[column] ?? "";
    const fault = (code: string, column: string, values?: Record<string, string | number>): void => {
      faults.push({ code, row, column, value: cell(column), ...(values && { values }) });
    };
    const municipality = readMunicipalityNumber(cell("municipality")) ?? "";
    const first = firstRows.get(municipality);
    const member = known.find((one) => one.municipality === municipality);
    const language = cell("language").toLowerCase() || (member?.language ?? defaultLanguage);
    if (!member) fault("frame_member_unknown", "municipality");
    else if (first !== undefined) fault("frame_municipality_doubled", "municipality", { first });
    firstRows.set(municipality, first ?? row);
    if (cell("email") !== "" && !email.safeParse(cell("email")).success)
      fault("frame_email_invalid", "email");
    if (!isLanguage(language)) fault("frame_language_unknown", "language", { known: languages.join(", ") });
    return {
      municipality,
      email: cell("email"),
      language: isLanguage(language) ? language : defaultLanguage,
    };
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, addresses };
}
