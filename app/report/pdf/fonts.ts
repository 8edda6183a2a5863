import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Font } from "@react-pdf/renderer";
import { unpackWoff } from "~/platform/woff";

const { resolve } = createRequire(import.meta.url);

const families = {
  Inter: "latin",
  "Inter Extended": "latin-ext",
  "Inter Greek": "greek",
  "Inter Cyrillic": "cyrillic",
} as const;

/** The families to set text in. Letters that the first one lacks, Sami ones among them, are taken from those after it; a file carries only those that it uses. */
export const textFamily = Object.keys(families);

const weights = [400, 500, 600] as const;

let ready: Promise<void> | undefined;

/** Makes the fonts ready, once a process. */
export function loadFonts(): Promise<void> {
  return (ready ??= load());
}

/** No word of any language is longer; an address that somebody has pasted is, and would run out of its column. */
const LONGEST_WORD = 32;

/**
 * Where a word may be broken at the end of a line: nowhere, since the library's own rules are English, but for what is no word.
 * @returns the parts
 */
export function breakable(word: string): string[] {
  const letters = [...word];
  if (letters.length <= LONGEST_WORD) return [word];
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += 8) parts.push(letters.slice(at, at + 8).join(""));
  return parts;
}

async function load(): Promise<void> {
  Font.registerHyphenationCallback(breakable);
  for (const [fontFamily, subset] of Object.entries(families)) {
    for (const fontWeight of weights) {
      Font.register({
        family: fontFamily,
        fontWeight,
        src: await fontSource(`@fontsource/inter/files/inter-${subset}-${fontWeight}-normal.woff`),
      });
      await Font.load({ fontFamily, fontWeight });
      meetEveryLetter(fontOf(fontFamily, fontWeight));
    }
  }
}

/**
 * A letter that the library first meets as a part of another («a» in «å») is remembered without its code point; copying and
 * searching the file then lose it, and lines break in the wrong places, in this document and in those after it. So every letter
 * is met by its code point before there is any text, and the figures of one width as figures.
 */
function meetEveryLetter(font: LoadedFont): void {
  const common = font.characterSet.filter(isCommon);
  for (const codePoint of [...common, ...font.characterSet]) font.glyphForCodePoint(codePoint);
  font.layout("0123456789", { tnum: true });
}

/** Letters, punctuation and signs that people write: where two code points share a drawing, it is read back as one of these. */
function isCommon(codePoint: number): boolean {
  return codePoint < 0x250 || (codePoint >= 0x2010 && codePoint < 0x2300);
}

/** Whether a letter can be drawn in the text's families; they must be loaded. */
export function hasGlyph(letter: string): boolean {
  const codePoint = letter.codePointAt(0) ?? 0;
  return textFamily.some((fontFamily) => fontOf(fontFamily, 400).hasGlyphForCodePoint(codePoint));
}

const advances = new Map<string, number>();

/** How far a letter moves what stands after it, in parts of the font's size; the families must be loaded. */
export function advanceOf(letter: string, weight: (typeof weights)[number]): number {
  const key = `${weight} ${letter}`;
  const known = advances.get(key);
  if (known !== undefined) return known;
  const codePoint = letter.codePointAt(0) ?? 0;
  const font = textFamily
    .map((fontFamily) => fontOf(fontFamily, weight))
    .find((each) => each.hasGlyphForCodePoint(codePoint));
  const advance = font ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm : 1;
  advances.set(key, advance);
  return advance;
}

async function fontSource(file: string): Promise<string> {
  const font = unpackWoff(await readFile(resolve(file)));
  return `data:font/ttf;base64,${font.toString("base64")}`;
}

type LoadedFont = ReturnType<typeof fontOf>;

function fontOf(fontFamily: string, fontWeight: number) {
  const font = Font.getFont({ fontFamily, fontWeight })?.data;
  if (!font || !("glyphsForString" in font))
    throw new Error(`The font ${fontFamily} ${fontWeight} is not loaded.`);
  return font;
}
