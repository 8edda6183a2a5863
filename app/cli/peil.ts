import { Command, CommanderError } from "commander";
import { ConfigurationFault } from "~/platform/configuration.server";
import { CommandFault } from "./command-fault";
import { agreementCommand } from "./commands/agreement";
import { checkCommand } from "./commands/check";
import { compareCommand } from "./commands/compare";
import { computeIndexCommand } from "./commands/compute-index";
import { exportCommand } from "./commands/export";
import { fetchCommand } from "./commands/fetch";
import { importCommand } from "./commands/import";
import { needCommand } from "./commands/need";
import { observationsCommand } from "./commands/observations";
import { scoreCommand } from "./commands/score";
import { startCommand } from "./commands/start";
import { tabulateCommand } from "./commands/tabulate";
import { userCommand } from "./commands/user";
import type { Output } from "./output";

const BAD_INPUT = 2;

function createProgram(output: Output): Command {
  const program = new Command("peil")
    .description("Peil: assessments and surveys of Norwegian municipalities")
    .showHelpAfterError("(peil --help shows what there is)");
  const commands = [
    startCommand(output),
    checkCommand(output),
    scoreCommand(output),
    agreementCommand(output),
    tabulateCommand(output),
    compareCommand(output),
    computeIndexCommand(output),
    needCommand(output),
    exportCommand(output),
    importCommand(output),
    fetchCommand(output),
    observationsCommand(output),
    userCommand(output),
  ];
  for (const command of commands) program.addCommand(command);
  for (const command of everyCommand(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => output.out.write(text),
      writeErr: (text) => output.err.write(text),
    });
  }
  return program;
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

/**
 * Runs one command: `runPeil(["score", "--grades", "grades.csv"], output)`.
 * @returns the exit code: 0 on success, 2 on bad input, 1 when Peil itself failed.
 */
export async function runPeil(words: string[], output: Output): Promise<number> {
  try {
    await createProgram(output).parseAsync(words, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommandFault || error instanceof ConfigurationFault) {
      for (const line of error.lines) output.err.write(`${line}\n`);
      return BAD_INPUT;
    }
    // Commander has printed its own sentence already; asking for help is no fault.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_INPUT;
    output.err.write(`peil: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
