import { Command } from "commander";
import { faultSentence } from "~/platform/fault-sentence";
import { translator } from "~/platform/i18n/translator";
import type { Result } from "~/platform/result";
import { dropUpload } from "~/registry/imports/kept-upload.server";
import { importObservations, previewObservations } from "~/registry/imports/observation-import.server";
import type { Revision } from "~/registry/imports/revision";
import { fetchTable } from "~/registry/ssb/fetch-table.server";
import { readYears } from "~/registry/ssb/read-years";
import { CommandFault } from "../command-fault";
import { openInstallation } from "../open-installation";
import type { Output } from "../output";
import { printImport } from "../print-import";
import { revisionOption } from "../revision-option";
import { givenSources, sourcesOption } from "../sources-option";

const help = `
Fetches what survey-definitions/sources/, or the folder sources/ of the data folder, files of the table, for all municipalities, and
imports it as a file would be.
PEIL_SSB_URL is the address (PxWebApi version 1 or 2), PEIL_SSB_PER_MINUTE how many calls a minute are sent. Answers are kept for the
day in ssb-answers/ of the data folder; a call that fails is tried again with a growing delay.

  npx peil fetch observations --table 12209 --years 2019-2023 --preview`;

/** `peil fetch …`: figures from those who publish them. */
export function fetchCommand(output: Output): Command {
  return new Command("fetch")
    .description("fetch figures from Statistics Norway")
    .addCommand(fetchObservationsCommand(output));
}

interface Options {
  table: string;
  years?: string;
  preview?: true;
  sources?: string;
  revision?: Revision;
}

function fetchObservationsCommand(output: Output): Command {
  return new Command("observations")
    .description("fetch a table of Statistics Norway and import it")
    .requiredOption("--table <number>", "the table's number, such as 12209")
    .option("--years <years>", "such as 2019-2023 or 2021,2023; without it every year")
    .option("--preview", "show what would come in, and import nothing")
    .addOption(sourcesOption())
    .addOption(revisionOption())
    .addHelpText("after", help)
    .action((options: Options) => run(output, options));
}

async function run(output: Output, { table, years, preview, sources, revision }: Options): Promise<void> {
  const given = givenSources(sources);
  const wanted = { table, years: orFault(readYears(years ?? "")) };
  const fetched = orFault(
    await fetchTable(wanted, "peil fetch observations", {
      given,
      onFetched: (answered, of) => void output.err.write(`Fetched ${answered} of ${of}.\n`),
    }),
  );
  const actor = { id: null, name: "peil fetch observations" };
  const db = await openInstallation();
  try {
    const answer = preview
      ? await previewObservations(db, fetched.file, { given })
      : await importObservations(db, actor, fetched.file, revision, { given });
    printImport(output, `table ${table}`, answer);
  } finally {
    await db.$disconnect();
    await dropUpload(fetched.contentHash);
  }
}

function orFault<T>(result: Result<T>): T {
  if (!result.ok) throw new CommandFault([faultSentence(result.fault, translator("en"))]);
  return result.value;
}
