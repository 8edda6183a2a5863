/** Keeps a value with others under their keys; when there are more than `most`, the one that was kept first goes. */
export function keepNewest<T>(kept: Map<string, T>, key: string, value: T, most: number): T {
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return value;
}
