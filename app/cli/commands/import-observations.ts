import fs from "node:fs";
import path from "node:path";
import { Command, Option } from "commander";
import type { CsvFault } from "~/platform/csv";
import { faultLine } from "~/platform/fault-sentence";
import { translator } from "~/platform/i18n/translator";
import type { ObservationImport } from "~/registry/imports/observation-import";
import { importObservations, previewObservations } from "~/registry/imports/observation-import.server";
import type { ImportSummary } from "~/registry/imports/prepare-import.server";
import { type Revision, revisions } from "~/registry/imports/revision";
import { fileAt, type ImportFile } from "~/registry/imports/source-file-content.server";
import { MOST_FAULTS } from "~/registry/imports/table-content";
import { CommandFault } from "../command-fault";
import { listed } from "../listed";
import { openInstallation } from "../open-installation";
import { type Output, printTable } from "../output";

const formsHelp = `
The file is one of these; Peil sees which:
  JSON-stat2     an answer of Statistics Norway's PxWebApi, v1 or v2
  CSV or XLSX    an export from the Statbank's pages, regions in rows or columns
  KLASS          a code list of KOSTRA groups or centrality, as JSON
  CSV            a plain table with the columns municipality, indicator, year, value, status

Which figures of a table are filed under which indicator stands in survey-definitions/sources/. Old municipality numbers are
carried forward; where a municipality was merged or divided, its figures stay under the old number.`;

/** `peil import observations`: figures of municipalities, from files that others publish. */
export function importObservationsCommand(output: Output): Command {
  return new Command("observations")
    .description("import figures of municipalities: JSON-stat, CSV, XLSX")
    .argument("<file>", "a file of figures")
    .option("--preview", "show what would come in, and change nothing")
    .addOption(
      new Option("--revision <state>", "whether the source will publish the figures once more").choices(
        revisions,
      ),
    )
    .addHelpText("after", formsHelp)
    .action((file: string, options: Options) => run(output, file, options));
}

interface Options {
  preview?: true;
  revision?: Revision;
}

async function run(output: Output, path: string, { preview, revision }: Options): Promise<void> {
  const file = existingFile(path);
  const db = await openInstallation();
  try {
    const answer = preview
      ? await previewObservations(db, file)
      : await importObservations(db, { id: null, name: "peil import observations" }, file, revision);
    if (!answer.ok) throw new CommandFault(faultLines(path, answer.faults));
    printSummary(output, answer.summary);
    output.err.write(`${"imported" in answer ? saidOfImport(answer) : saidOfPreview(answer.alreadyThere)}\n`);
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

function printSummary(output: Output, summary: ImportSummary): void {
  const { out } = output;
  const { source, table, title, updatedAt, revision, rows, missing, years, municipalities } = summary;
  if (title) out.write(`${title}\n`);
  const origin = [
    source,
    table && `table ${table}`,
    updatedAt && `changed ${updatedAt.toISOString().slice(0, 10)}`,
  ];
  const known = origin.filter((part) => part);
  if (known.length > 0)
    out.write(`${known.join(", ")}, ${revision === "unknown" ? "revision unknown" : revision}\n`);
  out.write(
    `${rows} figures of ${municipalities} municipalities, ${listed(years.map(String))}; ${missing} of them missing\n\n`,
  );
  const ofIndicators = summary.indicators.map(({ indicator, values, missing: gaps }) => [
    indicator,
    String(values),
    String(gaps),
  ]);
  printTable(output, [["Indicator", "Values", "Missing"], ...ofIndicators], [1, 2]);
  const remarks = remarksOn(summary);
  if (remarks.length > 0) out.write(`\n${remarks.join("\n")}\n`);
}

function remarksOn(summary: ImportSummary): string[] {
  const { automatic, unused, otherRegions, unknownNumbers, renumbered, addedUp, underOldNumber } = summary;
  const remark = (said: boolean, sentence: string): string[] => (said ? [sentence] : []);
  return [
    ...remark(
      automatic,
      "No definition in survey-definitions/sources/ files these figures; their ids are made of the table's codes.",
    ),
    ...remark(unused.length > 0, `Passed over, since no definition files it: ${listed(unused)}.`),
    ...remark(otherRegions > 0, `Passed over: ${otherRegions} regions that are no municipalities.`),
    ...remark(
      unknownNumbers.length > 0,
      `Passed over, since the register lacks them: ${listed(unknownNumbers)}.`,
    ),
    ...remark(renumbered > 0, `Carried forward to a new number: ${renumbered}.`),
    ...remark(addedUp > 0, `Added up of all parts of a merged municipality: ${addedUp}.`),
    ...remark(
      underOldNumber > 0,
      `Kept under an old number, since the municipality was merged or divided: ${underOldNumber}.`,
    ),
  ];
}

function saidOfPreview(there: ObservationImport | null): string {
  return `${there ? `${thereAlready(there)} ` : ""}This is a preview. Nothing was imported.`;
}

function saidOfImport({
  alreadyThere,
  imported,
}: {
  alreadyThere: boolean;
  imported: ObservationImport;
}): string {
  if (alreadyThere) return `${thereAlready(imported)} Nothing was imported.`;
  return `Imported ${imported.rows} figures as import ${imported.id}.`;
}

function thereAlready({ id, fileName, importedAt }: ObservationImport): string {
  return `The file is there already, imported as ${fileName} on ${importedAt.toISOString().slice(0, 10)} (import ${id}).`;
}

function faultLines(file: string, faults: readonly CsvFault[]): string[] {
  const lines = faults.slice(0, MOST_FAULTS).map((fault) => faultLine(file, fault, translator("en")));
  const more = faults.length >= MOST_FAULTS ? ["There may be more; mend these first."] : [];
  return [...lines, ...more, "Nothing was imported."];
}
