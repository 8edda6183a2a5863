import { decimalDigits } from "~/platform/rounding";
import { textWidth } from "~/ui/charts/text-width";
import type { BarChart, StackedChart, SurveyChart } from "./chart";
import type { ChartColors } from "./chart-colors";
import { type BarPlace, chartGeometry, type ChartGeometry, sizes, type TextLine } from "./chart-geometry";
import { PartPatterns, PartShade } from "./part-shade";

interface ChartGraphicProps {
  chart: SurveyChart;
  colors: ChartColors;
  width: number;
  /** With title and note in the drawing itself, as a file needs. */
  titled?: boolean;
  className?: string;
}

/** Around a drawing that stands alone. */
const MARGIN = 20;

/**
 * The drawing of a chart. Figures stand at their bars, and parts of a bar differ by pattern and by a gap as well as by shade. It fills
 * the width that it is given, and is one picture with a name for those who do not see it: the table holds the figures.
 */
export function ChartGraphic({ chart, colors, width, titled = false, className }: ChartGraphicProps) {
  const geometry = chartGeometry(chart, width, titled);
  const margin = titled ? MARGIN : 0;
  const frame = {
    x: -margin,
    y: -margin,
    width: width + 2 * margin,
    height: Math.ceil(geometry.height) + 2 * margin,
  };
  const paint = { colors, geometry };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className={className}
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      width={titled ? frame.width : "100%"}
      role="img"
      aria-label={`${chart.title} ${chart.note}`}
      fontFamily="Inter, Arial, sans-serif"
      fontSize={sizes.font}
      fill={colors.text}
    >
      {titled ? <rect {...frame} fill={colors.background} /> : null}
      <Lines lines={geometry.title} size={sizes.title} weight={600} />
      <Lines lines={geometry.note} fill={colors.quiet} />
      {chart.kind === "stacked" ? (
        <StackedBars {...paint} chart={chart} patterns={`${chart.id}-${width}`} />
      ) : (
        <PlainBars {...paint} chart={chart} />
      )}
    </svg>
  );
}

interface Paint {
  colors: ChartColors;
  geometry: ChartGeometry;
}

function PlainBars({ chart, colors, geometry }: Paint & { chart: BarChart }) {
  return (
    <>
      {geometry.bars.map((place, index) => {
        const { value = null, shown = "" } = chart.bars[index] ?? {};
        return (
          <g key={index}>
            <Lines lines={place.label} />
            {value === null ? null : <BarGround colors={colors} geometry={geometry} y={place.y} />}
            {place.segments.map(({ start, length }) => (
              <rect
                key={start}
                x={start}
                y={place.y}
                width={length}
                height={sizes.bar}
                fill={colors.strong}
              />
            ))}
            <text
              x={value === null ? 0 : place.end + 6}
              y={baseOf(place)}
              fontWeight={value === null ? 400 : 600}
              fill={value === null ? colors.quiet : colors.text}
            >
              {shown}
            </text>
          </g>
        );
      })}
      {geometry.axis?.ticks.map(({ x, value }, index, { length }) => (
        <text
          key={value}
          x={x}
          y={(geometry.axis?.bottom ?? 0) + sizes.line}
          fill={colors.quiet}
          fontSize={12}
          textAnchor={index === 0 ? "start" : index === length - 1 ? "end" : "middle"}
        >
          {value}
        </text>
      ))}
    </>
  );
}

/** The lines of the axis stand in each bar's own ground, so that none goes through a label. */
function BarGround({ geometry: { axis }, colors, y }: Paint & { y: number }) {
  if (!axis) return null;
  return (
    <>
      <rect x={0} y={y} width={axis.length} height={sizes.bar} fill={colors.ground} />
      {axis.ticks.map(({ x, value }) => (
        <line key={value} x1={x} x2={x} y1={y} y2={y + sizes.bar} stroke={colors.grid} strokeWidth={1} />
      ))}
    </>
  );
}

function StackedBars({
  chart,
  colors,
  geometry,
  patterns,
}: Paint & { chart: StackedChart; patterns: string }) {
  const paint = { parts: chart.parts, colors, patterns };
  const swatch = { width: sizes.swatch, height: sizes.swatch };
  return (
    <>
      <PartPatterns {...paint} />
      {geometry.legend.map(({ x, y }, index) => (
        <g key={index}>
          <PartShade {...paint} {...swatch} index={index} x={x} y={y} />
          <rect {...swatch} x={x} y={y} fill="none" stroke={colors.grid} />
          <text x={x + sizes.swatch + 6} y={y + sizes.font * 0.86}>
            {chart.parts[index]?.label}
          </text>
        </g>
      ))}
      {geometry.bars.map((place, index) => {
        const { percents = null, absence = null } = chart.bars[index] ?? {};
        return (
          <g key={index}>
            <Lines lines={place.label} />
            {percents === null ? (
              <text x={0} y={baseOf(place)} fill={colors.quiet}>
                {absence}
              </text>
            ) : null}
            {place.segments.map(({ start, length }, part) => (
              <g key={part}>
                <PartShade {...paint} index={part} x={start} y={place.y} width={length} height={sizes.bar} />
                <PartFigure
                  shown={decimalDigits(percents?.[part] ?? 0, 0)}
                  x={start + length / 2}
                  y={baseOf(place)}
                  room={length}
                  colors={colors}
                />
              </g>
            ))}
          </g>
        );
      })}
    </>
  );
}

interface PartFigureProps {
  shown: string;
  x: number;
  y: number;
  room: number;
  colors: ChartColors;
}

/** A figure within its part, on an edge of the background, which makes it readable on every shade; left out where it has no room. */
function PartFigure({ shown, x, y, room, colors }: PartFigureProps) {
  if (textWidth(shown, sizes.font) + 6 > room) return null;
  const place = { x, y, textAnchor: "middle" as const, fontWeight: 600 };
  return (
    <>
      <text {...place} stroke={colors.background} strokeWidth={4} strokeLinejoin="round" aria-hidden="true">
        {shown}
      </text>
      <text {...place}>{shown}</text>
    </>
  );
}

/** The base line of words in the middle of a bar's height. */
const baseOf = ({ y }: BarPlace): number => y + sizes.bar / 2 + sizes.font * 0.36;

interface LinesProps {
  lines: readonly TextLine[];
  size?: number;
  weight?: number;
  fill?: string;
}

function Lines({ lines, size, weight, fill }: LinesProps) {
  return lines.map(({ text, y }) => (
    <text key={y} x={0} y={y} fontSize={size} fontWeight={weight} fill={fill}>
      {text}
    </text>
  ));
}
