import { z } from "zod";
import { isDay } from "~/platform/norwegian-day";

/** The type of what the instrument does not name. */
export const OTHER_TYPE = "other";

export const TITLE_MOST = 200;
export const NOTE_MOST = 1_000;

/** How much one evaluation's files may be together. */
export const EVALUATION_MOST_BYTES = 2 * 1024 * 1024 * 1024;
/** How many documents and requests one evaluation may have: far more than anybody reads, and a stop for a loop gone wild. */
export const DOCUMENTS_MOST = 1_000;
export const REQUESTS_MOST = 300;

const title = z.string().trim().min(1, "document_title_missing").max(TITLE_MOST, "document_title_too_long");
const type = z.string().min(1, "document_type_unknown");
/** An ISO date, or null where none was told. */
const day = (fault: string) =>
  z
    .string()
    .trim()
    .refine((text) => text === "" || isDay(text), fault)
    .transform((text) => (text === "" ? null : text));

/** What the team asks for. Messages are keys of the «faults» texts. */
export const requestSchema = z.object({
  title,
  type,
  note: z.string().trim().max(NOTE_MOST, "document_note_too_long"),
});

export type RequestFacts = z.infer<typeof requestSchema>;

/** What is told of a document. Messages are keys of the «faults» texts. */
export const documentSchema = z
  .object({
    title,
    type,
    /** The request that it answers; null for what nobody asked for. */
    requestId: z.string().transform((id) => (id === "" ? null : id)),
    adoptedOn: day("document_adopted_on_odd"),
    validTo: day("document_valid_to_odd"),
  })
  .refine(({ adoptedOn, validTo }) => !adoptedOn || !validTo || validTo >= adoptedOn, {
    path: ["validTo"],
    message: "document_valid_to_early",
  });

export type DocumentFacts = z.infer<typeof documentSchema>;

/** Whether a document's last valid day has passed. */
export function isOutdated({ validTo }: { validTo: string | null }, today: string): boolean {
  return validTo !== null && validTo < today;
}

/** What a document is: a file that Peil keeps, or a link. */
export type DocumentContent =
  | { kind: "link"; address: string }
  | { kind: "file"; contentHash: string; fileName: string; mediaType: string; bytes: number };
