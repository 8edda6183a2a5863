import type { DefinitionFile } from "~/platform/definition-file.server";
import { checkComposites, checkIndices, shippedFiles } from "./index-file.server";
import type { DefinedIndex } from "./index-indicators";

/** An index that ships: services of indicators, or a composite together with the quality index that it is made of. */
export type ShippedIndex = DefinedIndex & { id: string };

let shipped: ShippedIndex[] | undefined;

/**
 * Every index of survey-definitions/indices/, composites first; read once a process, since they do not change while it runs.
 * @throws Error when one does not hold, which the start has refused before.
 */
export function shippedIndices(): readonly ShippedIndex[] {
  shipped ??= readShipped(shippedFiles());
  return shipped;
}

/** The index that ships under an id. */
export function findIndex(id: string | undefined): ShippedIndex | undefined {
  return shippedIndices().find((index) => index.id === id);
}

function readShipped(files: readonly DefinitionFile[]): ShippedIndex[] {
  const ofKind = (kind: string) =>
    files.filter(({ content }) => (content as { kind?: unknown } | null)?.kind === kind);
  const indices = checkIndices(ofKind("index"));
  const composites = checkComposites(ofKind("composite"), files);
  const faults = [...indices.faults, ...composites.faults];
  if (faults.length > 0) throw new Error("survey-definitions/indices does not hold: run npx peil check.");
  const qualities = indices.definitions.map(({ definition }) => definition);
  return [
    ...composites.definitions.map(({ definition }): ShippedIndex => {
      const quality = qualities.find(({ id }) => id === definition.quality.definition);
      if (!quality) throw new Error(`${definition.id} takes its quality from an index that does not ship.`);
      return { kind: "composite", id: definition.id, definition, quality };
    }),
    ...qualities.map((definition): ShippedIndex => ({ kind: "index", id: definition.id, definition })),
  ];
}
