// Helpers for rules about definitions that may not have the right form: parts with the way to them from the top of the file.

type Path = readonly (string | number)[];

/** A part of a definition with the way to it from the top. */
export interface Placed<T> {
  part: T;
  path: Path;
}

/** The items of a list, each with the way to it. */
export function children<T>(list: readonly T[], path: Path): Placed<T>[] {
  return list.map((part, place) => ({ part, path: [...path, place] }));
}

/** The items whose key an earlier item has, each with that earlier one. */
export function repeated<T>(
  list: readonly Placed<T>[],
  keyOf: (part: T) => string | undefined,
): (Placed<T> & { key: string; first: T })[] {
  const firsts = new Map<string, T>();
  return list.flatMap(({ part, path }) => {
    const key = keyOf(part);
    if (key === undefined) return [];
    const first = firsts.get(key);
    if (first !== undefined) return [{ part, path, key, first }];
    firsts.set(key, part);
    return [];
  });
}
