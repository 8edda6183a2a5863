/** A part of a bar: where it begins and how long it is, 0-1 of the whole axis. */
export interface BarSegment {
  start: number;
  length: number;
}

/** Where a bar's axis has its fine lines; zero and the most are always among them. */
export const barTicks: readonly number[] = [0, 0.25, 0.5, 0.75, 1];

/** Parts of a bar one after another from zero. What would go past the axis is cut; a part under zero counts as nothing. */
export function barSegments(shares: readonly number[]): BarSegment[] {
  let end = 0;
  return shares.map((share) => {
    const start = end;
    end = Math.min(start + Math.max(share, 0), 1);
    return { start, length: end - start };
  });
}
