import { G, Line, Path, Rect, Svg, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { decimalDigits } from "~/platform/rounding";
import type { BarChart, StackedChart, StackedPart, SurveyChart } from "~/survey/charts/chart";
import { type BarPlace, chartGeometry, type ChartGeometry, sizes } from "~/survey/charts/chart-geometry";
import { shadeOf } from "~/survey/charts/part-shade";
import { textWidth } from "~/ui/charts/text-width";
import type { Chart } from "../document";
import { CaptionLine } from "./caption-line";
import { textFamily } from "./fonts";
import { palette } from "./palette";
import { dots, hatching, upright } from "./patterns";
import { contentWidth } from "./styles";
import { TableBody } from "./table";

/** The drawing's own units; on the page it is as wide as the text. */
const UNITS = 680;
const SCALE = contentWidth / UNITS;
/** A drawing that is higher, in points, may run over pages, between two bars. */
const WHOLE_MOST = 420;

const CAPTION_HEIGHT = 30;
/** Of a drawing that runs over pages, so much stands under its caption. */
const SOME_BARS = 120;
/** Between a drawing and its table. */
const TABLE_GAP = 8;
/** A table's head and a row of three lines. */
const HEAD_WITH_ROW = 75;

/** A chart of survey figures with its table under it. */
export function ChartBlock({ block: { caption, chart, columns, rows } }: { block: Chart }) {
  const geometry = chartGeometry(chart, UNITS, false);
  // No margin below: where only that has no room on the page, the library would move the whole of it to the next.
  return (
    <View style={{ marginTop: 8 }}>
      <View wrap={geometry.height * SCALE > WHOLE_MOST}>
        <CaptionLine caption={caption} />
        <Slices chart={chart} geometry={geometry} />
      </View>
      <View style={{ height: TABLE_GAP }} minPresenceAhead={HEAD_WITH_ROW} />
      <TableBody columns={columns} rows={rows} />
    </View>
  );
}

/** How much room a chart needs on one page, in points; some bars of one that may run over pages. */
export function wholeChartHeight({ chart }: Chart): number {
  const height = chartGeometry(chart, UNITS, false).height * SCALE;
  return CAPTION_HEIGHT + (height > WHOLE_MOST ? SOME_BARS : height);
}

/** The drawing in slices of one bar each, so that a page can end between them. */
function Slices({ chart, geometry }: { chart: SurveyChart; geometry: ChartGeometry }) {
  return (
    <>
      {chart.kind === "stacked" ? <Legend parts={chart.parts} geometry={geometry} /> : null}
      {geometry.bars.map((place, index) => (
        <Slice key={index} top={topOf(place)} bottom={place.y + sizes.bar + sizes.gap / 2}>
          {place.label.map(({ text, y }) => (
            <Letters key={y} x={0} y={y}>
              {text}
            </Letters>
          ))}
          {chart.kind === "stacked" ? (
            <StackedBar chart={chart} index={index} place={place} />
          ) : (
            <PlainBar chart={chart} index={index} place={place} geometry={geometry} />
          )}
        </Slice>
      ))}
      {geometry.axis ? <Axis axis={geometry.axis} /> : null}
    </>
  );
}

function Slice({ top, bottom, children }: { top: number; bottom: number; children: ReactNode }) {
  const height = bottom - top;
  return (
    <Svg width={contentWidth} height={height * SCALE} viewBox={`0 ${top} ${UNITS} ${height}`}>
      {children}
    </Svg>
  );
}

/** Where the slice of a bar begins: a little above the letters of its first line. */
const topOf = ({ label, y }: BarPlace): number => (label[0] ? label[0].y - sizes.font : y) - sizes.gap / 2;

interface BarProps {
  index: number;
  place: BarPlace;
}

function PlainBar({
  chart,
  index,
  place,
  geometry: { axis },
}: BarProps & { chart: BarChart; geometry: ChartGeometry }) {
  const { value = null, shown = "" } = chart.bars[index] ?? {};
  if (value === null || !axis)
    return (
      <Letters x={0} y={baseOf(place)} color={palette.quiet}>
        {shown}
      </Letters>
    );
  return (
    <G>
      <Rect x={0} y={place.y} width={axis.length} height={sizes.bar} fill={palette.ground} />
      {axis.ticks.map(({ x }) => (
        <Line
          key={x}
          x1={x}
          x2={x}
          y1={place.y}
          y2={place.y + sizes.bar}
          stroke={palette.grid}
          strokeWidth={0.8}
        />
      ))}
      {place.segments.map(({ start, length }) => (
        <Rect key={start} x={start} y={place.y} width={length} height={sizes.bar} fill={palette.strong} />
      ))}
      <Letters x={place.end + 6} y={baseOf(place)} weight={600}>
        {shown}
      </Letters>
    </G>
  );
}

function StackedBar({ chart: { bars, parts }, index, place }: BarProps & { chart: StackedChart }) {
  const { percents = null, absence = null } = bars[index] ?? {};
  if (percents === null)
    return (
      <Letters x={0} y={baseOf(place)} color={palette.quiet}>
        {absence ?? ""}
      </Letters>
    );
  return (
    <G>
      {place.segments.map(({ start, length }, part) => {
        const shown = decimalDigits(percents[part] ?? 0, 0);
        const room = textWidth(shown, sizes.font);
        const middle = start + length / 2;
        return (
          <G key={part}>
            <Shade parts={parts} index={part} x={start} y={place.y} width={length} height={sizes.bar} />
            {room + 6 > length ? null : (
              <G>
                <Rect
                  x={middle - room / 2 - 2}
                  y={place.y + 2}
                  width={room + 4}
                  height={sizes.bar - 4}
                  rx={3}
                  fill={palette.white}
                />
                <Letters x={middle} y={baseOf(place)} anchor="middle" weight={600}>
                  {shown}
                </Letters>
              </G>
            )}
          </G>
        );
      })}
    </G>
  );
}

function Legend({ parts, geometry }: { parts: readonly StackedPart[]; geometry: ChartGeometry }) {
  const [first] = geometry.bars;
  const bottom = first ? topOf(first) : geometry.height;
  return (
    <Slice top={0} bottom={bottom}>
      {geometry.legend.map(({ x, y }, index) => (
        <G key={index}>
          <Shade parts={parts} index={index} x={x} y={y} width={sizes.swatch} height={sizes.swatch} />
          <Rect
            x={x}
            y={y}
            width={sizes.swatch}
            height={sizes.swatch}
            fill="none"
            stroke={palette.grid}
            strokeWidth={0.8}
          />
          <Letters x={x + sizes.swatch + 6} y={y + sizes.font * 0.86}>
            {parts[index]?.label ?? ""}
          </Letters>
        </G>
      ))}
    </Slice>
  );
}

function Axis({ axis: { ticks, bottom } }: { axis: NonNullable<ChartGeometry["axis"]> }) {
  return (
    <Slice top={bottom} bottom={bottom + sizes.line}>
      {ticks.map(({ x, value }, index) => (
        <Letters
          key={value}
          x={x}
          y={bottom + sizes.font}
          size={12}
          color={palette.quiet}
          anchor={index === 0 ? "start" : index === ticks.length - 1 ? "end" : "middle"}
        >
          {String(value)}
        </Letters>
      ))}
    </Slice>
  );
}

interface ShadeProps {
  parts: readonly StackedPart[];
  index: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The same shades and marks as on the page; the library draws no patterns, so they are paths. */
function Shade({ parts, index, x, y, width, height }: ShadeProps) {
  if (width <= 0) return null;
  const { opacity, mark } = shadeOf(parts, index);
  const ink = mark === "hatch" ? palette.quiet : opacity > 0.5 ? palette.white : palette.strong;
  const place = { x, y, width, height };
  return (
    <G>
      <Rect {...place} fill={opacity === 0 ? palette.ground : palette.white} />
      {opacity > 0 ? <Rect {...place} fill={palette.strong} fillOpacity={opacity} /> : null}
      <G transform={`translate(0, ${y})`}>
        {mark === "lines" ? (
          <Path d={upright(x, width, height, 5)} stroke={ink} strokeOpacity={0.6} strokeWidth={1} />
        ) : null}
        {mark === "hatch" ? (
          <Path d={hatching(x, width, height, 5)} stroke={ink} strokeOpacity={0.6} strokeWidth={1} />
        ) : null}
        {mark === "dots" ? <Path d={dots(x, width, height, 2)} fill={ink} fillOpacity={0.7} /> : null}
      </G>
      <Rect {...place} fill="none" stroke={palette.white} strokeWidth={1.2} />
    </G>
  );
}

/** The base line of words in the middle of a bar's height. */
const baseOf = ({ y }: BarPlace): number => y + sizes.bar / 2 + sizes.font * 0.36;

interface LettersProps {
  x: number;
  y: number;
  size?: number;
  color?: string;
  weight?: 400 | 600;
  anchor?: "start" | "middle" | "end";
  children: string;
}

function Letters({
  size = sizes.font,
  color = palette.text,
  weight = 400,
  anchor = "start",
  children,
  ...place
}: LettersProps) {
  return (
    <Text
      {...place}
      textAnchor={anchor}
      fill={color}
      style={{ fontFamily: textFamily, fontSize: size, fontWeight: weight }}
    >
      {children}
    </Text>
  );
}
