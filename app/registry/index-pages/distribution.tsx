import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { axisTicks } from "~/ui/charts/line-geometry";
import type { Bin } from "./histogram";

const WIDTH = 320;
const HEIGHT = 120;
/** Left of the columns, for the numbers of the axis. */
const MARGIN = 26;
/** Above them, for what the axis counts. */
const HEAD = 18;
const TICKS = 4;
const BIN_DECIMALS = 1;

interface DistributionProps {
  bins: readonly Bin[];
  language: Language;
  /** A score to mark, with the words that say whose it is. */
  mark?: { score: number; words: string } | undefined;
}

/** How many municipalities have which score, as columns with a table behind. */
export function Distribution({ bins, language, mark }: DistributionProps) {
  const { t } = useTranslation("indices");
  const ticks = axisTicks([Math.max(...bins.map(({ count }) => count), 1)], TICKS).filter(Number.isInteger);
  const most = ticks.at(-1) ?? 1;
  const [first] = bins;
  const last = bins.at(-1);
  if (!first || !last) return <p>{t("distribution_none")}</p>;
  const width = WIDTH / bins.length;
  const at = (score: number) => ((score - first.from) / (last.below - first.from)) * WIDTH;
  const figure = (score: number) => formatNumber(score, BIN_DECIMALS, language);
  return (
    <figure className="distribution">
      <svg
        viewBox={`${-MARGIN} ${-HEAD} ${WIDTH + MARGIN} ${HEIGHT + HEAD + 16}`}
        role="img"
        aria-label={t("distribution_label")}
      >
        <text x={-MARGIN} y={-HEAD + 9} className="distribution__tick">
          {t("distribution_axis")}
        </text>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1="0"
              x2={WIDTH}
              y1={HEIGHT - (tick / most) * HEIGHT}
              y2={HEIGHT - (tick / most) * HEIGHT}
              className="distribution__line"
            />
            <text
              x="-4"
              y={HEIGHT - (tick / most) * HEIGHT + 3}
              className="distribution__tick"
              textAnchor="end"
            >
              {tick}
            </text>
          </g>
        ))}
        {bins.map(({ from, count }, index) => (
          <rect
            key={from}
            x={index * width + 0.5}
            width={Math.max(width - 1, 0.5)}
            y={HEIGHT - (count / most) * HEIGHT}
            height={(count / most) * HEIGHT}
            className="distribution__bar"
          />
        ))}
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="distribution__axis" />
        {first.from <= 0 && last.below >= 0 ? (
          <text x={at(0)} y={HEIGHT + 13} className="distribution__tick" textAnchor="middle">
            0
          </text>
        ) : null}
        <text x="0" y={HEIGHT + 13} className="distribution__tick">
          {figure(first.from)}
        </text>
        <text x={WIDTH} y={HEIGHT + 13} className="distribution__tick" textAnchor="end">
          {figure(last.below)}
        </text>
        {mark ? (
          <line x1={at(mark.score)} x2={at(mark.score)} y1="-4" y2={HEIGHT} className="distribution__mark" />
        ) : null}
      </svg>
      <figcaption className="small">
        {mark ? <p>{mark.words}</p> : null}
        <details>
          <summary>{t("distribution_table")}</summary>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t("score")}</th>
                <th scope="col" className="number">
                  {t("municipalities")}
                </th>
              </tr>
            </thead>
            <tbody>
              {bins.map(({ from, below, count }) => (
                <tr key={from}>
                  <th scope="row">{t("distribution_range", { from: figure(from), below: figure(below) })}</th>
                  <td className="number">{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  );
}
