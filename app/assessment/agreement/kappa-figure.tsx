import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { FigureRow } from "./agreement-view";
import { axisStart } from "./figure-rows";

interface KappaFigureProps {
  rows: readonly FigureRow[];
  language: Language;
  sayValue: (row: FigureRow) => ReactNode;
}

/** A dot for each kappa on one axis, with its interval as a line. For those who do not see it, label and value say all. */
export function KappaFigure({ rows, language, sayValue }: KappaFigureProps) {
  const { t } = useTranslation("agreement");
  const start = axisStart(rows);
  const at = (kappa: number) => `${Math.round(((kappa - start) / (1 - start)) * 10_000) / 100}%`;
  const ticks = [-1, -0.5, 0, 0.5, 1].filter((tick) => tick >= start);
  return (
    <div className="kappa-figure">
      <ul>
        {rows.map((row) => (
          <li key={`${row.kind} ${row.label}`} className={`kappa-figure__row kappa-figure__row--${row.kind}`}>
            <span className="kappa-figure__label">{row.label}</span>
            <svg className="kappa-figure__graphic" aria-hidden="true" focusable="false">
              {ticks.map((tick) => (
                <line
                  key={tick}
                  className={tick === 0 ? "kappa-figure__zero" : "kappa-figure__tick"}
                  x1={at(tick)}
                  x2={at(tick)}
                  y1="0"
                  y2="100%"
                />
              ))}
              {row.kappa ? (
                <>
                  <line
                    className="kappa-figure__interval"
                    x1={at(row.kappa.low)}
                    x2={at(row.kappa.high)}
                    y1="50%"
                    y2="50%"
                  />
                  <circle className="kappa-figure__dot" cx={at(row.kappa.value)} cy="50%" r="5" />
                </>
              ) : null}
            </svg>
            <span className="kappa-figure__value">{sayValue(row)}</span>
          </li>
        ))}
      </ul>
      <div className="kappa-figure__axis" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ insetInlineStart: at(tick) }}>
            {formatNumber(tick, Number.isInteger(tick) ? 0 : 1, language)}
            {tick === 0 ? <small>{t("by_chance")}</small> : null}
            {tick === 1 ? <small>{t("full_agreement")}</small> : null}
          </span>
        ))}
      </div>
    </div>
  );
}
