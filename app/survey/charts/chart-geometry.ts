import { barSegments, type BarSegment } from "~/ui/charts/bar-geometry";
import { fillLines, textWidth } from "~/ui/charts/text-width";
import type { SurveyChart } from "./chart";

/** Sizes in units of the drawing, which are pixels at its own width. */
export const sizes = { font: 14, line: 19, title: 18, titleLine: 24, bar: 18, gap: 16, swatch: 14 } as const;

/** Where a chart's parts stand, from the top left corner. */
export interface ChartGeometry {
  width: number;
  height: number;
  title: TextLine[];
  note: TextLine[];
  legend: LegendPlace[];
  bars: BarPlace[];
  /** Of bars with an axis. */
  axis: { length: number; bottom: number; ticks: { x: number; value: number }[] } | null;
}

export interface TextLine {
  text: string;
  /** The base line. */
  y: number;
}

export interface LegendPlace {
  x: number;
  y: number;
}

export interface BarPlace {
  label: TextLine[];
  /** The upper edge of the bar. */
  y: number;
  /** One for an ordinary bar, none where there is no figure. In units of the drawing. */
  segments: BarSegment[];
  /** Where words after the bar begin. */
  end: number;
}

/**
 * Lays a chart out: each label above its bar, so that long statements fit on a phone too.
 * @param width of the drawing.
 * @param titled with title and note in the drawing itself, as a file needs.
 */
export function chartGeometry(chart: SurveyChart, width: number, titled: boolean): ChartGeometry {
  const title = titled ? lines(chart.title, width, sizes.title, 0, sizes.titleLine) : [];
  const afterTitle = title.length * sizes.titleLine;
  const note = titled ? lines(chart.note, width, sizes.font, afterTitle, sizes.line) : [];
  const top = afterTitle + note.length * sizes.line + (titled ? sizes.gap : 0);
  const legend = chart.kind === "stacked" ? legendPlaces(chart.parts, width, top) : [];
  const barsTop = legend.length > 0 ? (legend.at(-1)?.y ?? top) + sizes.line + sizes.gap : top;
  const room = chart.kind === "stacked" ? width : width - valueWidth(chart.bars);
  const bars = barPlaces(chart, width, room, barsTop);
  const bottom = (bars.at(-1)?.y ?? barsTop) + sizes.bar;
  return {
    width,
    height: bottom + (chart.kind === "stacked" ? 4 : sizes.line + 6),
    title,
    note,
    legend,
    bars,
    axis:
      chart.kind === "stacked"
        ? null
        : {
            length: room,
            bottom,
            ticks: chart.ticks.map((value) => ({ value, x: (value / chart.most) * room })),
          },
  };
}

function barPlaces(chart: SurveyChart, width: number, room: number, top: number): BarPlace[] {
  let y = top;
  return chart.bars.map((bar) => {
    const label = lines(bar.label, width, sizes.font, y, sizes.line);
    const barTop = y + label.length * sizes.line + 3;
    y = barTop + sizes.bar + sizes.gap;
    const shares =
      "percents" in bar ? (bar.percents ?? []).map((percent) => percent / 100) : shareOf(chart, bar.value);
    const segments = barSegments(shares).map(({ start, length }) => ({
      start: start * room,
      length: length * room,
    }));
    const last = segments.at(-1);
    return { label, y: barTop, segments, end: last ? last.start + last.length : 0 };
  });
}

function shareOf(chart: SurveyChart, value: number | null): number[] {
  if (chart.kind === "stacked" || value === null) return [];
  return [value / chart.most];
}

/** Room for the longest figure after a full bar; reasons for having none stand where the bar would have been. */
function valueWidth(bars: readonly { value: number | null; shown: string }[]): number {
  const figures = bars.filter(({ value }) => value !== null);
  return Math.max(0, ...figures.map(({ shown }) => textWidth(shown, sizes.font))) + 8;
}

function legendPlaces(parts: readonly { label: string }[], width: number, top: number): LegendPlace[] {
  let x = 0;
  let y = top;
  return parts.map(({ label }) => {
    const own = sizes.swatch + 6 + textWidth(label, sizes.font) + sizes.gap;
    if (x > 0 && x + own > width) {
      x = 0;
      y += sizes.line + 3;
    }
    const place = { x, y };
    x += own;
    return place;
  });
}

function lines(text: string, width: number, fontSize: number, top: number, lineHeight: number): TextLine[] {
  return fillLines(text, fontSize, width).map((line, place) => ({
    text: line,
    y: top + place * lineHeight + fontSize,
  }));
}
