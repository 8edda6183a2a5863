/** The library draws no patterns, so hatching and dots are drawn as paths. Distances in points. */
const HATCH_GAP = 2.6;
const DOT_GAP = 2.1;
const DOT_SIZE = 0.75;

/** Slanting lines inside a rectangle that begins at `x`, 0, as a path to stroke. */
export function hatching(x: number, width: number, height: number, gap = HATCH_GAP): string {
  const count = Math.max(Math.ceil((width + height) / gap) - 1, 0);
  const lines = Array.from({ length: count }, (_, index) => {
    // Each line runs up and to the right from the foot of the rectangle, cut where it leaves it.
    const foot = (index + 1) * gap - height;
    const from = Math.max(foot, 0);
    const to = Math.min(foot + height, width);
    return `M${at(x + from)} ${at(height - (from - foot))}L${at(x + to)} ${at(height - (to - foot))}`;
  });
  return lines.join("");
}

/**
 * Dots in staggered rows inside a rectangle that begins at `x`, 0, as a path to fill.
 * @param scale how much larger than on a small bar.
 */
export function dots(x: number, width: number, height: number, scale = 1): string {
  const gap = DOT_GAP * scale;
  const size = DOT_SIZE * scale;
  const rows = Math.max(Math.floor(height / gap), 1);
  const squares = Array.from({ length: rows }, (_, row) => {
    const first = row % 2 === 0 ? gap / 2 : gap * 1.5;
    const count = Math.max(Math.floor((width - first - size) / (2 * gap)) + 1, 0);
    const top = ((row + 0.5) * height) / rows - size / 2;
    return Array.from({ length: count }, (_, index) => {
      const left = x + first + index * 2 * gap - size / 2;
      return `M${at(left)} ${at(top)}h${size}v${size}h${-size}Z`;
    });
  });
  return squares.flat().join("");
}

/** Upright lines inside a rectangle that begins at `x`, 0, as a path to stroke. */
export function upright(x: number, width: number, height: number, gap: number): string {
  const count = Math.max(Math.ceil(width / gap) - 1, 0);
  return Array.from({ length: count }, (_, index) => `M${at(x + (index + 1) * gap)} 0v${at(height)}`).join(
    "",
  );
}

function at(coordinate: number): string {
  return String(Math.round(coordinate * 100) / 100);
}
