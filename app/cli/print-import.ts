import type { CsvFault } from "~/platform/csv";
import { faultLine } from "~/platform/fault-sentence";
import { translator } from "~/platform/i18n/translator";
import type { AgainstRegister } from "~/registry/imports/against-register.server";
import type { ImportOutlook } from "~/registry/imports/import-outlook.server";
import type { ObservationImport } from "~/registry/imports/observation-import";
import type { ImportAnswer, PreviewAnswer } from "~/registry/imports/observation-import.server";
import type { ImportSummary } from "~/registry/imports/prepare-import.server";
import { MOST_FAULTS } from "~/registry/imports/table-content";
import { CommandFault } from "./command-fault";
import { listed } from "./listed";
import { outlookLines } from "./outlook-lines";
import { type Output, printTable } from "./output";
import { printUnfiled } from "./unfiled-lines";

/**
 * Prints what an import brought, or would bring.
 * @param file what the faults are said to be of.
 * @throws CommandFault with every fault of the file.
 */
export function printImport(output: Output, file: string, answer: ImportAnswer | PreviewAnswer): void {
  if (!answer.ok) throw new CommandFault(faultLines(file, answer.faults));
  printSummary(output, answer.summary, answer.outlook);
  printUnfiled(output, answer.outlook.unfiled, {
    isAutomatic: answer.summary.automatic,
    isImported: "imported" in answer,
  });
  const isNew = !("imported" in answer && answer.alreadyThere);
  const warnings = isNew ? outlookLines(answer.outlook, "imported" in answer) : [];
  if (warnings.length > 0) output.out.write(`\n${warnings.join("\n")}\n`);
  if ("against" in answer && answer.against) output.out.write(`\n${againstLine(answer.against)}\n`);
  for (const { id } of answer.otherwise)
    output.err.write(
      `The same file counts with its figures filed otherwise, as import ${id}. Undo that if they were filed wrongly.\n`,
    );
  for (const fault of answer.summary.sourceFaults) output.err.write(`Not used: ${fault}\n`);
  output.err.write(`${"imported" in answer ? saidOfImport(answer) : saidOfPreview(answer.alreadyThere)}\n`);
}

function printSummary(output: Output, summary: ImportSummary, outlook: ImportOutlook): void {
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
    `${rows} figures of ${municipalities} ${municipalities === 1 ? "municipality" : "municipalities"}, ${listed(years.map(String))}; ${missing} of them missing\n\n`,
  );
  const spans = new Map(outlook.spans.map((span) => [span.indicator, span]));
  const ofIndicators = summary.indicators.map(({ indicator, values, missing: gaps }) => {
    const span = spans.get(indicator);
    const before = span?.register;
    return [
      ...[indicator, String(values), String(gaps)],
      ...[String(span?.least ?? ""), String(span?.most ?? "")],
      before ? `${before.least} to ${before.most}` : "",
    ];
  });
  const heading = ["Indicator", "Values", "Missing", "Least", "Most", "In the register"];
  printTable(output, [heading, ...ofIndicators], [1, 2, 3, 4]);
  const remarks = remarksOn(summary);
  if (remarks.length > 0) out.write(`\n${remarks.join("\n")}\n`);
}

function remarksOn(summary: ImportSummary): string[] {
  const { automatic, synthetic, otherRegions, unknownNumbers, renumbered, addedUp, underOldNumber } = summary;
  const remark = (said: boolean, sentence: string): string[] => (said ? [sentence] : []);
  return [
    ...remark(
      automatic,
      "No definition files these figures. Their ids are made of the table's codes, and no index uses them.",
    ),
    ...remark(
      synthetic,
      "The file says that its figures are made up. They count only while there are no real ones.",
    ),
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

function againstLine({ same, changed, added, empty }: AgainstRegister): string {
  const isNothing = empty > 0 ? ` ${empty} are not reported, and the register has none of them either.` : "";
  if (same + changed + added === 0) return `Nothing new:${isNothing}`;
  if (changed + added === 0)
    return `Nothing new: the register has every figure already, with the same value.${isNothing}`;
  return `Against the register: ${same} say the same, ${changed} say something else, ${added} are new.${isNothing}`;
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

/** Every fault of a file of figures, a line each. */
export function faultLines(file: string, faults: readonly CsvFault[]): string[] {
  const lines = faults.slice(0, MOST_FAULTS).map((fault) => faultLine(file, fault, translator("en")));
  const more = faults.length >= MOST_FAULTS ? ["There may be more; mend these first."] : [];
  return [...lines, ...more, "Nothing was imported."];
}
