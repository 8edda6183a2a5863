import { decimalDigits } from "~/platform/rounding";
import { textWidth } from "~/ui/charts/text-width";
import type { StackedPart, SurveyChart } from "./chart";
import type { ChartColors } from "./chart-colors";
import { type BarPlace, chartGeometry, type ChartGeometry, sizes, type TextLine } from "./chart-geometry";

interface ChartGraphicProps {
  chart: SurveyChart;
  colors: ChartColors;
  width: number;
  /** With title and note in the drawing itself, as a file needs. */
  titled?: boolean;
  className?: string;
}

/**
 * The drawing of a chart. Figures stand at their bars, and parts of a bar differ by pattern and by a gap as well as by shade. It fills
 * the width that it is given, and is one picture with a name for those who do not see it: the table holds the figures.
 */
export function ChartGraphic({ chart, colors, width, titled = false, className }: ChartGraphicProps) {
  const geometry = chartGeometry(chart, width, titled);
  const paint = { chart, colors, geometry, patterns: `${chart.id}-${width}` };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className={className}
      viewBox={`0 0 ${width} ${Math.ceil(geometry.height)}`}
      width="100%"
      role="img"
      aria-label={`${chart.title} ${chart.note}`}
      fontFamily="Inter, Arial, sans-serif"
      fontSize={sizes.font}
      fill={colors.text}
    >
      {titled ? <rect width="100%" height="100%" fill={colors.background} /> : null}
      <Lines lines={geometry.title} size={sizes.title} weight={600} />
      <Lines lines={geometry.note} fill={colors.quiet} />
      {chart.kind === "stacked" ? <Patterns parts={chart.parts} colors={colors} id={paint.patterns} /> : null}
      {chart.kind === "stacked" ? <Legend {...paint} parts={chart.parts} /> : <Axis {...paint} />}
      {geometry.bars.map((place, index) => (
        <g key={index}>
          <Lines lines={place.label} />
          <BarRow {...paint} place={place} index={index} />
        </g>
      ))}
    </svg>
  );
}

interface Paint {
  chart: SurveyChart;
  colors: ChartColors;
  geometry: ChartGeometry;
  /** Before the names of this drawing's patterns, which are used once on a page. */
  patterns: string;
}

function BarRow({ chart, colors, patterns, place, index }: Paint & { place: BarPlace; index: number }) {
  const base = place.y + sizes.bar / 2 + sizes.font * 0.36;
  const bar = chart.bars[index];
  if (!bar) return null;
  if (!("percents" in bar)) {
    const isFigure = bar.value !== null;
    return (
      <>
        {place.segments.map(({ start, length }) => (
          <rect key={start} x={start} y={place.y} width={length} height={sizes.bar} fill={colors.strong} />
        ))}
        <text
          x={isFigure ? place.end + 6 : 0}
          y={base}
          fontWeight={isFigure ? 600 : 400}
          fill={isFigure ? colors.text : colors.quiet}
        >
          {bar.shown}
        </text>
      </>
    );
  }
  if (bar.percents === null)
    return (
      <text x={0} y={base} fill={colors.quiet}>
        {bar.absence}
      </text>
    );
  return place.segments.map(({ start, length }, part) => {
    const shown = decimalDigits(bar.percents?.[part] ?? 0, 0);
    return (
      <g key={part}>
        <rect
          x={start}
          y={place.y}
          width={length}
          height={sizes.bar}
          fill={`url(#${patterns}-${part})`}
          stroke={colors.background}
          strokeWidth={1.5}
        />
        {textWidth(shown, sizes.font) + 6 <= length ? (
          <text
            x={start + length / 2}
            y={base}
            textAnchor="middle"
            stroke={colors.background}
            strokeWidth={4}
            strokeLinejoin="round"
            paintOrder="stroke"
            fontWeight={600}
          >
            {shown}
          </text>
        ) : null}
      </g>
    );
  });
}

function Axis({ geometry: { axis }, colors }: Paint) {
  if (!axis) return null;
  return axis.ticks.map(({ x, value }, index) => (
    <g key={value}>
      <line x1={x} x2={x} y1={axis.top} y2={axis.bottom + 4} stroke={colors.grid} strokeWidth={1} />
      <text
        x={x}
        y={axis.bottom + sizes.line}
        fill={colors.quiet}
        fontSize={12}
        textAnchor={index === 0 ? "start" : index === axis.ticks.length - 1 ? "end" : "middle"}
      >
        {value}
      </text>
    </g>
  ));
}

function Legend({ geometry, patterns, colors, parts }: Paint & { parts: readonly StackedPart[] }) {
  return geometry.legend.map(({ x, y }, index) => (
    <g key={index}>
      <rect
        x={x}
        y={y}
        width={sizes.swatch}
        height={sizes.swatch}
        fill={`url(#${patterns}-${index})`}
        stroke={colors.grid}
      />
      <text x={x + sizes.swatch + 6} y={y + sizes.font * 0.86}>
        {parts[index]?.label}
      </text>
    </g>
  ));
}

/** From pale to strong along the scale, every second with lines and every third with dots; «don't know» is a sparse hatch. */
function Patterns({ parts, colors, id }: { parts: readonly StackedPart[]; colors: ChartColors; id: string }) {
  const onScale = parts.filter(({ missing }) => !missing).length;
  return (
    <defs>
      {parts.map(({ missing }, index) => {
        const opacity = missing ? 0 : 0.15 + (0.85 * index) / Math.max(onScale - 1, 1);
        const mark = opacity > 0.5 ? colors.background : colors.strong;
        return (
          <pattern
            key={index}
            id={`${id}-${index}`}
            width={8}
            height={8}
            patternUnits="userSpaceOnUse"
            patternTransform={missing ? "rotate(-45)" : index % 3 === 1 ? "rotate(45)" : undefined}
          >
            <rect width={8} height={8} fill={missing ? colors.ground : colors.background} />
            <rect width={8} height={8} fill={colors.strong} fillOpacity={Math.min(opacity, 1)} />
            {missing ? <line x1={0} x2={0} y1={0} y2={8} stroke={colors.quiet} strokeWidth={1.2} /> : null}
            {!missing && index % 3 === 1 ? (
              <line x1={0} x2={0} y1={0} y2={8} stroke={mark} strokeOpacity={0.6} strokeWidth={1.5} />
            ) : null}
            {!missing && index % 3 === 2 ? (
              <circle cx={4} cy={4} r={1.1} fill={mark} fillOpacity={0.7} />
            ) : null}
          </pattern>
        );
      })}
    </defs>
  );
}

function Lines({
  lines,
  size,
  weight,
  fill,
}: {
  lines: readonly TextLine[];
  size?: number;
  weight?: number;
  fill?: string;
}) {
  return lines.map(({ text, y }) => (
    <text key={y} x={0} y={y} fontSize={size} fontWeight={weight} fill={fill}>
      {text}
    </text>
  ));
}
