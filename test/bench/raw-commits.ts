import { createClient, type InStatement } from "@libsql/client";

/** How many durable transactions a second a SQLite file takes, of a few statements each and nothing else. */
export async function rawCommitRate(
  file: string,
  seconds: number,
  statements: () => InStatement[],
): Promise<number> {
  const client = createClient({ url: `file:${file}` });
  await client.execute("PRAGMA synchronous=FULL");
  // Peil itself may be writing: what it does for the house, or a save that nobody waits for any more.
  await client.execute("PRAGMA busy_timeout=10000");
  let commits = 0;
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    await client.execute("BEGIN IMMEDIATE");
    for (const statement of statements()) await client.execute(statement);
    await client.execute("COMMIT");
    commits += 1;
  }
  client.close();
  return commits / seconds;
}
