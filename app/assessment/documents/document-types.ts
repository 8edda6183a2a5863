import { randomUUID } from "node:crypto";
import type { Language } from "~/platform/i18n/languages";
import type { Instrument } from "../instrument";
import { OTHER_TYPE, type RequestFacts } from "./document";

/** Whether the instrument knows a document by this id; «other» is what it does not name. */
export function isDocumentType(instrument: Instrument, type: string): boolean {
  return type === OTHER_TYPE || instrument.documents.some(({ id }) => id === type);
}

/** The types that a document may have, by name; what the instrument does not name stands last. */
export function documentTypes(
  instrument: Instrument,
  language: Language,
  otherName: string,
): { id: string; name: string }[] {
  const named = instrument.documents
    .map(({ id, name }) => ({ id, name: name[language] }))
    .sort((one, other) => inOrder(one.name, other.name, language));
  return [...named, { id: OTHER_TYPE, name: otherName }];
}

/**
 * What a list of requests lacks of all that the instrument looks at and that can be sent: documents and extracts of registers. A web
 * page is looked at where it is.
 */
export function proposedRequests(
  instrument: Instrument,
  language: Language,
  existing: readonly { type: string }[],
): (RequestFacts & { id: string })[] {
  const asked = new Set(existing.map(({ type }) => type));
  return instrument.documents
    .filter(({ id, kind }) => kind !== "webpage" && !asked.has(id))
    .map(({ id, name }) => ({ id: randomUUID(), type: id, title: name[language], note: "" }))
    .sort((one, other) => inOrder(one.title, other.title, language));
}

function inOrder(one: string, other: string, language: Language): number {
  return one.localeCompare(other, language === "en" ? "en" : "nb");
}
