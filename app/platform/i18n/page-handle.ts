import type { Namespace } from "./messages";

/** What a route says of its page in `export const handle`. */
export interface PageHandle {
  /** The page is nicer with scripts, so it sends them; every other page sends none. */
  scripts?: boolean;
  /** The namespaces of texts that the page's components use in the browser; only needed where scripts are sent. */
  texts?: Namespace[];
  /** The page stands by itself, for somebody who came by a personal link: its head leads nowhere else. */
  bare?: boolean;
}
