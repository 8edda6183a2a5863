import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { LongTable } from "./long-table";

/** What a file of a page is asked for with: the same as the page itself. */
export interface AskedFile {
  db: Database;
  /** The parts of the page's address that its pattern names. */
  params: Record<string, string>;
  /** The rest of the address. */
  query: URLSearchParams;
  language: Language;
  t: Translator;
}

/** Whether there is such a file. Its table is made when it is needed. */
export type FoundTable =
  | { state: "there"; table: () => Promise<LongTable> }
  /** The page shows no figures, for what it says in these sentences. */
  | { state: "empty"; why: string[] }
  /** The figures are being computed. */
  | { state: "computing" };

/** The tables of a page by the name of their file; null where the page itself is not there. */
export type PageFiles = Record<string, (asked: AskedFile) => Promise<FoundTable | null>>;

export const tableThere = (table: () => Promise<LongTable>): FoundTable => ({ state: "there", table });

export const noTable = (...why: string[]): FoundTable => ({ state: "empty", why });
