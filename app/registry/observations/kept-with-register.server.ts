import type { Database } from "~/platform/database.server";
import { othersTurn } from "~/platform/others-turn";
import { registerState } from "./register-state.server";

/** What has been read and computed of a database's register as it stands. */
interface Kept {
  state: string;
  made: Map<string, Promise<unknown>>;
}

const keptOf = new WeakMap<Database, Kept>();

/**
 * What `make` gives, made once as long as the register of figures stays as it is and shared by all who ask; when it changes, everything is
 * thrown away. What is made takes long: others have their turn before whoever asked goes on. A failure is forgotten, so that the next one
 * tries again.
 * @param key names what is made; the same key must always be made in the same way.
 */
export async function keptWithRegister<T>(db: Database, key: string, make: () => Promise<T>): Promise<T> {
  const state = await registerState(db);
  let kept = keptOf.get(db);
  if (kept?.state !== state) keptOf.set(db, (kept = { state, made: new Map() }));
  const { made } = kept;
  const there = made.get(key);
  if (there) return there as Promise<T>;
  const making = make()
    .finally(othersTurn)
    .catch((error: unknown) => {
      made.delete(key);
      throw error;
    });
  made.set(key, making);
  return making;
}
