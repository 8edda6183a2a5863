import { createHash } from "node:crypto";
import { contentHash } from "~/platform/definition-check.server";
import { placedFaultLine } from "~/platform/definition-file.server";
import { readOwnSources } from "./own-sources.server";
import type { SourceDefinition } from "./source-definition";
import { shippedSources } from "./source-file.server";
import { findTable } from "./table-mapping";

/** The definitions of publishers' tables that there are now. */
export interface KnownSources {
  /** Those that somebody wrote for this installation, and then those that ship: the first go before. */
  all: SourceDefinition[];
  own: SourceDefinition[];
  /** What does not hold in somebody's own, a line each, with file and line. */
  faults: string[];
}

/** @param given definitions that go before all others, for one command. */
export function knownSources(given: readonly SourceDefinition[] = []): KnownSources {
  const files = readOwnSources();
  const own = [...given, ...files.flatMap(({ definition }) => definition ?? [])];
  return {
    all: [...own, ...shippedSources()],
    own,
    faults: files.flatMap(({ faults }) => faults.map(placedFaultLine)),
  };
}

/** SHA-256 of how the definitions file a table; null where none but those that ship has a say in it. */
export function ownFilingHash({ all, own }: KnownSources, table: string): string | null {
  const known = findTable(own, table) && findTable(all, table);
  if (!known) return null;
  const { region, time, dimensions, indicators } = known.table;
  return contentHash({ region, time, dimensions, indicators });
}

/**
 * What makes an import the same as another: the bytes of the file and, where somebody's own definition files its figures, how it does. The
 * same file may so be imported again once its figures are filed otherwise.
 */
export function importHash(fileHash: string, filingHash: string | null): string {
  return filingHash === null
    ? fileHash
    : createHash("sha256").update(`${fileHash} ${filingHash}`).digest("hex");
}
