/** What the web server knows of a request and hands to every loader and action of it. */
export interface RequestContext {
  /** Names the scripts that this answer allows to run. */
  nonce: string;
  /** The caller's address, behind the proxies that are trusted. */
  address: string;
  /** How the browser asked: a loader that runs after an action is given a GET of Remix's own. */
  method: string;
}

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {
    /** Filled by app/access/guard.server.ts: who calls is looked up once a request. */
    caller?: Promise<unknown>;
  }
}

/** An address inside Peil to go to afterwards; anything that could lead elsewhere becomes the fallback. */
export function safeRedirect(target: unknown, fallback: string): string {
  if (typeof target !== "string" || !target.startsWith("/")) return fallback;
  // Browsers read «//» and «/\\» as another host, and pass over tabs and line ends.
  const printable = [...target].every((sign) => sign > " " && sign !== "\\" && sign !== "\u007f");
  return printable && !target.startsWith("//") ? target : fallback;
}
