import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The text of a PDF, page by page, with runs of white space as one space; read as any reader would, from the file alone. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  // The reader takes the bytes over, so it gets a copy.
  const document = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    const text = content.items
      .map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""))
      .join("");
    pages.push(text.replace(/\s+/g, " "));
  }
  await document.destroy();
  return pages;
}
