import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Font } from "@react-pdf/renderer";
import { unpackWoff } from "./woff";

const { resolve } = createRequire(import.meta.url);

/** The families to set text in. Letters that the first one lacks, Sami ones among them, are taken from the second. */
export const textFamily = ["Inter", "Inter Extended"];

const families = { Inter: "latin", "Inter Extended": "latin-ext" } as const;
const weights = [400, 500, 600] as const;

/** U+0020 to U+024F: Latin letters with and without marks. */
const alphabet = String.fromCodePoint(...Array.from({ length: 0x250 - 0x20 }, (_, index) => index + 0x20));

let ready: Promise<void> | undefined;

/** Makes the fonts ready, once a process. */
export function loadFonts(): Promise<void> {
  return (ready ??= load());
}

async function load(): Promise<void> {
  // Words are never broken at the end of a line: the library's own rules for it are English.
  Font.registerHyphenationCallback((word) => [word]);
  for (const [fontFamily, subset] of Object.entries(families)) {
    for (const fontWeight of weights) {
      Font.register({
        family: fontFamily,
        fontWeight,
        src: await fontSource(`@fontsource/inter/files/inter-${subset}-${fontWeight}-normal.woff`),
      });
      await Font.load({ fontFamily, fontWeight });
      // A letter first met as a part of another («a» in «å») is remembered without its code point, and copying and searching the
      // file would then lose it, in this document and the ones after. So the whole alphabet is met here, before any text.
      fontOf(fontFamily, fontWeight).glyphsForString(alphabet);
    }
  }
}

/** Whether a letter can be drawn in the text's families; they must be loaded. */
export function hasGlyph(letter: string): boolean {
  const codePoint = letter.codePointAt(0) ?? 0;
  return textFamily.some((fontFamily) => fontOf(fontFamily, 400).hasGlyphForCodePoint(codePoint));
}

async function fontSource(file: string): Promise<string> {
  const font = unpackWoff(await readFile(resolve(file)));
  return `data:font/ttf;base64,${font.toString("base64")}`;
}

function fontOf(fontFamily: string, fontWeight: number) {
  const font = Font.getFont({ fontFamily, fontWeight })?.data;
  if (!font || !("glyphsForString" in font))
    throw new Error(`The font ${fontFamily} ${fontWeight} is not loaded.`);
  return font;
}
