import type { Fault } from "~/platform/result";
import { fetchTable, type WantedTable } from "./fetch-table.server";

/** Where the fetching of a table stands. */
export type FetchWork =
  | { step: "fetching"; wanted: WantedTable; answered: number; of: number | null }
  | { step: "fetched"; contentHash: string }
  | { step: "refused"; wanted: WantedTable; fault: Fault };

const MOST_REMEMBERED = 20;

/** By the id of the form that asked. Only this process knows: after a restart the answers of the day are still in the data folder. */
const works = new Map<string, FetchWork>();

export const fetchWork = (id: string): FetchWork | undefined => works.get(id);

/** Fetches a table in the background; a form sent twice fetches once. */
export function fetchInBackground(id: string, wanted: WantedTable, fetchedBy: string): void {
  if (works.has(id)) return;
  for (const old of [...works.keys()].slice(0, -MOST_REMEMBERED)) works.delete(old);
  works.set(id, { step: "fetching", wanted, answered: 0, of: null });
  const onFetched = (answered: number, of: number): void =>
    void works.set(id, { step: "fetching", wanted, answered, of });
  void fetchTable(wanted, fetchedBy, { onFetched }).then(
    (fetched) =>
      works.set(
        id,
        fetched.ok
          ? { step: "fetched", contentHash: fetched.value.contentHash }
          : { step: "refused", wanted, fault: fetched.fault },
      ),
    (error: unknown) => {
      console.error(`Table ${wanted.table} could not be fetched.`, error);
      works.set(id, { step: "refused", wanted, fault: { code: "unexpected" } });
    },
  );
}
