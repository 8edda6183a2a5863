import { categoryOf } from "../background";
import type { FrameUnit } from "../frame";
import type { Background } from "../instrument";

/** A municipality of the frame, as far as the analysis needs to know it. */
export type FrameMember = Pick<
  FrameUnit,
  "municipality" | "population" | "centrality" | "income" | "region" | "group"
>;

/** The frame divided by one background variable. */
export interface Grouping {
  /** The categories' ids, in the definition's order. */
  groups: readonly string[];
  /** The group of a municipality; null when the frame does not say what decides it. */
  groupOf: (municipality: string) => string | null;
}

/** Divides a frame by a background variable. */
export function groupingBy(background: Background, frame: readonly FrameMember[]): Grouping {
  const groups = new Map(
    frame.map((member) => [
      member.municipality,
      background.id === "group" ? member.group : (categoryOf(background, member)?.id ?? null),
    ]),
  );
  return {
    groups: background.categories.map(({ id }) => id),
    groupOf: (municipality) => groups.get(municipality) ?? null,
  };
}
