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
  "\n": "\n",
  "\r": "",
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

/** What stands for a picture, in any language of Peil, and for a letter of a script that is not carried. */
const EMOJI = "[emoji]";
const UNKNOWN = "[?]";

const picture = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const clusters = new Intl.Segmenter("nb", { granularity: "grapheme" });

/**
 * A text in letters that the fonts have. The library would draw a wrong letter for one that they lack; here it becomes what says
 * the same, or a note in brackets, one for several in a row. The web page shows every text as it was written.
 */
export function printable(text: string, hasGlyph: (letter: string) => boolean): string {
  const composed = text.normalize("NFC");
  // A picture may be several signs that are joined: only where there is one is the text taken apart by what is seen as a letter.
  const letters = picture.test(composed)
    ? [...clusters.segment(composed)].map(({ segment }) => segment)
    : [...composed];
  const parts = letters.map((letter) => printableCluster(letter, hasGlyph));
  return parts
    .filter((part, place) => part !== parts[place - 1] || (part !== EMOJI && part !== UNKNOWN))
    .join("");
}

function printableCluster(cluster: string, hasGlyph: (letter: string) => boolean): string {
  const letters = [...cluster].map((letter) => printableLetter(letter, hasGlyph));
  if (letters.includes(UNKNOWN)) return picture.test(cluster) ? EMOJI : UNKNOWN;
  return letters.join("");
}

function printableLetter(letter: string, hasGlyph: (letter: string) => boolean): string {
  const replaced = instead[letter];
  if (replaced !== undefined) return replaced;
  if (hasGlyph(letter)) return letter;
  // An accent or a choice of look that the fonts lack: the letter that it belongs to says the same.
  if (/\p{Mark}/u.test(letter)) return "";
  const apart = [...letter.normalize("NFKD")].filter((part) => !/\p{Mark}/u.test(part));
  return apart.length > 0 && apart.every(hasGlyph) ? apart.join("") : UNKNOWN;
}
