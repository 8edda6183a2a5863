/** A group of municipalities of about the same number of inhabitants. */
export interface SizeGroup {
  id: "under_3000" | "3000" | "5000" | "10000" | "20000" | "from_50000";
  /** The least number of inhabitants that is in the group. */
  from: number;
  /** The least number that is not; null where there is no limit. */
  below: number | null;
}

/** Every limit belongs to the group above it: a municipality of 3,000 is in the one from 3,000. */
export const sizeGroups: readonly SizeGroup[] = [
  { id: "under_3000", from: 0, below: 3_000 },
  { id: "3000", from: 3_000, below: 5_000 },
  { id: "5000", from: 5_000, below: 10_000 },
  { id: "10000", from: 10_000, below: 20_000 },
  { id: "20000", from: 20_000, below: 50_000 },
  { id: "from_50000", from: 50_000, below: null },
];

/**
 * The group that a municipality of so many inhabitants is in.
 * @example 2,999 is in «under 3,000», 3,000 and 4,999 in the next, 50,000 in the last
 */
export function sizeGroupOf(inhabitants: number): SizeGroup {
  const group = sizeGroups.find(({ below }) => below === null || inhabitants < below);
  if (!group) throw new Error(`No size group has ${inhabitants} inhabitants.`);
  return group;
}
