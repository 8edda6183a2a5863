import fs from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { importObservations, previewObservations } from "~/registry/imports/observation-import.server";
import type { Revision } from "~/registry/imports/revision";
import { fileAt, type ImportFile } from "~/registry/imports/source-file-content.server";
import { CommandFault } from "../command-fault";
import { openInstallation } from "../open-installation";
import type { Output } from "../output";
import { printDraft } from "../print-draft";
import { printImport } from "../print-import";
import { revisionOption } from "../revision-option";
import { givenSources, sourcesOption } from "../sources-option";

const formsHelp = `
The file is one of these; Peil sees which:
  JSON-stat2     an answer of Statistics Norway's PxWebApi, v1 or v2
  CSV or XLSX    an export from the Statbank's pages, regions in rows or columns
  KLASS          a code list of KOSTRA groups or centrality, as JSON
  CSV            a plain table with the columns municipality, indicator, year, value, status

Which figures of a table are filed under which indicator stands in survey-definitions/sources/ and, before that, in the folder
sources/ of Peil's data folder. A table that neither describes:
  npx peil import observations FILE --preview                        lists its figures, with what Peil takes them for
  npx peil import observations FILE --draft-source > own-TABLE.yaml  writes a definition of the table; look at every line of it
  npx peil import observations FILE --sources own-TABLE.yaml --preview
An administrator does the same on the page of the import.

Old municipality numbers are carried forward; where a municipality was merged or divided, its figures stay under the old number.`;

/** `peil import observations`: figures of municipalities, from files that others publish. */
export function importObservationsCommand(output: Output): Command {
  return new Command("observations")
    .description("import figures of municipalities: JSON-stat, CSV, XLSX")
    .argument("<file>", "a file of figures")
    .option("--preview", "show what would come in, and change nothing")
    .option("--draft-source", "print a definition of the file's table to edit, and change nothing")
    .addOption(sourcesOption())
    .addOption(revisionOption())
    .addHelpText("after", formsHelp)
    .action((file: string, options: Options) => run(output, file, options));
}

interface Options {
  preview?: true;
  draftSource?: true;
  sources?: string;
  revision?: Revision;
}

async function run(output: Output, name: string, options: Options): Promise<void> {
  const { preview, draftSource: isDraft, revision } = options;
  const file = existingFile(name);
  const given = givenSources(options.sources);
  const workings = { given };
  const db = await openInstallation();
  try {
    if (isDraft) printDraft(output, name, await previewObservations(db, file, workings), given);
    else if (preview) printImport(output, name, await previewObservations(db, file, workings));
    else {
      const actor = { id: null, name: "peil import observations" };
      printImport(output, name, await importObservations(db, actor, file, revision, workings));
    }
  } finally {
    await db.$disconnect();
  }
}

function existingFile(name: string): ImportFile {
  const found = fs.statSync(name, { throwIfNoEntry: false });
  if (!found) throw new CommandFault([`${name}: there is no such file`]);
  if (!found.isFile()) throw new CommandFault([`${name}: the file cannot be read`]);
  return fileAt(name, path.basename(name));
}
