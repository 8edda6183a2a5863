import { forAnyone } from "~/access/guard.server";
import { figuresTag } from "~/registry/api/figures-tag.server";
import { indexFile } from "~/registry/downloads/index-file.server";
import { findIndex } from "~/registry/indices/shipped-indices.server";

/** A ranking, a municipality in it, or the figures behind them as a file. */
export const loader = forAnyone(async ({ request, db, params, language }) => {
  const shipped = findIndex(params["index"]);
  // What the file calls things depends on the reader's language, which a shared cache cannot see.
  const headers = { "Cache-Control": "private, no-cache", ETag: `W/"${await figuresTag(db)}-${language}"` };
  if (shipped && request.headers.get("If-None-Match") === headers.ETag)
    return new Response(null, { status: 304, headers });
  const file = shipped
    ? await indexFile(db, shipped, Number(params["year"]), params["file"] ?? "", language)
    : null;
  if (!file) throw new Response(null, { status: 404 });
  return new Response(typeof file.body === "string" ? file.body : new Uint8Array(file.body), {
    headers: {
      ...headers,
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename="${file.name}"`,
    },
  });
});
