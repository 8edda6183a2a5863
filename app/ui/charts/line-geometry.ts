/** A course over the same places along the axis as all others; null breaks the line. */
export interface Course {
  id: string;
  name: string;
  values: readonly (number | null)[];
  /** The one that the others stand behind. */
  isStrong?: boolean;
}

/** Values that an axis has its fine lines at, evenly apart at 1, 2 or 5 times a power of ten; zero is always among them. */
export function axisTicks(values: readonly number[], about = 5): number[] {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const range = most - least || 1;
  const rough = range / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
  const first = Math.floor(least / step);
  const last = Math.ceil(most / step);
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step + 0);
}

/**
 * Moves labels apart so that none covers another, each as little as its neighbours allow and none past the ends.
 * @param wanted where each would stand, in any order.
 * @returns where each stands, in the same order.
 */
export function apart(wanted: readonly number[], distance: number, from: number, to: number): number[] {
  const order = [...wanted.keys()].sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
  const places: number[] = [];
  for (const at of order)
    places.push(Math.max(wanted[at] ?? 0, (places.at(-1) ?? from - distance) + distance));
  let limit = to;
  for (let place = places.length - 1; place >= 0; place -= 1) {
    places[place] = Math.min(places[place] ?? 0, limit);
    limit = (places[place] ?? 0) - distance;
  }
  return wanted.map((_, at) => places[order.indexOf(at)] ?? 0);
}
