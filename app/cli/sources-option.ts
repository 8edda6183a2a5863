import { Option } from "commander";
import { placedFaultLine, readDefinitionFile } from "~/platform/definition-file.server";
import type { SourceDefinition } from "~/registry/imports/source-definition";
import { checkSources } from "~/registry/imports/source-file.server";
import { CommandFault } from "./command-fault";

export const sourcesOption = (): Option =>
  new Option("--sources <file>", "a definition (.yaml) of what figures are filed under, before all others");

/** What the file of the option defines; nothing without it. @throws CommandFault with every fault, with file and line. */
export function givenSources(file: string | undefined): SourceDefinition[] {
  if (file === undefined) return [];
  const { definitions, faults } = checkSources([readDefinitionFile(file)]);
  if (faults.length > 0) throw new CommandFault(faults.map(placedFaultLine));
  return definitions.map(({ definition }) => definition);
}
