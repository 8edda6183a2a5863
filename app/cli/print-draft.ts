import { draftSource } from "~/registry/imports/draft-source";
import { filedTable, ownSourceId } from "~/registry/imports/filed-table";
import { knownSources } from "~/registry/imports/known-sources.server";
import type { PreviewAnswer } from "~/registry/imports/observation-import.server";
import { findOwnSource, ownSourceFolder } from "~/registry/imports/own-sources.server";
import type { SourceDefinition } from "~/registry/imports/source-definition";
import { isCertain } from "~/registry/imports/suggest-filing";
import { findTable } from "~/registry/imports/table-mapping";
import { CommandFault } from "./command-fault";
import type { Output } from "./output";
import { faultLines } from "./print-import";

/**
 * Prints a definition of the file's table, and nothing else, on stdout.
 * @param given definitions that the command was given: what they file of the table stays in the draft.
 * @throws CommandFault where the file does not hold, or has nothing that could be filed.
 */
export function printDraft(
  { out, err }: Output,
  file: string,
  answer: PreviewAnswer,
  given: readonly SourceDefinition[],
): void {
  if (!answer.ok) throw new CommandFault(faultLines(file, answer.faults));
  const { summary, outlook } = answer;
  const { unfiled } = outlook;
  const about = filedTable(summary, findTable(knownSources(given).all, summary.table));
  if (summary.axes && !about)
    throw new CommandFault([
      `${file}: does not tell which table it is from; give it a name with the number, such as 11816.csv`,
    ]);
  if (!about || unfiled.length === 0)
    throw new CommandFault([`${file}: has no figures of a table that are not filed already`]);
  const there =
    given.find(({ tables }) => tables.some(({ table }) => table === summary.table)) ??
    findOwnSource(ownSourceId(summary.table))?.definition ??
    null;
  out.write(draftSource(about, unfiled, summary.combinations, there));
  const suggested = unfiled.filter(({ suggestion }) => isCertain(suggestion)).length;
  err.write(
    `A draft for table ${summary.table}: ${unfiled.length} figures that nothing files, ${suggested} of them with a suggestion. ` +
      `Look at every line; used by --sources, or from ${ownSourceFolder()}. Nothing was imported.\n`,
  );
}
