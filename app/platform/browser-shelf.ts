/** Where work waits in the browser until the server has it, each piece under its name. */
export interface BrowserShelf<T extends object> {
  put: (name: string, work: T) => void;
  remove: (name: string) => void;
  all: () => Map<string, T>;
  /** False when the last thing put here was not taken, so that closing the page would lose it. */
  holds: () => boolean;
}

/**
 * A shelf in the browser's own storage. Where the browser refuses storage, work lives as long as the page, and `holds` says so.
 * @param storage gets the storage; in some browsers only to name it throws.
 * @param prefix of all keys of this shelf and of no other's.
 * @param format changes when the form of what is kept does, so that an older page's work is never misread.
 */
export function browserShelf<T extends object>(
  storage: () => Storage,
  prefix: string,
  format: number,
): BrowserShelf<T> {
  /** What this page put or found. Another tab of the same person may have put its own work in the same place since. */
  const own = new Map<string, string>();
  let holds = true;
  return {
    put(name, work) {
      const text = JSON.stringify({ format, ...work });
      holds = tried(() => storage().setItem(prefix + name, text));
      own.set(name, text);
    },
    remove(name) {
      tried(() => {
        const key = prefix + name;
        if (own.has(name) && storage().getItem(key) === own.get(name)) storage().removeItem(key);
      });
      own.delete(name);
    },
    all() {
      const kept = new Map<string, T>();
      tried(() => {
        for (const key of keysWith(storage(), prefix)) {
          const text = storage().getItem(key) ?? "";
          const work = readWork<T>(text, format);
          if (!work) continue;
          kept.set(key.slice(prefix.length), work);
          own.set(key.slice(prefix.length), text);
        }
      });
      return kept;
    },
    holds: () => holds,
  };
}

/** The keys of the storage that begin so. */
export function keysWith(storage: Storage, prefix: string): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(prefix));
}

/** What was kept as this text; null when it has another form, or is somebody else's. */
export function readWork<T extends object>(text: string | null, format: number): T | null {
  try {
    const { format: kept, ...work } = JSON.parse(text ?? "") as Record<string, unknown>;
    return kept === format ? (work as T) : null;
  } catch {
    return null;
  }
}

/** Storage may be switched off, full or hold somebody else's text; none of it may stop the page. */
export function tried(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
