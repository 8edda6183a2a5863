export interface FirstPage {
  /** How long the page itself took. */
  milliseconds: number;
  /** The longest that somebody else waited for an answer that takes no work, meanwhile. */
  longestWaitMilliseconds: number;
  /** The same in as long a time before, when nobody asked for a page. */
  restingWaitMilliseconds: number;
}

/** Asks a Peil that has just started for a page that everything has to be computed for, and how long others wait while it is. */
export async function measureFirstPage(origin: string, path: string): Promise<FirstPage> {
  const resting = await longestWait(origin, new Promise((resolve) => setTimeout(resolve, 1_000)));
  const started = performance.now();
  const page = fetch(origin + path)
    .then((answer) => answer.arrayBuffer())
    .then(() => performance.now() - started);
  const busy = await longestWait(origin, page);
  return {
    milliseconds: await page,
    longestWaitMilliseconds: busy,
    restingWaitMilliseconds: resting,
  };
}

/** The longest wait for `/health`, asked for again and again until the promise is kept. */
async function longestWait(origin: string, until: Promise<unknown>): Promise<number> {
  let longest = 0;
  let over = false;
  void until.finally(() => (over = true));
  while (!over) {
    const started = performance.now();
    await (await fetch(`${origin}/health`)).arrayBuffer();
    longest = Math.max(longest, performance.now() - started);
  }
  return longest;
}
