import { bestPractice, type Comparison, meanOf, unlessAlone } from "../costs/cost-comparison";

/** What a municipality's costs are held against. */
export const yardsticks = ["group", "references", "best"] as const;

export type YardstickKind = (typeof yardsticks)[number];

/** The yardstick that an address asks for; anything else is the mean of the KOSTRA group. */
export function yardstickOf(asked: string | null): YardstickKind {
  return yardsticks.find((kind) => kind === asked) ?? "group";
}

/**
 * How a yardstick compares. Best practice is among the chosen references and the municipality itself, or among its KOSTRA group where
 * none are chosen.
 * @param group the municipalities of the KOSTRA group, itself among them.
 * @returns null where there is nobody to compare with.
 */
export function comparisonWith(
  kind: YardstickKind,
  municipality: string,
  references: readonly string[],
  group: readonly string[],
): Comparison | null {
  const others = (numbers: readonly string[]) => numbers.filter((number) => number !== municipality);
  const named = kind === "group" ? group : references;
  if (kind === "best") {
    const candidates = others(references.length > 0 ? references : group);
    return candidates.length > 0
      ? unlessAlone(bestPractice([municipality, ...candidates]), municipality)
      : null;
  }
  if (others(named).length === 0) return null;
  return kind === "group" ? unlessAlone(meanOf(named), municipality) : meanOf(others(named));
}
