const WIDTH = 64;
const HEIGHT = 20;
const EDGE = 3;

/** The course of a figure over the years, as a small line. The figures stand beside it; a year without one breaks the line. */
export function YearLine({ values }: { values: readonly (number | null)[] }) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const least = Math.min(...known);
  const range = Math.max(...known) - least || 1;
  const at = (value: number, place: number) => ({
    x: EDGE + (place / (values.length - 1)) * (WIDTH - 2 * EDGE),
    y: HEIGHT - EDGE - ((value - least) / range) * (HEIGHT - 2 * EDGE),
  });
  const points = values.map((value, place) => (value === null ? null : at(value, place)));
  return (
    <svg
      className="year-line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      {points.slice(1).map((point, place) => {
        const before = points[place];
        return point && before ? (
          <line key={place} x1={before.x} y1={before.y} x2={point.x} y2={point.y} />
        ) : null;
      })}
      {points.map((point, place) => (point ? <circle key={place} cx={point.x} cy={point.y} r="2" /> : null))}
    </svg>
  );
}
