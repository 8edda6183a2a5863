import { type BarPlace, chartGeometry, type ChartGeometry, sizes } from "~/survey/charts/chart-geometry";
import type { Chart } from "../document";
import { captionHeight } from "./heights";
import { contentWidth } from "./styles";

/** The drawing's own units; on the page it is as wide as the text. So many that two figures with their tables go on a page. */
export const UNITS = 800;
export const SCALE = contentWidth / UNITS;

/** Above and below a bar with its label, in the drawing's units: closer than on the screen. */
const AROUND = sizes.gap * 0.4;

/** Above the caption, in points. */
export const ABOVE_CHART = 8;

export const paperGeometry = ({ chart }: Chart): ChartGeometry => chartGeometry(chart, UNITS, false);

/** Where a slice of the drawing begins and ends, in its units. */
export interface SlicePlace {
  top: number;
  bottom: number;
}

/** A bar with its label. */
export function barSlice({ label, y }: BarPlace): SlicePlace {
  const first = label[0] ? label[0].y - sizes.font : y;
  return { top: first - AROUND, bottom: y + sizes.bar + AROUND };
}

/** The hues over the bars; null where there are none. */
export function legendSlice({ legend }: ChartGeometry): SlicePlace | null {
  const last = legend.at(-1);
  return last ? { top: 0, bottom: last.y + sizes.line + AROUND } : null;
}

/** The figures under the bars. */
export function axisSlice({ axis }: ChartGeometry): SlicePlace | null {
  return axis ? { top: axis.bottom, bottom: axis.bottom + sizes.line } : null;
}

/** How high each bar of a chart is on paper, in points: the first with caption and legend over it, the last with the axis under it. */
export function chartHeights(block: Chart): number[] {
  const geometry = paperGeometry(block);
  const height = (slice: SlicePlace | null) => (slice ? (slice.bottom - slice.top) * SCALE : 0);
  return geometry.bars.map((bar, index) => {
    const above =
      index === 0 ? ABOVE_CHART + captionHeight(block.caption) + height(legendSlice(geometry)) : 0;
    const below = index === geometry.bars.length - 1 ? height(axisSlice(geometry)) : 0;
    return above + height(barSlice(bar)) + below;
  });
}
