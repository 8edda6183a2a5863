import { checkDefinitions, idOf } from "~/platform/definition-check.server";
import {
  type DefinitionFile,
  listDefinitionFiles,
  placedFaultLine,
  readDefinitionFile,
} from "~/platform/definition-file.server";
import { inProject } from "~/platform/root.server";
import type { IndexDefinition } from "../indices/index-definition";
import { type Checked, checkIndices, shippedFile } from "../indices/index-file.server";
import { type AreaIndicators, areaIndicatorsFaults, areaIndicatorsSchema } from "./area-indicators";

/** @param all every file that is checked at the same time: the index is looked for there, and then among those that ship. */
export function checkAreaIndicators(
  files: readonly DefinitionFile[],
  all: readonly DefinitionFile[],
): Checked<AreaIndicators> {
  const indicatorsOf = (id: string): Set<string> | undefined => {
    const given = all.find(({ content }) => idOf(content) === id) ?? shippedFile(id);
    const found = given && checkIndices([given]).definitions[0];
    return found && new Set(indicatorsIn(found.definition).map((indicator) => indicator.id));
  };
  return checkDefinitions(files, {
    faultsOf: (content) => areaIndicatorsFaults(content, indicatorsOf),
    parse: (content) => areaIndicatorsSchema.parse(content),
  });
}

export const indicatorsIn = ({ services }: IndexDefinition) =>
  services.flatMap(({ indicators, ...service }) =>
    indicators.map((indicator) => ({ ...indicator, service })),
  );

/** What ties the areas of an instrument to an index, with that index; null when nothing does. */
export interface TiedIndicators {
  areas: AreaIndicators["areas"];
  index: IndexDefinition;
}

const shipped = new Map<string, TiedIndicators | null>();

/**
 * What ships for an instrument, read once.
 * @throws Error when a definition does not hold: `peil check` tells what to mend.
 */
export function tiedIndicators(instrumentId: string): TiedIndicators | null {
  const known = shipped.get(instrumentId);
  if (known !== undefined) return known;
  const files = listDefinitionFiles(inProject("survey-definitions", "area-indicators")).map(
    readDefinitionFile,
  );
  const { definitions, faults } = checkAreaIndicators(files, []);
  if (faults.length > 0) throw new Error(faults.map(placedFaultLine).join("\n"));
  const tied = definitions.find(({ definition }) => definition.instrument === instrumentId)?.definition;
  const file = tied && shippedFile(tied.index);
  const index = file && checkIndices([file]).definitions[0]?.definition;
  const found = tied && index ? { areas: tied.areas, index } : null;
  shipped.set(instrumentId, found);
  return found;
}
