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

/** A line as it stands on a page: what is at one height, from left to right. */
export interface PrintedLine {
  text: string;
  /** Of its largest letters, in points. */
  size: number;
  /** The base line, in points from the page's lower edge. */
  y: number;
}

/** Letters of one line stand this near one another in height; a table's head and small letters differ a little. */
const SAME_LINE = 2.5;
/** What stands under this belongs to the foot. */
const FOOT_TOP = 60;

/** The lines of each page from above, without the foot. */
export async function pdfLines(bytes: Uint8Array): Promise<PrintedLine[][]> {
  const document = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: PrintedLine[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    const items = content.items
      .flatMap((item) =>
        "str" in item && item.str.trim()
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                size: item.height,
              },
            ]
          : [],
      )
      .filter(({ y }) => y > FOOT_TOP)
      .sort((one, other) => other.y - one.y);
    const lines: (typeof items)[] = [];
    for (const item of items) {
      const last = lines.at(-1);
      if (last?.[0] && last[0].y - item.y < SAME_LINE) last.push(item);
      else lines.push([item]);
    }
    pages.push(
      lines.map((line) => ({
        text: line
          .sort((one, other) => one.x - other.x)
          .map(({ text }) => text)
          .join(" ")
          .replace(/\s+/g, " "),
        size: Math.max(...line.map(({ size }) => size)),
        y: line[0]?.y ?? 0,
      })),
    );
  }
  await document.destroy();
  return pages;
}
