const CHANNEL = "peil-interview-pages";

/** A page that is there answers at once; so long is waited for a slow machine. */
const PATIENCE_MILLISECONDS = 500;

type Message = { asks: true } | { here: string };

/**
 * Asks which pages of this browser are there, and answers when others ask. A page that crashed, or went without a word, does not
 * answer, so that what it left can be taken up at once.
 * @returns ends it.
 */
export function rollCall(pageId: string, onAnswers: (present: ReadonlySet<string>) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  const present = new Set([pageId]);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ("here" in data) present.add(data.here);
    else channel.postMessage({ here: pageId } satisfies Message);
  };
  channel.postMessage({ asks: true } satisfies Message);
  const timer = setTimeout(() => onAnswers(present), PATIENCE_MILLISECONDS);
  return () => {
    clearTimeout(timer);
    channel.close();
  };
}
