import { z } from "zod";
import { type Language, languages, type LocalizedText } from "~/platform/i18n/languages";
import type { Instrument } from "~/survey/instrument";

/** What somebody writes in a report: its parts by name, each in three languages; "" where it is not written. */
export type ReportTexts = Readonly<Record<string, LocalizedText>>;

export const notWritten: LocalizedText = { nb: "", nn: "", en: "" };

/** About four printed pages. */
export const TEXT_MOST = 12_000;

const text = z
  .string()
  // Line ends as browsers keep them, so that the same text is never taken for another.
  .transform((written) => written.replace(/\r\n?/g, "\n").trim())
  .pipe(z.string().max(TEXT_MOST, "report_text_too_long"));

/** A part as its form sends it. Messages are keys of the «faults» texts. */
export const partSchema = z.object({
  nb: text,
  nn: text,
  en: text,
  version: z.coerce.number().int().min(0).catch(0),
});

/** The parts of a report that are written, in the order in which they are read. A section's part is named by its id. */
export function reportParts({ sections }: Pick<Instrument, "sections">): string[] {
  return ["summary", "method", ...sections.map(({ id }) => sectionPart(id))];
}

/** Apart from «summary» and «method», which a section may be called too. */
export const sectionPart = (sectionId: string): string => `section:${sectionId}`;

/** A text in the reader's language, or in the one that it is written in; null where it is not written at all. */
export function writtenText(
  text: LocalizedText | undefined,
  language: Language,
): { language: Language; paragraphs: string[] } | null {
  if (!text) return null;
  const written = [language, ...languages].find((candidate) => text[candidate].trim() !== "");
  if (!written) return null;
  const paragraphs = text[written]
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, " ").trim())
    .filter(Boolean);
  return { language: written, paragraphs };
}
