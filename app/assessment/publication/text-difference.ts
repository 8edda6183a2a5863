/** A stretch of two texts: the same in both, or what stands in one where the other has something else or nothing. */
export interface TextSegment {
  before: string;
  after: string;
}

/** Words with their hyphens, numbers, spaces, and every other sign by itself. */
const PARTS = /\p{L}[\p{L}\p{M}\p{N}-]*|\p{N}+|\s+|./gsu;

const WORD = /[\p{L}\p{N}]/u;

/**
 * What differs between two texts, word by word: the segments in order. Put together, their `before` is the one text and their
 * `after` the other. By longest common subsequence; signs and spaces alone between two changes are taken into the change, so that
 * a rewritten sentence does not read as confetti. Turned around, the texts give the same segments turned around.
 * @example «godt styrt», «dårlig styrt» give «godt» for «dårlig», and « styrt» in both
 */
export function textDifference(before: string, after: string): TextSegment[] {
  // Of several equally long common sequences one is found; which one must not hang on the order of the texts.
  if (before > after) return textDifference(after, before).map(turned);
  return joined(
    withoutConfetti(joined(align(before.match(PARTS) ?? [], after.match(PARTS) ?? []))).flatMap(trimmed),
  );
}

export const isSame = ({ before, after }: TextSegment): boolean => before === after;

/**
 * How much two texts have in common, 0-1: letters of the words that stand in both in the same order, as part of all their
 * letters (Dice). Two texts without a word have nothing in common.
 */
export function textLikeness(one: string, other: string): number {
  const segments = textDifference(one, other);
  const letters = (text: string) => [...text].filter((letter) => WORD.test(letter)).length;
  const common = segments.filter(isSame).reduce((sum, { before }) => sum + letters(before), 0);
  const all = letters(one) + letters(other);
  return all === 0 ? 0 : (2 * common) / all;
}

const turned = ({ before, after }: TextSegment): TextSegment => ({ before: after, after: before });

function align(before: readonly string[], after: readonly string[]): TextSegment[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  return [
    ...before.slice(0, start).map(same),
    ...alignMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

/** The rest once what is the same at both ends is off: the table of common lengths is only as large as what was rewritten. */
function alignMiddle(before: readonly string[], after: readonly string[]): TextSegment[] {
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const segments: TextSegment[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const old = before[row];
    const now = after[column];
    if (old !== undefined && old === now) {
      segments.push(same(old));
      row += 1;
      column += 1;
    } else if (old !== undefined && (now === undefined || at(row + 1, column) >= at(row, column + 1))) {
      segments.push({ before: old, after: "" });
      row += 1;
    } else {
      segments.push({ before: "", after: now ?? "" });
      column += 1;
    }
  }
  return segments;
}

const same = (text: string): TextSegment => ({ before: text, after: text });

/** Neighbours of the same kind as one. */
function joined(segments: readonly TextSegment[]): TextSegment[] {
  const result: (TextSegment & { same: boolean })[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (last && last.same === isSame(segment)) {
      last.before += segment.before;
      last.after += segment.after;
    } else result.push({ ...segment, same: isSame(segment) });
  }
  return result.map(({ before, after }) => ({ before, after }));
}

/** Every change with the signs and spaces that stand alone between it and the next. */
function withoutConfetti(segments: readonly TextSegment[]): TextSegment[] {
  const result: TextSegment[] = [];
  segments.forEach((segment, index) => {
    const last = result.at(-1);
    const between = isSame(segment) && !WORD.test(segment.before) && index < segments.length - 1;
    if (last && !isSame(last) && (between || !isSame(segment))) {
      last.before += segment.before;
      last.after += segment.after;
    } else result.push({ ...segment });
  });
  return result;
}

/** A change without the signs and spaces that both sides begin or end with. */
function trimmed(segment: TextSegment): TextSegment[] {
  if (isSame(segment)) return [segment];
  const [before, after] = [[...segment.before], [...segment.after]];
  const common = (isCommon: (place: number) => boolean): number => {
    let count = 0;
    while (count < Math.min(before.length, after.length) && isCommon(count)) count += 1;
    return count;
  };
  const isSign = (one: string | undefined, other: string | undefined) =>
    one !== undefined && one === other && !WORD.test(one);
  const start = common((place) => isSign(before[place], after[place]));
  const end = Math.min(
    common((place) => isSign(before.at(-1 - place), after.at(-1 - place))),
    Math.min(before.length, after.length) - start,
  );
  return [
    same(before.slice(0, start).join("")),
    {
      before: before.slice(start, before.length - end).join(""),
      after: after.slice(start, after.length - end).join(""),
    },
    same(before.slice(before.length - end).join("")),
  ].filter((part) => part.before !== "" || part.after !== "");
}
