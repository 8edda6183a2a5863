import { Command } from "commander";
import { readConfiguration } from "~/platform/configuration.server";
import { openDatabase } from "~/platform/database.server";
import { migrate } from "~/platform/migrate.server";
import type { Output } from "../output";
import { serve } from "../web-server";

/** `peil start`: prepares the database and serves the pages. `npm start` is this. */
export function startCommand(output: Output): Command {
  return new Command("start")
    .description("prepare the database and serve the pages; see «Configuration» in README")
    .action(() => start(output));
}

async function start({ out, err }: Output): Promise<void> {
  const configuration = readConfiguration();
  const applied = await migrate(configuration.databaseUrl);
  if (applied.length > 0) err.write(`Database prepared: ${applied.length} migrations applied.\n`);
  const db = await openDatabase(configuration.databaseUrl);
  await db.$disconnect();
  const server = await serve(configuration);
  out.write(`Peil is running at ${configuration.origin}\n`);

  const stop = (): void => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
