/** Each upload is held in memory while it is looked into. */
const MOST_OF_ONE_PERSON = 2;
const MOST_IN_ALL = 8;

/**
 * How many uploads may be under way at once, in this process.
 * @returns `take` gives the way to let go of a place, or null when none is free
 */
export function createUploadSlots(mostOfOne = MOST_OF_ONE_PERSON, mostInAll = MOST_IN_ALL) {
  const taken = new Map<string, number>();
  let inAll = 0;
  return {
    take(personId: string): (() => void) | null {
      const own = taken.get(personId) ?? 0;
      if (own >= mostOfOne || inAll >= mostInAll) return null;
      taken.set(personId, own + 1);
      inAll += 1;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        inAll -= 1;
        const left = (taken.get(personId) ?? 1) - 1;
        if (left === 0) taken.delete(personId);
        else taken.set(personId, left);
      };
    },
  };
}
