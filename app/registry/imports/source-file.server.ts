import { type CheckedDefinition, checkDefinitions } from "~/platform/definition-check.server";
import {
  type DefinitionFile,
  listDefinitionFiles,
  type PlacedFault,
  placedFaultLine,
  readDefinitionFile,
} from "~/platform/definition-file.server";
import { inProject } from "~/platform/root.server";
import { type SourceDefinition, sourceDefinitionSchema } from "./source-definition";
import { sourceFaults } from "./source-faults";

/** Sources that hold, and every fault of the others. */
export function checkSources(files: readonly DefinitionFile[]): {
  definitions: CheckedDefinition<SourceDefinition>[];
  faults: PlacedFault[];
} {
  return checkDefinitions(files, {
    faultsOf: sourceFaults,
    parse: (content) => sourceDefinitionSchema.parse(content),
  });
}

/**
 * The sources that ship, read anew.
 * @throws Error when a definition does not hold: `peil check` tells what to mend.
 */
export function shippedSources(): SourceDefinition[] {
  const files = listDefinitionFiles(inProject("survey-definitions", "sources")).map(readDefinitionFile);
  const { definitions, faults } = checkSources(files);
  if (faults.length > 0) throw new Error(faults.map(placedFaultLine).join("\n"));
  return definitions.map(({ definition }) => definition);
}
