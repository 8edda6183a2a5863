import { createHash } from "node:crypto";
import type { DefinitionFault } from "./definition-fault";
import type { DefinitionFile, PlacedFault } from "./definition-file.server";

/** A definition that holds, with the file that it was read from. */
export interface CheckedDefinition<T> {
  file: string;
  definition: T;
}

/** What a kind of definition is checked by. */
interface DefinitionRules<T> {
  /** Everything that does not hold in the content of one file. */
  faultsOf: (content: unknown) => DefinitionFault[];
  /** Called only with content that has no faults. */
  parse: (content: unknown) => T;
}

/**
 * Checks definitions each by itself and together: no two may have the same id.
 * @returns those that hold, and every fault of the others, in the order of each file's lines.
 */
export function checkDefinitions<T>(
  files: readonly DefinitionFile[],
  { faultsOf, parse }: DefinitionRules<T>,
): { definitions: CheckedDefinition<T>[]; faults: PlacedFault[] } {
  const definitions: CheckedDefinition<T>[] = [];
  const faults: PlacedFault[] = [];
  const owners = new Map<string, string>();
  for (const { file, content, faults: ofFile, place } of files) {
    const ofContent = content === undefined ? [] : faultsOf(content).map(place).sort(byLine);
    const own = [...ofFile, ...ofContent];
    const id = idOf(content);
    const owner = id === undefined ? undefined : owners.get(id);
    if (owner) {
      const message = `${id} is the id of ${owner} too; two definitions cannot share one`;
      own.push(place({ path: ["id"], message }));
    } else if (id !== undefined) {
      owners.set(id, file);
    }
    faults.push(...own);
    if (own.length === 0) definitions.push({ file, definition: parse(content) });
  }
  return { definitions, faults };
}

const byLine = (one: PlacedFault, other: PlacedFault): number => (one.line ?? 0) - (other.line ?? 0);

/** The id that the content claims, whether or not the rest of it holds. */
export function idOf(content: unknown): string | undefined {
  return typeof content === "object" && content !== null && "id" in content && typeof content.id === "string"
    ? content.id
    : undefined;
}

/**
 * SHA-256 of what a definition says. Comments, line breaks and the order of keys in the file are not content; the order of lists is.
 */
export function contentHash(definition: unknown): string {
  return createHash("sha256").update(canonical(definition)).digest("hex");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, of]) => `${JSON.stringify(key)}:${canonical(of)}`).join(",")}}`;
}
