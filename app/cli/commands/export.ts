import { Command } from "commander";
import type { Output } from "../output";
import { exportSurveyCommand } from "./export-survey";

/** `peil export …`: what Peil knows, in files for other tools. */
export function exportCommand(output: Output): Command {
  return new Command("export")
    .description("write files for other tools")
    .addCommand(exportSurveyCommand(output));
}
