import { G, Line, Path, Rect, Svg, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { decimalDigits } from "~/platform/rounding";
import type { BarChart, StackedChart, StackedPart } from "~/survey/charts/chart";
import { type BarPlace, type ChartGeometry, sizes } from "~/survey/charts/chart-geometry";
import { shadeOf } from "~/survey/charts/part-shade";
import { textWidth } from "~/ui/charts/text-width";
import type { Chart } from "../document";
import { CaptionLine } from "./caption-line";
import {
  ABOVE_CHART,
  axisSlice,
  barSlice,
  legendSlice,
  paperGeometry,
  SCALE,
  type SlicePlace,
  UNITS,
} from "./chart-measure";
import { textFamily } from "./fonts";
import { palette } from "./palette";
import { dots, hatching, upright } from "./patterns";
import { contentWidth } from "./styles";

interface ChartDrawingProps {
  block: Chart;
  /** The bars from this one on, up to but not including `to`: all of them where they have room on the page. */
  from: number;
  to: number;
}

/** A drawing of survey figures, or those of its bars that stand on one page: its caption over the first, its axis under the last. */
export function ChartDrawing({ block, from, to }: ChartDrawingProps) {
  const { chart, caption } = block;
  const geometry = paperGeometry(block);
  return (
    <View style={{ marginTop: from === 0 ? ABOVE_CHART : 0 }}>
      {from === 0 ? <CaptionLine caption={caption} /> : null}
      {from === 0 && chart.kind === "stacked" ? <Legend parts={chart.parts} geometry={geometry} /> : null}
      {geometry.bars.slice(from, to).map((place, nth) => (
        <Slice key={nth} place={barSlice(place)}>
          {place.label.map(({ text, y }) => (
            <Letters key={y} x={0} y={y}>
              {text}
            </Letters>
          ))}
          {chart.kind === "stacked" ? (
            <StackedBar chart={chart} index={from + nth} place={place} />
          ) : (
            <PlainBar chart={chart} index={from + nth} place={place} geometry={geometry} />
          )}
        </Slice>
      ))}
      {to >= geometry.bars.length && geometry.axis ? (
        <Axis axis={geometry.axis} place={axisSlice(geometry)} />
      ) : null}
    </View>
  );
}

function Slice({ place, children }: { place: SlicePlace | null; children: ReactNode }) {
  if (!place) return null;
  const { top, bottom } = place;
  const height = bottom - top;
  return (
    <Svg width={contentWidth} height={height * SCALE} viewBox={`0 ${top} ${UNITS} ${height}`}>
      {children}
    </Svg>
  );
}

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
  return (
    <Slice place={legendSlice(geometry)}>
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

interface AxisProps {
  axis: NonNullable<ChartGeometry["axis"]>;
  place: SlicePlace | null;
}

function Axis({ axis: { ticks, bottom }, place }: AxisProps) {
  return (
    <Slice place={place}>
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
