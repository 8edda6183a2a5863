import { forAnyone } from "~/access/guard.server";
import { faultSentence } from "~/platform/fault-sentence";
import { isKnownTag } from "~/registry/api/api-answer.server";
import { figuresTag } from "~/registry/api/figures-tag.server";
import { findIndexFile } from "~/registry/downloads/index-file.server";
import { writtenFile } from "~/registry/downloads/written-file.server";
import { findIndex } from "~/registry/indices/shipped-indices.server";

/** A ranking, a municipality in it, or the figures behind them as a file. */
export const loader = forAnyone(async ({ request, db, params, language, t }) => {
  const shipped = findIndex(params["index"]);
  const file = shipped
    ? await findIndexFile(db, shipped, Number(params["year"]), params["file"] ?? "", language)
    : null;
  if (!file) throw new Response(null, { status: 404 });
  // What the file calls things depends on the reader's language, which a shared cache cannot see.
  const mark = `${await figuresTag(db)}-${language}`;
  const headers = { "Cache-Control": "private, no-cache", ETag: `W/"${mark}"` };
  if (isKnownTag(request, headers.ETag)) return new Response(null, { status: 304, headers });
  const written = await writtenFile(db, file, mark);
  if (!written.ok) {
    return new Response(faultSentence(written.fault, t), {
      status: 503,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "60" },
    });
  }
  return new Response(written.value, {
    headers: {
      ...headers,
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename="${file.name}"`,
    },
  });
});
