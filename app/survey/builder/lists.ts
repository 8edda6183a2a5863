// Lists that somebody orders by hand: options, rows, categories, sections.

export type ListStep = "up" | "down" | "remove";

/** The list with one of its parts moved a step, or taken out. A step out of the list, or of a part that is not there, changes nothing. */
export function listAfter<T>(list: readonly T[], step: ListStep, place: number): readonly T[] {
  if (place < 0 || place >= list.length) return list;
  if (step === "remove") return withoutPlace(list, place);
  return moved(list, place, step === "up" ? place - 1 : place + 1);
}

/** The list with the part at `from` standing at `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const part = list[from];
  if (part === undefined || to < 0 || to >= list.length) return list;
  return insertedAt(withoutPlace(list, from), to, part);
}

export function insertedAt<T>(list: readonly T[], place: number, part: T): readonly T[] {
  return [...list.slice(0, place), part, ...list.slice(place)];
}

export function withoutPlace<T>(list: readonly T[], place: number): readonly T[] {
  return list.filter((_, at) => at !== place);
}
