import { G, Line, Path, Rect, Svg } from "@react-pdf/renderer";
import { barSegments, barTicks } from "~/ui/charts/bar-geometry";
import type { BarPart } from "~/ui/charts/bar-list";
import type { BarTone } from "~/ui/charts/chart-patterns";
import { palette, toneColor } from "./palette";
import { dots, hatching } from "./patterns";

interface BarProps {
  parts: readonly BarPart[];
  width: number;
  height: number;
}

/** A bar from zero over its pale axis, the same as on the page (app/ui/charts/bar-list.tsx). */
export function Bar({ parts, width, height }: BarProps) {
  const segments = barSegments(parts.map(({ share }) => share));
  return (
    <Svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <Rect x={0} y={0} width={width} height={height} fill={palette.ground} />
      {barTicks.slice(1, -1).map((tick) => (
        <Line
          key={tick}
          x1={tick * width}
          x2={tick * width}
          y1={0}
          y2={height}
          stroke={palette.grid}
          strokeWidth={0.5}
        />
      ))}
      {parts.map(({ tone }, index) => {
        const { start, length } = segments[index] ?? { start: 0, length: 0 };
        return <Filled key={index} tone={tone} x={start * width} width={length * width} height={height} />;
      })}
    </Svg>
  );
}

/** The hue and pattern of a tone beside its name. */
export function ToneSwatch({ tone, size = 7 }: { tone: BarTone; size?: number }) {
  const width = size * 1.6;
  return (
    <Svg width={width} height={size} viewBox={`0 0 ${width} ${size}`}>
      <Filled tone={tone} x={0} width={width} height={size} />
    </Svg>
  );
}

function Filled({ tone, x, width, height }: { tone: BarTone; x: number; width: number; height: number }) {
  if (width <= 0) return null;
  const line = palette.dimensionLine;
  const outline = tone === "plain" ? {} : { stroke: line, strokeWidth: 0.4 };
  return (
    <G>
      <Rect x={x} y={0} width={width} height={height} fill={toneColor[tone]} {...outline} />
      {tone === "extent" ? <Path d={hatching(x, width, height)} stroke={line} strokeWidth={0.5} /> : null}
      {tone === "result" ? <Path d={dots(x, width, height)} fill={line} /> : null}
    </G>
  );
}
