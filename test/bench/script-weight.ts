import { gzipSync } from "node:zlib";

/** What a page makes a browser fetch and run. */
export interface ScriptWeight {
  files: number;
  /** Bytes of every script file that the page names or preloads, each gzipped on its own as it is sent. */
  fileBytes: number;
  /** Bytes of what stands in script elements of the page, gzipped: the page's own data and texts. */
  inlineBytes: number;
}

/** Weighs every script of a page. */
export async function scriptWeight(origin: string, path: string, cookie = ""): Promise<ScriptWeight> {
  const html = await (await fetch(origin + path, { headers: { Cookie: cookie } })).text();
  const named = new Set([...html.matchAll(/\/(?:assets|scripts)\/[\w.$-]+\.js/g)].map(([file]) => file));
  let fileBytes = 0;
  for (const file of named) {
    const bytes = new Uint8Array(await (await fetch(origin + file)).arrayBuffer());
    fileBytes += gzipSync(bytes, { level: 6 }).length;
  }
  const inline = [...html.matchAll(/<script[^>]*>([^<]+)<\/script>/g)].map(([, text = ""]) => text).join("");
  const inlineBytes = inline ? gzipSync(inline, { level: 6 }).length : 0;
  return { files: named.size, fileBytes, inlineBytes };
}
