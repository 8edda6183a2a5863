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
