import { readConfiguration } from "~/platform/configuration.server";
import { failure, type Result, success } from "~/platform/result";
import { type KeptUpload, keepUpload } from "../imports/kept-upload.server";
import { type KnownSources, knownSources } from "../imports/known-sources.server";
import type { SourceDefinition, SourceTable } from "../imports/source-definition";
import { findTable } from "../imports/table-mapping";
import { askOnceADay } from "./answer-cache.server";
import { mergeAnswers, type PxAnswer, pxAnswerSchema } from "./px-answer";
import { createPxClient, type PxClient } from "./px-client.server";
import { type PxTable, readPxTable } from "./px-metadata";
import { planQueries } from "./px-query";
import { dataRequest, metadataRequest } from "./px-request";

/** What is asked for: a table that a definition knows, and years, or null for all. */
export interface WantedTable {
  table: string;
  years: readonly number[] | null;
}

/** How many of the calls for figures have been answered. */
export type OnFetched = (answered: number, of: number) => void;

let shared: PxClient | undefined;

/** One for the whole process, so that all who fetch keep to the limit together. */
const sharedClient = (): PxClient =>
  (shared ??= createPxClient({ perMinute: readConfiguration().ssbPerMinute }));

/** The tables that can be fetched, each once: those that ship before those that only somebody's own definition knows. */
export function fetchableTables({ all, own }: KnownSources = knownSources()): SourceTable[] {
  const shippedFirst = [...all.slice(own.length), ...own];
  const numbers = new Set(shippedFirst.flatMap(({ tables }) => tables.map(({ table }) => table)));
  return [...numbers].flatMap((number) => findTable(all, number)?.table ?? []);
}

/** How a table is fetched. */
interface FetchWorkings {
  ask?: PxClient;
  onFetched?: OnFetched;
  /** Definitions of tables that go before all others. */
  given?: readonly SourceDefinition[];
}

/**
 * Fetches what the definitions file of a table, and keeps it as a file that can be previewed and imported like any other. The same
 * figures make the same file.
 */
export async function fetchTable(
  { table, years }: WantedTable,
  fetchedBy: string,
  { ask = sharedClient(), onFetched = () => undefined, given = [] }: FetchWorkings = {},
): Promise<Result<KeptUpload>> {
  const sources = knownSources(given);
  const known = findTable(sources.all, table);
  if (!known) {
    const tables = fetchableTables(sources).map((each) => each.table);
    return failure({ code: "fetch_table_undefined", values: { table, tables: tables.join(", ") } });
  }
  const base = readConfiguration().ssbUrl;
  const metadata = await askOnceADay(ask, metadataRequest(base, table), keepMetadata);
  if (!metadata.ok) return metadata;
  const pxTable = readPxTable(metadata.value);
  if (!pxTable) return failure({ code: "fetch_not_understood" });
  return fetchAndKeep(known.table, pxTable, years);

  async function fetchAndKeep(
    definition: SourceTable,
    has: PxTable,
    wanted: readonly number[] | null,
  ): Promise<Result<KeptUpload>> {
    const queries = planQueries(definition, has, wanted);
    if (!queries.ok) return queries;
    const parts: PxAnswer[] = [];
    onFetched(0, queries.value.length);
    for (const query of queries.value) {
      const part = await askOnceADay(ask, dataRequest(base, query), keepAnswer);
      if (!part.ok) return part;
      parts.push(part.value);
      onFetched(parts.length, queries.value.length);
    }
    const bytes = new TextEncoder().encode(JSON.stringify(mergeAnswers(parts)));
    return keepUpload(`ssb-${table}.json`, fetchedBy, once(bytes));
  }
}

function keepMetadata(content: unknown): Result<unknown> {
  return readPxTable(content) ? success(withoutContacts(content)) : failure({ code: "fetch_not_understood" });
}

/** The names and telephone numbers that version 2 sends along are never stored. */
function withoutContacts(content: unknown): unknown {
  if (typeof content !== "object" || content === null || !("dimension" in content)) return content;
  const { id, dimension } = content as Record<string, unknown>;
  return { id, dimension };
}

function keepAnswer(content: unknown): Result<PxAnswer> {
  const read = pxAnswerSchema.safeParse(content);
  return read.success ? success(read.data) : failure({ code: "fetch_not_understood" });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
