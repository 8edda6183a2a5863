/** Signs that Inter's files lack, and what says the same. */
const instead: Readonly<Record<string, string>> = {
  "\u202f": "\u00a0",
  "\u2007": "\u00a0",
  "\u2010": "-",
  "\u2011": "-",
  "\u2015": "–",
  "\u00ad": "",
  "\u200b": "",
  "\u2060": "",
  "\ufeff": "",
  "\t": " ",
  "≤": "<=",
  "≥": ">=",
  "→": "->",
  "←": "<-",
  "✓": "v",
  "●": "•",
  "■": "•",
  ﬁ: "fi",
  ﬂ: "fl",
};

const UNKNOWN = "?";

/**
 * A text in letters that the fonts have. The library would draw a wrong letter for one that they lack; here it becomes what says
 * the same, or a question mark. The web page shows every text as it was written.
 */
export function printable(text: string, hasGlyph: (letter: string) => boolean): string {
  return [...text.normalize("NFC")].map((letter) => printableLetter(letter, hasGlyph)).join("");
}

function printableLetter(letter: string, hasGlyph: (letter: string) => boolean): string {
  const replaced = instead[letter];
  if (replaced !== undefined) return replaced;
  if (hasGlyph(letter)) return letter;
  const apart = [...letter.normalize("NFKD")].filter((part) => !/\p{Mark}/u.test(part));
  return apart.length > 0 && apart.every(hasGlyph) ? apart.join("") : UNKNOWN;
}
