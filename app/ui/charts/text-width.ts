/**
 * Advance widths of Inter in hundredths of an em, as the widest of each group is drawn at weight 600: enough to place a label
 * before anything is drawn, on a server that has no screen. A letter that is not listed counts as a wide one.
 */
const groups: readonly (readonly [string, number])[] = [
  ["ijlI|'’.,:;!·", 32],
  [" ", 28],
  ["ftr()[]-/1«»", 49],
  ["abcdeghknopqsuvxyzøåäöéèáEFJL", 63],
  ["ABCDGHKNOPQRSTUVXYZÅÄÖØ023456789+=−–&", 77],
];

const WIDE = 102;

const widths = new Map(
  groups.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);

/** How wide a text is at most, in the unit of the font size. */
export function textWidth(text: string, fontSize: number): number {
  const hundredths = [...text].reduce((sum, letter) => sum + (widths.get(letter) ?? WIDE), 0);
  return (hundredths * fontSize) / 100;
}

/** Breaks a text between words into as few lines as `most` allows. A word that is wider than that gets a line of its own. */
export function fillLines(text: string, fontSize: number, most: number): string[] {
  return fill(wordsOf(text), fontSize, most);
}

/** Breaks a text into as few lines as `most` allows, and then as evenly as that many lines can be. */
export function wrapText(text: string, fontSize: number, most: number): string[] {
  const words = wordsOf(text);
  const lines = fill(words, fontSize, most);
  const narrower = lines.map((line) => textWidth(line, fontSize)).filter((width) => width < most);
  const even = narrower
    .sort((a, b) => a - b)
    .map((width) => fill(words, fontSize, width))
    .find((candidate) => candidate.length === lines.length);
  return even ?? lines;
}

function wordsOf(text: string): string[] {
  return text.split(" ").filter(Boolean);
}

function fill(words: readonly string[], fontSize: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, fontSize) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
