import { formatDate, formatDateTime, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { noonOf, norwegianDay } from "~/platform/norwegian-day";
import { hostOf } from "~/platform/web-address";
import { isOutdated } from "./document";
import { documentAddress } from "./document-address";
import type { StoredDocument } from "./document-store.server";
import type { Choice, ShownDocument, ShownRemoved, ShownRequest } from "./documents-view";
import { kindOfMediaType } from "./file-kinds";
import type { StoredRequest } from "./request-store.server";

/** Who reads, and what names the types have for them. */
export interface DocumentReader {
  evaluationId: string;
  language: Language;
  t: Translator;
  types: readonly Choice[];
  now: Date;
}

/** A document asked for, with those of the documents that answer it. */
export function showRequest(
  request: StoredRequest,
  documents: readonly StoredDocument[],
  reader: DocumentReader,
): ShownRequest {
  const { id, title, note, position, version } = request;
  const type = typeName(request.type, reader);
  return {
    id,
    title,
    type: type === title ? null : type,
    note,
    position,
    version,
    documents: documents
      .filter(({ requestId }) => requestId === id)
      .map((document) => showDocument(document, reader, request)),
  };
}

/** @param request what the document answers, under which it stands */
export function showDocument(
  document: StoredDocument,
  reader: DocumentReader,
  request: StoredRequest | null,
): ShownDocument {
  const { evaluationId, language, t, now } = reader;
  const { id, title, content, version, addedAt, addedByName } = document;
  const type = typeName(document.type, reader);
  return {
    id,
    title,
    type: document.type === request?.type || type === title ? null : type,
    dates: datesOf(document, reader),
    isOutdated: isOutdated(document, norwegianDay(now)),
    file:
      content.kind === "file"
        ? {
            name: content.fileName,
            address: documentAddress(evaluationId, { id, link: null }),
            facts: fileFacts(content, reader),
          }
        : null,
    link: content.kind === "link" ? { address: content.address, host: hostOf(content.address) } : null,
    added: t("documents:added_by", { name: addedByName, at: formatDateTime(addedAt, language) }),
    version,
  };
}

export function showRemoved(
  { id, title, removed }: StoredDocument,
  { language, t }: DocumentReader,
): ShownRemoved {
  const values = removed && { name: removed.byName, at: formatDateTime(removed.at, language) };
  return { id, title, removed: values ? t("documents:removed_by", values) : "" };
}

/** What stands of a document that somebody else changed meanwhile, line by line. */
export function documentLines(document: StoredDocument, reader: DocumentReader): string[] {
  const shown = showDocument(document, reader, null);
  return [document.title, shown.type ?? "", shown.dates].filter((line) => line !== "");
}

export function typeName(type: string, { types }: Pick<DocumentReader, "types">): string {
  return types.find(({ id }) => id === type)?.name ?? type;
}

function datesOf({ adoptedOn, validTo }: StoredDocument, { language, t }: DocumentReader): string {
  const date = (day: string): string => formatDate(noonOf(day), language);
  const parts = [
    adoptedOn ? t("documents:adopted", { date: date(adoptedOn) }) : null,
    validTo ? t("documents:valid_until", { date: date(validTo) }) : null,
  ];
  return parts.filter((part) => part !== null).join(" ");
}

/** «PDF, 1,2 MB» */
function fileFacts(
  { mediaType, bytes }: { mediaType: string; bytes: number },
  { language }: DocumentReader,
): string {
  const kind = kindOfMediaType(mediaType)?.toUpperCase() ?? mediaType;
  const megabytes = bytes / (1024 * 1024);
  const size =
    megabytes >= 1
      ? `${formatNumber(megabytes, 1, language)} MB`
      : `${formatNumber(Math.max(1, Math.ceil(bytes / 1024)), 0, language)} kB`;
  return `${kind}, ${size}`;
}
