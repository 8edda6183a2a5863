import type { CompositeDefinition } from "~/registry/indices/composite-definition";
import type { IndexDefinition } from "~/registry/indices/index-definition";
import {
  type Checked,
  checkComposites,
  checkIndices,
  shippedFile,
} from "~/registry/indices/index-file.server";

/** The quality index that ships under this id. */
export function shippedIndex(id = "kvalitetsindeks-2023"): IndexDefinition {
  const file = shippedFile(id);
  return theOnly(id, file && checkIndices([file]));
}

/** The index of indices that ships under this id. */
export function shippedComposite(id = "kommuneindeks-2025"): CompositeDefinition {
  const file = shippedFile(id);
  return theOnly(id, file && checkComposites([file], []));
}

function theOnly<T>(id: string, checked: Checked<T> | undefined): T {
  const found = checked?.definitions[0];
  if (!found) throw new Error(`${id} does not ship, or does not hold.`);
  return found.definition;
}
