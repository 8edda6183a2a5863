import { type CheckedDefinition, checkDefinitions, idOf } from "~/platform/definition-check.server";
import {
  type DefinitionFile,
  listDefinitionFiles,
  type PlacedFault,
  readDefinitionFile,
} from "~/platform/definition-file.server";
import { inProject } from "~/platform/root.server";
import { type NeedKey, needKeySchema } from "../need/need-key";
import { needKeyFaults } from "../need/need-key-faults";
import { type CompositeDefinition, compositeDefinitionSchema } from "./composite-definition";
import { compositeFaults } from "./composite-faults";
import { type IndexDefinition, indexDefinitionSchema } from "./index-definition";
import { indexFaults } from "./index-faults";

/** Where the indices and need keys that Peil ships are defined. */
export const indexFolder = inProject("survey-definitions", "indices");

/** Definitions that hold, and every fault of the others. */
export interface Checked<T> {
  definitions: CheckedDefinition<T>[];
  faults: PlacedFault[];
}

export const checkIndices = (files: readonly DefinitionFile[]): Checked<IndexDefinition> =>
  checkDefinitions(files, {
    faultsOf: indexFaults,
    parse: (content) => indexDefinitionSchema.parse(content),
  });

export const checkNeedKeys = (files: readonly DefinitionFile[]): Checked<NeedKey> =>
  checkDefinitions(files, { faultsOf: needKeyFaults, parse: (content) => needKeySchema.parse(content) });

/**
 * @param all every file that is checked at the same time: a composite's quality index is looked for there, and then among those
 * that ship.
 */
export function checkComposites(
  files: readonly DefinitionFile[],
  all: readonly DefinitionFile[],
): Checked<CompositeDefinition> {
  const servicesOf = (id: string): Set<string> | undefined => {
    const given = all.find(({ content }) => idOf(content) === id) ?? shippedFile(id);
    const found = given && checkIndices([given]).definitions[0];
    return found && new Set(found.definition.services.map((service) => service.id));
  };
  return checkDefinitions(files, {
    faultsOf: (content) => compositeFaults(content, servicesOf),
    parse: (content) => compositeDefinitionSchema.parse(content),
  });
}

/** The file of the definition that ships under this id. */
export function shippedFile(id: string): DefinitionFile | undefined {
  return shippedFiles().find(({ content }) => idOf(content) === id);
}

/** Every file of the folder, read anew. */
export function shippedFiles(): DefinitionFile[] {
  return listDefinitionFiles(indexFolder).map(readDefinitionFile);
}
