import type { FieldFault } from "~/platform/form.server";

/** A document as the page shows it. */
export interface ShownDocument {
  id: string;
  title: string;
  /** The type's name; null where the request above says it already. */
  type: string | null;
  /** «Vedtatt 17. juni 2025, gjelder til 31. desember 2026»; "" when neither is told. */
  dates: string;
  /** Its last valid day has passed. */
  isOutdated: boolean;
  file: { name: string; address: string; facts: string } | null;
  link: { address: string; host: string } | null;
  /** «Lagt til av Kari Nordmann 3. mars 2026 kl. 14.32» */
  added: string;
  version: number;
}

/** A document asked for, with what has been sent. */
export interface ShownRequest {
  id: string;
  title: string;
  /** The type's name; null where it says the same as the title. */
  type: string | null;
  note: string;
  position: number;
  version: number;
  documents: ShownDocument[];
}

export interface ShownRemoved {
  id: string;
  title: string;
  /** «Fjernet av Kari Nordmann 3. mars 2026 kl. 14.32» */
  removed: string;
}

export interface Choice {
  id: string;
  name: string;
}

/** What the page says right after something was done. */
export interface DoneNotice {
  what: (typeof doneThings)[number];
  /** How many of the municipality's people the mail did not reach. */
  unreached: number;
}

const doneThings = ["added", "removed", "told"] as const;

export function readDone(search: URLSearchParams): DoneNotice | null {
  const what = doneThings.find((thing) => thing === search.get("done"));
  return what ? { what, unreached: Number(search.get("unreached")) || 0 } : null;
}

/** The page of an evaluation's documents, for this reader. */
export interface DocumentsView {
  evaluationId: string;
  /** What was just done. */
  done: DoneNotice | null;
  /** The language that requests and titles are written in. */
  language: string;
  missing: ShownRequest[];
  received: ShownRequest[];
  /** Documents that nobody asked for. */
  others: ShownDocument[];
  removed: ShownRemoved[];
  /** What the team needs to ask; null for others. */
  asking: AskingView | null;
  /** Why the reader cannot add documents now; null when they can. */
  cannotAdd: string | null;
  types: Choice[];
  /** The form that the address opens; null when it opens none. */
  form: OpenForm | null;
}

export interface AskingView {
  /** Why the list cannot be changed now; null when it can. */
  readOnly: string | null;
  /** What the instrument looks at and the list lacks. */
  proposable: Choice[];
  /** When the municipality was last told and to whom, as a sentence. */
  lastTold: string | null;
  /** Who would be told: names; empty when the municipality has nobody in Peil. */
  contacts: string;
  mayInvite: boolean;
  sendId: string;
}

/** A form with what stands in it. */
export type OpenForm =
  | { kind: "request"; values: RequestValues }
  | { kind: "document"; values: DocumentValues };

/** What the form of a request sends, as typed. */
export interface RequestValues {
  requestId: string;
  /** The version that the change was made from; "" for a new one. */
  version: string;
  title: string;
  type: string;
  note: string;
}

/** What the form of a document sends, as typed, without its file. */
export interface DocumentValues {
  documentId: string;
  /** The version that the change was made from; "" for a new one, which has a link or a file. */
  version: string;
  requestId: string;
  title: string;
  type: string;
  adoptedOn: string;
  validTo: string;
  link: string;
}

export const requestFields = ["requestId", "version", "title", "type", "note"] as const;
export const documentFields = [
  "documentId",
  "version",
  "requestId",
  "title",
  "type",
  "adoptedOn",
  "validTo",
  "link",
] as const;

/** What the page says after a form was sent and something was left to do. */
export interface DocumentsAnswer {
  faults: FieldFault[];
  /** What was typed, to go on with. */
  typed: OpenForm | null;
  /** Somebody was there first: what stands now. */
  stale: { message: string; lines: string[] } | null;
}
