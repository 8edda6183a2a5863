import { advanceOf, breakable } from "./fonts";

export interface LetterStyle {
  fontSize: number;
  weight?: 400 | 500 | 600;
}

/** The library breaks lines a little sooner than they are full, so that a line is reckoned as this part of its width. */
const FULL = 0.985;

/** How many lines a text takes on paper, in letters that can be printed; a line break in it begins a line. */
export function lineCount(text: string, { fontSize, weight = 400 }: LetterStyle, width: number): number {
  const room = (width * FULL) / fontSize;
  return text.split("\n").reduce((sum, line) => sum + linesOf(line, weight, room), 0);
}

/** How wide a text is on one line, in points. */
export function lineWidth(text: string, { fontSize, weight = 400 }: LetterStyle): number {
  return ems(text, weight) * fontSize;
}

function linesOf(text: string, weight: 400 | 500 | 600, room: number): number {
  const space = advanceOf(" ", weight);
  let lines = 1;
  let filled = 0;
  for (const word of text.split(" ")) {
    for (const [place, part] of breakable(word).entries()) {
      const gap = filled > 0 && place === 0 ? space : 0;
      const width = ems(part, weight);
      if (filled > 0 && filled + gap + width > room) {
        lines += 1;
        filled = width;
      } else filled += gap + width;
    }
  }
  return lines;
}

function ems(text: string, weight: 400 | 500 | 600): number {
  let sum = 0;
  for (const letter of text) sum += advanceOf(letter, weight);
  return sum;
}
