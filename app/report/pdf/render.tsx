import { renderToBuffer } from "@react-pdf/renderer";
import type { PaperDocument } from "../document";
import { hasGlyph, loadFonts } from "./fonts";
import { printable } from "./printable";
import { ReportOnPaper } from "./report-on-paper";

/** Draws a report as PDF. Takes a second or so of computing: in the server it runs in a worker (render.server.ts). */
export async function renderPdf(document: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  await loadFonts();
  return new Uint8Array(await renderToBuffer(<ReportOnPaper document={inPrintableLetters(document)} />));
}

/** Every text of the document in letters that the fonts have. */
function inPrintableLetters(document: PaperDocument): PaperDocument {
  return JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
    typeof value === "string" ? printable(value, hasGlyph) : value,
  ) as PaperDocument;
}
