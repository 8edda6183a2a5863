import { redirect } from "@remix-run/node";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { isKnownTag } from "../api/api-answer.server";
import { figuresTag } from "../api/figures-tag.server";
import { formerTitle } from "../former-municipality-page";
import { exchangedFor, formerMunicipality } from "../former-number.server";
import { addressForMunicipality, findPageFile } from "./page-files.server";
import type { FileFormat } from "./write-table.server";
import { writtenFile } from "./written-file.server";

const types: Record<FileFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

/** Seconds after which one may ask again. */
const AGAIN_AFTER = { download_busy: 60, download_computing: 5 } as const;

interface Asked {
  request: Request;
  db: Database;
  language: Language;
  t: Translator;
}

/**
 * Answers with what a page shows as a file. Where there is none a sentence says why: 404 for no such page or file, 422 where the page
 * shows no figures for what it is asked, 503 while they are computed or others' files are written.
 * @param path see `findPageFile`.
 */
export async function answerFile({ request, db, language, t }: Asked, path: string): Promise<Response> {
  const { searchParams, search } = new URL(request.url);
  const file = await findPageFile(path, { db, query: searchParams, language, t });
  if (!file)
    return (
      (await followFormerNumber({ request, db, t }, path)) ??
      sentences(404, [faultSentence({ code: "download_none" }, t)])
    );
  const { name, format, found } = file;
  if (found.state === "empty") return sentences(422, found.why);
  if (found.state === "computing") return later("download_computing", t);
  // What the file calls things depends on the reader's language, which a shared cache cannot see.
  const mark = `${await figuresTag(db)}-${language}`;
  const headers = { "Cache-Control": "private, no-cache", ETag: `W/"${mark}"` };
  if (isKnownTag(request, headers.ETag)) return new Response(null, { status: 304, headers });
  const written = await writtenFile(db, { format, table: found.table }, `${mark} ${path}${search}`);
  if (!written.ok) return later(written.fault.code, t);
  return new Response(written.value, {
    headers: {
      ...headers,
      "Content-Type": types[format],
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}

/** Where the address names a municipality that is no more: leads to its number of today, or tells what it became (410). */
async function followFormerNumber(
  { request, db, t }: Pick<Asked, "request" | "db" | "t">,
  path: string,
): Promise<Response | null> {
  const address = addressForMunicipality(path);
  const former = address && (await formerMunicipality(db, address.number));
  if (!former) return null;
  const addressOf = (number: string) => `/download/${address.to(number)}${new URL(request.url).search}`;
  const now = exchangedFor(former);
  if (now !== null) return redirect(addressOf(now), 308);
  const successors = former.successors.map(({ number, name }) => `${name}: ${addressOf(number)}`);
  return sentences(410, [formerTitle(former, t), ...successors]);
}

const later = (code: keyof typeof AGAIN_AFTER, t: Translator): Response =>
  sentences(503, [faultSentence({ code }, t)], { "Retry-After": String(AGAIN_AFTER[code]) });

function sentences(status: number, lines: readonly string[], headers: Record<string, string> = {}): Response {
  return new Response(`${lines.join("\n")}\n`, {
    status,
    headers: { ...headers, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" },
  });
}
