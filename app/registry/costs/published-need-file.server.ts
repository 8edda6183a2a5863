import { checkDefinitions } from "~/platform/definition-check.server";
import {
  type DefinitionFile,
  listDefinitionFiles,
  placedFaultLine,
  readDefinitionFile,
} from "~/platform/definition-file.server";
import { inProject } from "~/platform/root.server";
import type { Checked } from "../indices/index-file.server";
import { type PublishedNeed, publishedNeedFaults, publishedNeedSchema } from "./published-need";

export const checkPublishedNeeds = (files: readonly DefinitionFile[]): Checked<PublishedNeed> =>
  checkDefinitions(files, {
    faultsOf: publishedNeedFaults,
    parse: (content) => publishedNeedSchema.parse(content),
  });

let shipped: PublishedNeed[] | undefined;

/**
 * The printed tables that ship; read once a process, since they do not change while it runs.
 * @throws Error when a table does not hold: `peil check` tells what to mend.
 */
export function shippedPublishedNeeds(): PublishedNeed[] {
  return (shipped ??= readAll());
}

function readAll(): PublishedNeed[] {
  const folder = inProject("survey-definitions", "published-needs");
  const { definitions, faults } = checkPublishedNeeds(listDefinitionFiles(folder).map(readDefinitionFile));
  if (faults.length > 0) throw new Error(faults.map(placedFaultLine).join("\n"));
  return definitions.map(({ definition }) => definition);
}
