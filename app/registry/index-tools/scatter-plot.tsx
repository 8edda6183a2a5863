import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { useTranslator } from "~/platform/i18n/use-language";
import { formatMeasured } from "../indices/measured-figure";
import { scaleOf } from "./scatter";
import { scatterTicks, type Tick } from "./scatter-ticks";
import { axisWords } from "./scatter-words";
import type { FigureChoice, ScatterView } from "./scatter-page.server";

const WIDTH = 640;
const HEIGHT = 440;
const MARGIN = { left: 88, right: 36, top: 16, bottom: 76 };

/** The municipalities as points, with the line through them and the reader's own marked. The figures stand in a table below. */
export function ScatterPlot({ view, language }: { view: ScatterView; language: Language }) {
  const { t } = useTranslation("indices");
  const { x, y, points, line, own } = view;
  const scaleX = scaleOf(points.map((point) => point.x));
  const scaleY = scaleOf(points.map((point) => point.y));
  const right = WIDTH - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const atX = (value: number) =>
    round(MARGIN.left + ((value - scaleX.from) / (scaleX.to - scaleX.from)) * (right - MARGIN.left));
  const atY = (value: number) =>
    round(bottom - ((value - scaleY.from) / (scaleY.to - scaleY.from)) * (bottom - MARGIN.top));
  const ticks = {
    x: scatterTicks(scaleX.from, scaleX.to, x.isLog),
    y: scatterTicks(scaleY.from, scaleY.to, y.isLog),
  };
  const texts = useTranslator();
  const axis = { x: axisWords("x", x, texts), y: axisWords("y", y, texts) };
  const marked = points.find(({ municipality }) => municipality === own);
  const ends = line ? lineEnds(line, scaleX, scaleY) : null;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("scatter_label", { x: x.name, y: y.name })}
    >
      <rect
        x={MARGIN.left}
        y={MARGIN.top}
        width={right - MARGIN.left}
        height={bottom - MARGIN.top}
        className="scatter__frame"
      />
      <path
        d={[
          ...ticks.x.map(({ at }) => `M${atX(at)} ${MARGIN.top}V${bottom}`),
          ...ticks.y.map(({ at }) => `M${MARGIN.left} ${atY(at)}H${right}`),
        ].join("")}
        className="scatter__grid"
      />
      {points.map(({ municipality, name, ...point }) =>
        municipality === own ? null : (
          <circle key={municipality} cx={atX(point.x)} cy={atY(point.y)} r="3.5" className="scatter__point">
            <title>{name}</title>
          </circle>
        ),
      )}
      {ends ? (
        <line
          x1={atX(ends.from.x)}
          y1={atY(ends.from.y)}
          x2={atX(ends.to.x)}
          y2={atY(ends.to.y)}
          className="scatter__line"
        />
      ) : null}
      {marked ? (
        <>
          <circle cx={atX(marked.x)} cy={atY(marked.y)} r="7" className="scatter__own" />
          <text
            x={atX(marked.x) + (atX(marked.x) > WIDTH / 2 ? -12 : 12)}
            y={atY(marked.y) + 4}
            textAnchor={atX(marked.x) > WIDTH / 2 ? "end" : "start"}
            fontWeight="600"
          >
            {marked.name}
          </text>
        </>
      ) : null}
      {ticks.x.map((tick) => (
        <text key={tick.value} x={atX(tick.at)} y={bottom + 20} textAnchor="middle">
          {tickLabel(tick, x, language)}
        </text>
      ))}
      <text x={(MARGIN.left + right) / 2} y={HEIGHT - 34} textAnchor="middle">
        {cut(x.name)}
      </text>
      <text x={(MARGIN.left + right) / 2} y={HEIGHT - 10} textAnchor="middle">
        {axis.x}
      </text>
      {ticks.y.map((tick) => (
        <text key={tick.value} x={MARGIN.left - 6} y={atY(tick.at) + 5} textAnchor="end">
          {tickLabel(tick, y, language)}
        </text>
      ))}
      <text transform={`rotate(-90 16 ${HEIGHT / 2})`} x="16" y={HEIGHT / 2} textAnchor="middle">
        {cut(y.name)}
      </text>
      <text transform={`rotate(-90 38 ${HEIGHT / 2})`} x="38" y={HEIGHT / 2} textAnchor="middle">
        {axis.y}
      </text>
    </svg>
  );
}

type Scale = ReturnType<typeof scaleOf>;

/** Where the line enters and leaves the frame; null where it stays outside. */
function lineEnds({ slope, intercept }: { slope: number; intercept: number }, x: Scale, y: Scale) {
  const xAt = (value: number) => (value - intercept) / slope;
  const crossings = slope === 0 ? [x.from, x.to] : [xAt(y.from), xAt(y.to)].sort((one, other) => one - other);
  const from = Math.max(x.from, crossings[0] ?? x.from);
  const to = Math.min(x.to, crossings[1] ?? x.to);
  if (from >= to) return null;
  const point = (place: number) => ({ x: place, y: intercept + slope * place });
  return { from: point(from), to: point(to) };
}

function tickLabel({ value, decimals }: Tick, { isLog, measured }: FigureChoice, language: Language): string {
  return isLog
    ? formatNumber(value, decimals, language)
    : formatMeasured(value, { ...measured, decimals }, language);
}

const MOST_LETTERS = 60;

/** Long names stand whole in the form and the table. */
const cut = (name: string): string =>
  name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;

const round = (place: number): number => Math.round(place * 10) / 10;
