import type { Database } from "~/platform/database.server";

/** Gives «5605 Sør-Varanger» for a number of today, and the number alone for another. */
export async function numberNames(
  db: Database,
  numbers: readonly string[],
): Promise<(number: string) => string> {
  const rows = await db.municipality.findMany({
    where: { number: { in: [...new Set(numbers)] } },
    select: { number: true, name: true },
  });
  const names = new Map(rows.map(({ number, name }) => [number, name]));
  return (number) => (names.has(number) ? `${number} ${names.get(number)}` : number);
}
