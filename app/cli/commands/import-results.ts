import path from "node:path";
import { Command } from "commander";
import { listInstruments } from "~/assessment/instruments/instrument-store.server";
import { formatPrinted, type SumCheck } from "~/platform/printed-sum";
import type { PublishedArea, PublishedResult } from "~/assessment/earlier-results/published-results";
import {
  importResults,
  previewResults,
  type ResultImport,
  type UploadedFile,
} from "~/assessment/earlier-results/published-results-import.server";
import { municipalitiesByNumber } from "~/assessment/earlier-results/published-results-store.server";
import type { CsvFault } from "~/platform/csv";
import type { Database } from "~/platform/database.server";
import { faultLine } from "~/platform/fault-sentence";
import { formatNumber } from "~/platform/format";
import { translator } from "~/platform/i18n/translator";
import { CommandFault } from "../command-fault";
import { readInputFile } from "../input-file";
import { openInstallation } from "../open-installation";
import { type Output, printTable } from "../output";

const columnsHelp = `
The file has a heading row and these columns (semicolon, comma or tab; decimal comma or point):
  municipality  four digits: the number of today
  year          the year of the result
  version       the version of the instrument, such as kommunekompass-2020
  level         area or subarea
  id            1 for an area, 1.3 for a sub-area
  points        as printed
  max           the maximum, as printed
  source        where the figures are printed

Figures are kept as printed. What does not add up is flagged and never corrected.`;

/** `peil import results`: results from before Peil, as their sources print them. */
export function importResultsCommand(output: Output): Command {
  return new Command("results")
    .description("import results from before Peil, as their sources print them")
    .argument("<file>", "CSV")
    .option("--preview", "show what would come in and what is flagged, and change nothing")
    .addHelpText("after", columnsHelp)
    .action((file: string, { preview }: { preview?: true }) => run(output, file, preview ?? false));
}

async function run(output: Output, file: string, previewOnly: boolean): Promise<void> {
  const uploaded = { fileName: path.basename(file), bytes: readInputFile(file) };
  const db = await openInstallation();
  try {
    const preview = await previewResults(db, uploaded);
    if (!preview.ok) throw new CommandFault(faultLines(file, preview.faults));
    const said = previewOnly ? previewSentence(preview.alreadyThere) : await importFile(db, file, uploaded);
    await printResults(output, db, preview.results);
    output.err.write(`${said}\n`);
  } finally {
    await db.$disconnect();
  }
}

/** @returns what is to be said of the import. */
async function importFile(db: Database, file: string, uploaded: UploadedFile): Promise<string> {
  const answer = await importResults(db, { id: null, name: "peil import results" }, uploaded);
  if (!answer.ok) throw new CommandFault(faultLines(file, answer.faults));
  const { figures, results } = answer.imported;
  if (answer.alreadyThere) return `${thereAlready(answer.imported)} Nothing was imported.`;
  return `Imported ${figures} figures of ${results.length} ${results.length === 1 ? "result" : "results"}.`;
}

function previewSentence(alreadyThere: ResultImport | null): string {
  return `${alreadyThere ? `${thereAlready(alreadyThere)} ` : ""}This is a preview. Nothing was imported.`;
}

async function printResults(
  output: Output,
  db: Database,
  results: readonly PublishedResult[],
): Promise<void> {
  const names = await municipalitiesByNumber(
    db,
    results.map(({ municipalityNumber }) => municipalityNumber),
  );
  const instruments = new Map((await listInstruments(db)).map(({ id, name }) => [id, name.nb]));
  for (const result of results) {
    const { municipalityNumber, year, version } = result;
    const name = names.get(municipalityNumber)?.name ?? "";
    output.out.write(`${name} (${municipalityNumber}) ${year}, ${instruments.get(version) ?? version}\n\n`);
    printResult(output, result);
    output.out.write("\n");
  }
}

function faultLines(file: string, faults: CsvFault[]): string[] {
  return [...faults.map((fault) => faultLine(file, fault, translator("en"))), "Nothing was imported."];
}

function thereAlready({ fileName, importedAt }: ResultImport): string {
  return `The file is there already, imported as ${fileName} on ${importedAt.toISOString().slice(0, 10)}.`;
}

function printResult(output: Output, { areas, total }: PublishedResult): void {
  const rows = areas.map((area) => [
    area.id,
    area.printed ? formatPrinted(area.printed.points, "nb") : "",
    area.printed ? formatPrinted(area.printed.max, "nb") : "",
    String(area.subareas.length),
    area.points ? formatNumber(area.points.sum, area.points.decimals, "nb") : "",
    remark(area),
  ]);
  const sum = total
    ? ["Sum", formatNumber(total.points, total.decimals, "nb"), formatNumber(total.max, total.decimals, "nb")]
    : [];
  printTable(output, [["Area", "Points", "Max", "Sub-areas", "Their sum", ""], ...rows, sum], [1, 2, 3, 4]);
}

function remark({ points, max, missing }: PublishedArea): string {
  const said = {
    adds_up: "",
    explained_by_rounding: "explained by rounding",
    does_not_add_up: "does not add up",
  };
  const of = (check: SumCheck | null, what: string): string[] =>
    check && check.agreement !== "adds_up" ? [`${what}: ${said[check.agreement]}`] : [];
  return [
    ...of(points, "points"),
    ...of(max, "maxima"),
    ...(missing.length > 0 ? [`not printed: ${missing.join(", ")}`] : []),
  ].join("; ");
}
