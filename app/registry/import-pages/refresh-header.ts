const SECONDS = 3;

/** Lets a browser load a page anew by itself, also without scripts; the page has a link that ends it. */
export function refreshHeader(refreshing: boolean): Record<string, string> {
  return refreshing ? { Refresh: String(SECONDS) } : {};
}
