/** The library draws no patterns, so hatching and dots are drawn as paths. Distances in points. */
const HATCH_GAP = 2.6;
const DOT_GAP = 2.1;
const DOT_SIZE = 0.75;

/** Slanting lines inside a rectangle that begins at `x`, 0, as a path to stroke. */
export function hatching(x: number, width: number, height: number): string {
  const count = Math.max(Math.ceil((width + height) / HATCH_GAP) - 1, 0);
  const lines = Array.from({ length: count }, (_, index) => {
    // Each line runs up and to the right from the foot of the rectangle, cut where it leaves it.
    const foot = (index + 1) * HATCH_GAP - height;
    const from = Math.max(foot, 0);
    const to = Math.min(foot + height, width);
    return `M${at(x + from)} ${at(height - (from - foot))}L${at(x + to)} ${at(height - (to - foot))}`;
  });
  return lines.join("");
}

/** Dots in staggered rows inside a rectangle that begins at `x`, 0, as a path to fill. */
export function dots(x: number, width: number, height: number): string {
  const rows = Math.max(Math.floor(height / DOT_GAP), 1);
  const squares = Array.from({ length: rows }, (_, row) => {
    const first = row % 2 === 0 ? DOT_GAP / 2 : DOT_GAP * 1.5;
    const count = Math.max(Math.floor((width - first - DOT_SIZE) / (2 * DOT_GAP)) + 1, 0);
    const top = ((row + 0.5) * height) / rows - DOT_SIZE / 2;
    return Array.from({ length: count }, (_, index) => {
      const left = x + first + index * 2 * DOT_GAP - DOT_SIZE / 2;
      return `M${at(left)} ${at(top)}h${DOT_SIZE}v${DOT_SIZE}h${-DOT_SIZE}Z`;
    });
  });
  return squares.flat().join("");
}

function at(coordinate: number): string {
  return String(Math.round(coordinate * 100) / 100);
}
