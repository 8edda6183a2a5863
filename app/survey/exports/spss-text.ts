/** What SPSS takes at most, in bytes of UTF-8 (IBM SPSS Statistics Command Syntax Reference, «VARIABLE LABELS», «VALUE LABELS»). */
export const spssLimits = { name: 64, variableLabel: 256, valueLabel: 120, string: 32_767 } as const;

/** Keywords that no variable can be named. */
const reserved = ["all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"];

/** A literal is written in pieces of this many bytes, so that no line of the syntax comes near the 256 that old versions read. */
const PIECE = 150;

/**
 * A text as a literal of SPSS syntax: in quotation marks, with those in it doubled, line breaks and other control characters as blanks,
 * and long ones joined of several pieces. `spssString("a \"b\"", 120)` is `"a ""b"""`.
 * @param most in bytes of UTF-8; what is longer is cut, with «…» in place of the rest.
 */
export function spssString(text: string, most: number): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(/\p{Cs}/gu, "\uFFFD");
  const pieces = inPieces(cut(line, most), PIECE);
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join(" +\n      ");
}

/**
 * Names that SPSS takes, each used once: letters, digits and underscores, at most 64 bytes, and no keyword.
 * @param wanted in the order in which they get their names; one that is taken already gets a number after it.
 */
export function spssNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain = name.replace(/[^A-Za-z0-9_]/g, "_");
    const allowed = !/^[A-Za-z]/.test(plain) || reserved.includes(plain.toLowerCase()) ? `v_${plain}` : plain;
    const free = firstFree(allowed, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  for (let place = 1; ; place += 1) {
    const suffix = place === 1 ? "" : `_${place}`;
    const candidate = name.slice(0, spssLimits.name - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

function cut(text: string, most: number): string {
  if (byteLength(text) <= most) return text;
  const [first = ""] = inPieces(text, most - byteLength("…"));
  return `${first.trimEnd()}…`;
}

/** The text in pieces of at most so many bytes, between letters; one empty piece of an empty text. */
function inPieces(text: string, most: number): string[] {
  const pieces = [""];
  for (const letter of text) {
    const longer = (pieces.at(-1) ?? "") + letter;
    if (byteLength(longer) <= most) pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}
