import { z } from "zod";

const PAGE_MOST = 100;
const NOTE_MOST = 1_000;

/** A document's place as evidence of a question, as a form sends it. Messages are keys of the «faults» texts. */
export const evidenceLinkSchema = z.object({
  documentId: z.string().min(1, "evidence_document_missing"),
  /** «s. 12-14» */
  page: z.string().trim().max(PAGE_MOST, "evidence_page_too_long"),
  note: z
    .string()
    .transform((note) => note.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(NOTE_MOST, "evidence_note_too_long")),
});

export type EvidenceLinkValues = z.infer<typeof evidenceLinkSchema>;
