import type { ShippedIndex } from "../indices/shipped-indices.server";
import { indexPath } from "../index-pages/ranking-view";
import type { Language } from "~/platform/i18n/languages";

/** A municipality's page in an index. */
export interface IndexLink {
  name: string;
  path: string;
}

/** Where a municipality's figures of a year are shown, in every index that ships. */
export function indexLinks(
  indices: readonly ShippedIndex[],
  year: number,
  municipality: string,
  language: Language,
): IndexLink[] {
  return indices.map(({ id, definition }) => ({
    name: definition.name[language],
    path: indexPath(id, year, municipality),
  }));
}
