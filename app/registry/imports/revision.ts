import type { SourceDefinition } from "./source-definition";

export const revisions = ["unrevised", "revised", "unknown"] as const;

/** Whether the source will publish the figures once more: KOSTRA comes unrevised in March and revised in June. */
export type Revision = (typeof revisions)[number];

/**
 * What is known of a file's revision: its figures of the last year are unrevised when the source changed them before the day on which
 * revised figures come. Unknown when the source does not revise, or the file does not tell when it was changed.
 */
export function revisionOf(
  source: SourceDefinition | null,
  updatedAt: Date | null,
  lastYear: number,
): Revision {
  if (!source?.revisedOn || !updatedAt) return "unknown";
  const revisedAt = new Date(`${lastYear + 1}-${source.revisedOn}T00:00:00Z`);
  return updatedAt < revisedAt ? "unrevised" : "revised";
}
