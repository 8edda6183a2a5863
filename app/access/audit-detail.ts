/** One fact of an audit event: a value, or what it was before and is now. */
export type DetailLine = { key: string; value: unknown } | { key: string; before: unknown; after: unknown };

/**
 * The detail of an audit event, line by line. Of `before` and `after` only what differs is kept.
 * @param json as the event is stored; null for an event without detail.
 */
export function detailLines(json: string | null): DetailLine[] {
  if (json === null) return [];
  const detail: unknown = JSON.parse(json);
  if (!isRecord(detail)) return [{ key: "content", value: detail }];
  const { before, after, ...rest } = detail;
  const facts = Object.entries(rest).map(([key, value]) => ({ key, value }));
  return "before" in detail || "after" in detail ? [...facts, ...changedLines(before, after)] : facts;
}

function changedLines(before: unknown, after: unknown): DetailLine[] {
  if (!isRecord(before) && !isRecord(after)) return [{ key: "content", before, after }];
  const was = isRecord(before) ? before : {};
  const is = isRecord(after) ? after : {};
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((key) => ({ key, before: was[key] ?? null, after: is[key] ?? null }))
    .filter((line) => JSON.stringify(line.before) !== JSON.stringify(line.after));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
