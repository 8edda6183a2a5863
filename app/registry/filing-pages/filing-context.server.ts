import { redirect } from "@remix-run/node";
import { refusal } from "~/access/guard.server";
import type { Database } from "~/platform/database.server";
import { type DecidableFigure, decidableFigures } from "../imports/decidable-figures";
import { filedTable, type FiledTable, ownSourceId } from "../imports/filed-table";
import { type KnownCandidates, knownCandidates } from "../imports/filing-candidates.server";
import { isOutdated, isWorkOn, previewInBackground, workDone, workOn } from "../imports/import-work.server";
import { findUpload, type KeptUpload } from "../imports/kept-upload.server";
import { knownSources } from "../imports/known-sources.server";
import { findOwnSource, type OwnSourceFile } from "../imports/own-sources.server";
import type { ImportSummary } from "../imports/prepare-import.server";
import type { TableCombination } from "../imports/table-content";
import { definedFiling, findTable } from "../imports/table-mapping";

/** All that is known when it is decided what the figures of a file are filed under. */
export interface FilingContext {
  upload: KeptUpload;
  about: FiledTable;
  /** With what they are filed under now, which may be otherwise than when the file was read. */
  combinations: TableCombination[];
  decidable: DecidableFigure[];
  known: KnownCandidates;
  /** What the page wrote of the table before. */
  there: OwnSourceFile | null;
}

/**
 * @param patience how long the reading of a file is waited for, in milliseconds.
 * @throws Response to the file's own page where it is not read yet; 404 where it is kept no more, or has no table to file.
 */
export async function loadFilingContext(
  db: Database,
  contentHash: string,
  patience: number,
): Promise<FilingContext> {
  const upload = await findUpload(contentHash);
  if (!upload) throw refusal("import_file_gone", 404);
  const before = workOn(contentHash);
  if (!isWorkOn(upload) || (before && isOutdated(before))) previewInBackground(db, upload);
  await workDone(contentHash, patience);
  const work = workOn(contentHash);
  if (work?.step !== "previewed") throw redirect(`/observations/import/${contentHash}`, 303);
  return filingContext(upload, work.summary);
}

function filingContext(upload: KeptUpload, summary: ImportSummary): FilingContext {
  const { table } = summary;
  const { all } = knownSources();
  const definition = findTable(all, table);
  const about = filedTable(summary, definition);
  if (!about || summary.combinations.length === 0) throw refusal("filing_without_table", 404);
  const combinations = summary.combinations.map((combination) => ({
    ...combination,
    filedAs: (definition && definedFiling(definition.table, combination.parts)?.indicator) ?? null,
  }));
  const there = findOwnSource(ownSourceId(table));
  const own = there?.definition?.tables.find((each) => each.table === table) ?? null;
  return {
    upload,
    about,
    combinations,
    decidable: decidableFigures(combinations, own),
    known: knownCandidates(all),
    there,
  };
}
