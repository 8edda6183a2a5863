import { gzipSync } from "node:zlib";

/** What a page makes a browser fetch and run. */
export interface ScriptWeight {
  files: number;
  /** Bytes of every script file, each gzipped on its own as it is sent, and of the scripts in the page itself. */
  gzipBytes: number;
}

/** Weighs every script of a page: files that it names or preloads, and what stands in the page. */
export async function scriptWeight(origin: string, path: string, cookie = ""): Promise<ScriptWeight> {
  const html = await (await fetch(origin + path, { headers: { Cookie: cookie } })).text();
  const named = new Set([...html.matchAll(/\/assets\/[\w.$-]+\.js/g)].map(([file]) => file));
  let gzipBytes = 0;
  for (const file of named) {
    const bytes = new Uint8Array(await (await fetch(origin + file)).arrayBuffer());
    gzipBytes += gzipSync(bytes, { level: 6 }).length;
  }
  for (const [, inline = ""] of html.matchAll(/<script[^>]*>([^<]+)<\/script>/g)) {
    gzipBytes += gzipSync(inline, { level: 6 }).length;
  }
  return { files: named.size, gzipBytes };
}
