import { apart, axisTicks, type Course } from "./line-geometry";
import { fillLines } from "./text-width";
import "./line-chart.css";

const WIDTH = 720;
const HEIGHT = 350;
const FONT = 13;
const LINE = 15;
/** To the right there is room for the names of the lines. */
const MARGIN = { left: 52, right: 210, top: 14, bottom: 38 };

interface LineChartProps {
  /** What the chart shows, for those who do not see it. The figures stand in a table beside it. */
  label: string;
  /** What stands along the axis, such as years. */
  places: readonly string[];
  courses: readonly Course[];
  /** How the values of the axis are written. */
  format: (value: number) => string;
}

/**
 * Courses over time as lines, each with its name at its end. Lines differ by their dashes, and the strong one by colour and breadth; on a
 * phone the names stand in a list below.
 */
export function LineChart({ label, places, courses, format }: LineChartProps) {
  const known = courses.flatMap(({ values }) => values.filter((value) => value !== null));
  const ticks = axisTicks(known);
  const [least = 0, most = 1] = [ticks[0], ticks.at(-1)];
  const right = WIDTH - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const atX = (place: number) =>
    round(MARGIN.left + (place / Math.max(places.length - 1, 1)) * (right - MARGIN.left));
  const atY = (value: number) =>
    round(bottom - ((value - least) / (most - least || 1)) * (bottom - MARGIN.top));
  const ends = courses.map(({ values }) => atY(values.findLast((value) => value !== null) ?? 0));
  const names = courses.map(({ name }) => fillLines(name, FONT, MARGIN.right - 16));
  const mostLines = Math.max(...names.map(({ length }) => length), 1);
  const labels = apart(ends, mostLines * LINE + 2, MARGIN.top, bottom - (mostLines - 1) * LINE);
  return (
    <figure className="line-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? "line-chart__zero" : "line-chart__tick"}
              x1={MARGIN.left}
              x2={right}
              y1={atY(tick)}
              y2={atY(tick)}
            />
            <text x={MARGIN.left - 8} y={atY(tick) + 4} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {places.map((place, at) => (
          <text
            key={place}
            className={at % 2 === 1 ? "line-chart__between" : undefined}
            x={atX(at)}
            y={HEIGHT - 8}
            textAnchor="middle"
          >
            {place}
          </text>
        ))}
        {courses.map(({ id, values, isStrong }, at) => (
          <path
            key={id}
            className={`line-chart__line ${kindOf(isStrong, at)}`}
            d={pathOf(values.map((value, place) => value !== null && [atX(place), atY(value)]))}
          />
        ))}
        {names.map((lines, at) => (
          <text
            key={courses[at]?.id}
            className="line-chart__name"
            x={right + 10}
            y={(labels[at] ?? 0) + 4}
            fontWeight={courses[at]?.isStrong ? 600 : undefined}
          >
            {lines.map((line, of) => (
              <tspan key={line} x={right + 10} dy={of === 0 ? 0 : LINE}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
      </svg>
      <ul className="line-chart__names" aria-hidden="true">
        {courses.map(({ id, name, isStrong }, at) => (
          <li key={id}>
            <svg viewBox="0 0 36 8" width="36" height="8" focusable="false">
              <path className={`line-chart__line ${kindOf(isStrong, at)}`} d="M0 4H36" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </figure>
  );
}

const KINDS = 4;

const kindOf = (isStrong: boolean | undefined, at: number): string =>
  isStrong ? "line-chart__line--strong" : `line-chart__line--${at % KINDS}`;

/** A line through the points that are there; a gap begins it anew. */
function pathOf(points: readonly (false | readonly [number, number])[]): string {
  return points
    .map((point, at) => (point ? `${at > 0 && points[at - 1] ? "L" : "M"}${point[0]} ${point[1]}` : ""))
    .join("");
}

const round = (place: number): number => Math.round(place * 10) / 10;
