import { Command } from "commander";
import type { Output } from "../output";
import { importObservationsCommand } from "./import-observations";
import { importResultsCommand } from "./import-results";

/** `peil import …`: files that become part of what Peil knows. */
export function importCommand(output: Output): Command {
  return new Command("import")
    .description("bring files into Peil's database, all or nothing")
    .addCommand(importResultsCommand(output))
    .addCommand(importObservationsCommand(output));
}
