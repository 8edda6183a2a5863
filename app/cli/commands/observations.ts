import { Command } from "commander";
import { faultSentence } from "~/platform/fault-sentence";
import { translator } from "~/platform/i18n/translator";
import type { ObservationImport } from "~/registry/imports/observation-import";
import { listObservationImports, undoObservationImport } from "~/registry/imports/observation-import.server";
import { countsSynthetic } from "~/registry/imports/stored-observations.server";
import { CommandFault } from "../command-fault";
import { openInstallation } from "../open-installation";
import { type Output, printTable } from "../output";

/** `peil observations …`: the imports of figures that there are. */
export function observationsCommand(output: Output): Command {
  return new Command("observations")
    .description("list imports of figures, and undo one")
    .addCommand(
      new Command("list")
        .description("list every import of figures, newest first, with what became of it")
        .action(() => list(output)),
    )
    .addCommand(
      new Command("undo")
        .description("take an import back: its figures count no more, and those that it hid count again")
        .argument("<import>", "its number, as `peil observations list` has it")
        .option("--made-up", "also where it is the demo's made-up figures, which do not come back")
        .action((number: string, { madeUp }: { madeUp?: true }) => undo(output, number, madeUp === true)),
    );
}

async function list(output: Output): Promise<void> {
  const db = await openInstallation();
  try {
    const imports = await listObservationImports(db);
    const rows = imports.map((row) => [
      String(row.id),
      row.importedAt.toISOString().slice(0, 10),
      row.fileName,
      row.source,
      row.table,
      row.revision,
      String(row.rows),
      stateOf(row),
    ]);
    printTable(
      output,
      [["Import", "Date", "File", "Source", "Table", "Revision", "Figures", ""], ...rows],
      [0, 6],
    );
    if (await countsSynthetic(db)) output.err.write("The figures that count now are made up for the demo.\n");
  } finally {
    await db.$disconnect();
  }
}

async function undo(output: Output, number: string, isMadeUpToo: boolean): Promise<void> {
  const db = await openInstallation();
  try {
    const asked = /^\d{1,9}$/.test(number) ? Number(number) : 0;
    const there = (await listObservationImports(db)).find(({ id }) => id === asked);
    if (there?.synthetic && !there.undoneAt && !isMadeUpToo)
      throw new CommandFault([
        `${number}: these are the demo's made-up figures. Undone they do not come back, and without other figures there is no index.` +
          " They count no more as soon as other figures are imported. Give --made-up to take them away all the same.",
      ]);
    const actor = { id: null, name: "peil observations undo" };
    const undone = await undoObservationImport(db, actor, asked);
    if (!undone.ok) throw new CommandFault([`${number}: ${faultSentence(undone.fault, translator("en"))}`]);
    const { id, rows, fileName } = undone.value;
    output.err.write(`Undone: import ${id}, ${rows} figures of ${fileName}.\n`);
  } finally {
    await db.$disconnect();
  }
}

function stateOf({ undoneAt, synthetic }: ObservationImport): string {
  if (undoneAt) return `undone ${undoneAt.toISOString().slice(0, 10)}`;
  return synthetic ? "made up" : "";
}
