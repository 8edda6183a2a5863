import type { Background } from "./instrument";

/** Limits on one column of the frame. All that are set must hold. */
export interface Limits {
  atLeast?: number | undefined;
  above?: number | undefined;
  below?: number | undefined;
  atMost?: number | undefined;
  /** The text itself, as the frame writes it. */
  is?: string | undefined;
}

/** What a category may be told by; null where the frame does not know. */
export interface BackgroundFacts {
  population: number | null;
  centrality: number | null;
  income: number | null;
  region: string | null;
  /** The group that the frame states; it counts only where the figures that decide the group are not known. */
  group?: string | null;
}

export type Category = Background["categories"][number];

/**
 * The category of a background variable that a municipality belongs to; null when the frame lacks a figure that decides it.
 * @example with the limits of radmann-2018, income 116 and centrality 513 is group 3.
 */
export function categoryOf({ id, categories }: Background, facts: BackgroundFacts): Category | null {
  const told = categories.find(({ where }) => holds(where, facts));
  const stated = id === "group" ? categories.find((category) => category.id === facts.group) : undefined;
  return told ?? stated ?? null;
}

function holds(where: Category["where"], facts: BackgroundFacts): boolean {
  const columns = ["population", "centrality", "income", "region"] as const;
  return columns.every((column) => {
    const limits = where[column];
    const value = facts[column];
    return limits === undefined || (value !== null && holdsWithin(limits, value));
  });
}

/** Whether a value keeps all the limits. A text keeps no numeric limit, and a number no text. */
export function holdsWithin(limits: Limits, value: number | string): boolean {
  if (typeof value === "string") {
    const { is, ...numeric } = limits;
    return is === value && Object.values(numeric).every((limit) => limit === undefined);
  }
  const { atLeast, above, below, atMost, is } = limits;
  return (
    is === undefined &&
    (atLeast === undefined || value >= atLeast) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below) &&
    (atMost === undefined || value <= atMost)
  );
}
