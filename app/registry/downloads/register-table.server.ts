import type { Database } from "~/platform/database.server";
import { figuresUpdated } from "../api/figures-tag.server";
import { countsSynthetic } from "../imports/stored-observations.server";
import type { LongTable, LongContent } from "./long-table";

/** A table of the register's figures as they stand, which says when they came and whether they are made up. */
export async function registerTable(
  db: Database,
  { label, source }: { label: string; source: string },
  content: LongContent,
): Promise<LongTable> {
  const [updated, synthetic] = [await figuresUpdated(db), await countsSynthetic(db)];
  return { label, source, updated, synthetic, ...content };
}
