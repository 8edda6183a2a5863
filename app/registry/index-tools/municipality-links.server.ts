import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { yearsOf } from "../computed/computed-index.server";
import { indexPath } from "../index-pages/ranking-view";
import { shippedIndices } from "../indices/shipped-indices.server";

/** A municipality's page in an index. */
export interface IndexLink {
  name: string;
  year: number;
  path: string;
}

/** Where a municipality's newest figures are shown, in every index that ships and has any. */
export async function indexLinks(
  db: Database,
  municipality: string,
  language: Language,
): Promise<IndexLink[]> {
  const links = await Promise.all(
    shippedIndices().map(async (index) => {
      const [year] = await yearsOf(db, index);
      if (year === undefined) return [];
      const { id, definition } = index;
      return [{ name: definition.name[language], year, path: indexPath(id, year, municipality) }];
    }),
  );
  return links.flat();
}
