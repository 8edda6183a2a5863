import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { contentHash } from "~/platform/definition-check.server";
import { type DefinitionFault, pathText } from "~/platform/definition-fault";
import { type PlacedFault, placedFaultLine } from "~/platform/definition-file.server";
import { failure, type Result, success } from "~/platform/result";
import { type DecidedFiling, type FiledTable, filedDefinition, ownSourceId } from "./filed-table";
import { deleteOwnSource, findOwnSource, type OwnSourceFile, writeOwnSource } from "./own-sources.server";
import type { SourceDefinition } from "./source-definition";
import { sourceFaults } from "./source-faults";
import { sourceYaml } from "./source-yaml";
import type { TableCombination } from "./table-content";
import { figureName } from "./table-mapping";

/** What a person decided of a table's figures. */
export interface WantedFiling {
  about: FiledTable;
  decided: readonly DecidedFiling[];
  /** Every combination of the file. */
  all: readonly TableCombination[];
  /** Of the definition that the person saw; empty where there was none. */
  version: string;
}

/**
 * Writes how figures of a table are filed into the data folder. What was decided of others before is kept.
 * @returns whether anything is otherwise than before; a form sent twice changes nothing the second time.
 */
export async function saveFiling(
  db: Database,
  actor: Actor,
  { about, decided, all, version }: WantedFiling,
): Promise<Result<{ changed: boolean }>> {
  const name = ownSourceId(about.table);
  const there = findOwnSource(name);
  if (there && !there.definition) return failure(broken(there));
  const definition = filedDefinition(there?.definition ?? null, about, decided, all);
  if (filesTheSame(there?.definition ?? null, definition)) return success({ changed: false });
  // A file with several tables may have the indicator elsewhere: what would not hold is never written.
  const faults = definition ? sourceFaults(definition).map(asPlaced) : [];
  if (faults.length > 0) return failure(broken({ fileName: there?.fileName ?? `${name}.yaml`, faults }));
  const text = definition && sourceYaml(definition);
  return inTransaction(db, async (tx) => {
    // A conflict of the database runs this again, when it is written already.
    const now = findOwnSource(name);
    if ((now?.text ?? null) !== text && (now?.version ?? "") !== version)
      return failure({ code: "filing_changed" });
    await recordEvent(tx, actor, {
      event: "observations_filed",
      subject: about.table,
      detail: {
        file: `${name}.yaml`,
        before: filingsOf(there?.definition ?? null),
        after: filingsOf(definition),
      },
    });
    if (text !== null) writeOwnSource(name, text);
    else if (now) deleteOwnSource(now);
    return success({ changed: true });
  });
}

/** Removes a file of somebody's own definitions, whoever wrote it. */
export async function removeOwnSource(
  db: Database,
  actor: Actor,
  name: string,
): Promise<Result<OwnSourceFile>> {
  const there = findOwnSource(name);
  if (!there) return failure({ code: "own_source_gone" });
  return inTransaction(db, async (tx) => {
    await recordEvent(tx, actor, {
      event: "observations_filing_removed",
      subject: there.fileName,
      detail: { before: filingsOf(there.definition), after: {} },
    });
    deleteOwnSource(there);
    return success(there);
  });
}

const asPlaced = ({ path, message }: DefinitionFault): PlacedFault => ({
  ...{ file: "", line: null, path: pathText(path), message },
});

const broken = ({ fileName, faults }: Pick<OwnSourceFile, "fileName" | "faults">) => ({
  code: "own_source_broken",
  values: { file: fileName, fault: faults[0] ? placedFaultLine({ ...faults[0], file: fileName }) : "" },
});

/** Whether two definitions say the same of their tables, whatever their versions. */
function filesTheSame(one: SourceDefinition | null, other: SourceDefinition | null): boolean {
  if (!one || !other) return one === other;
  return contentHash(one.tables) === contentHash(other.tables);
}

/** What each indicator is filed from, as the audit trail tells it. */
const filingsOf = (definition: SourceDefinition | null): Record<string, string> =>
  Object.fromEntries(
    (definition?.tables ?? []).flatMap(({ table, indicators }) =>
      indicators.map((indicator) => {
        const { id, times, lessFrom, additive } = indicator;
        const how = [
          ...(times === undefined ? [] : [`× ${times}`]),
          ...(lessFrom === undefined ? [] : [`${lessFrom} −`]),
          ...(additive ? ["+"] : []),
        ];
        return [id, `${table}: ${figureName(indicator)}${how.length > 0 ? ` (${how.join(", ")})` : ""}`];
      }),
    ),
  );
