import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { Command } from "commander";
import { readConfiguration } from "~/platform/configuration.server";
import { inProject } from "~/platform/root.server";
import { startMailQueue } from "~/survey/mailing/mail-queue.server";
import { CommandFault } from "../command-fault";
import { type Output, printTable } from "../output";
import { startHousekeepingClock } from "../housekeeping-clock";
import { startReminderClock } from "../reminder-clock";
import { setUp } from "../set-up";
import { serve } from "../web-server";

/** `peil start`: prepares the database and serves the pages. `npm start` is this. */
export function startCommand(output: Output): Command {
  return new Command("start")
    .description("prepare the database and serve the pages; see «Configuration» in README")
    .action(() => start(output));
}

async function start({ out, err }: Output): Promise<void> {
  const configuration = readConfiguration();
  makeDataDirectory(configuration.dataDirectory);
  await buildPages();
  const { migrations, demoSignIns, demoSurveyLink } = await setUp(configuration);
  if (migrations.length > 0) err.write(`Database prepared: ${migrations.length} migrations applied.\n`);
  const server = await serve(configuration);
  startReminderClock();
  startHousekeepingClock();
  const mailQueue = startMailQueue();

  out.write(`\nPeil is running at ${configuration.origin}\n`);
  if (demoSignIns.length > 0) {
    out.write("\nDemo workspace. Sign in with:\n");
    const rows = demoSignIns.map(({ role, email, password }) => [`  ${role}`, email, password]);
    printTable({ out, err }, [["  role", "e-mail", "password"], ...rows]);
    if (demoSurveyLink)
      out.write(`\nA survey to answer without signing in: ${configuration.origin}${demoSurveyLink}\n`);
    out.write("\nWhat each can try first: see «The demo» in README. PEIL_DEMO=0 starts without it.\n");
  }

  const stop = (): void => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    // A letter that is on its way is let through, so that nobody has to find out whether it was.
    void Promise.all([closed, mailQueue.stop()]).then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

/** @throws CommandFault when the folder is none, or cannot be written to. */
function makeDataDirectory(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new CommandFault([
      `PEIL_DATA_DIR must be a folder that Peil can write to; ${folder} is not (${code})`,
    ]);
  }
}

/** Builds what is out of date, when what is needed to build is installed. Not bundled: it is what bundles this. */
async function buildPages(): Promise<void> {
  const bundle = (await import(pathToFileURL(inProject("scripts", "bundle.mjs")).href)) as {
    buildPages: (options: { quiet: boolean }) => void;
  };
  bundle.buildPages({ quiet: true });
}
