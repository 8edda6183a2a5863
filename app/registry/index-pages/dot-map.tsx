import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { fifthOf, signPath } from "./dot-map-geometry";
import { SIGN_SIZE } from "./dot-map-panels";
import { indexPath, type MapSign, type MapView } from "./ranking-view";

const fifths = [0, 1, 2, 3, 4] as const;
const SCORE_DECIMALS = 2;
/** A municipality without a rank has a small ring. */
const RING_SIZE = 3;

/**
 * The country with a sign and a tinted area for each municipality, by the fifth of the ranking that it is in. Each sign leads to the
 * municipality. The keyboard and screen readers pass the signs by: the ranking has the same links, in an order that helps.
 */
export function DotMap({ map, language }: { map: MapView; language: Language }) {
  const { t } = useTranslation("indices");
  const everybody = new URLSearchParams({ ...(map.sort && { sort: map.sort }), all: "1" });
  return (
    <figure className="dot-map">
      <Key hasUnranked={map.panels.some(({ signs }) => signs.some(({ rank }) => rank === null))} />
      <div className="dot-map__panels">
        {map.panels.map(({ id, width, height, land, borders, signs, counties }) => (
          <div key={id} className="dot-map__panel">
            <h3>{t(`map_${id}`)}</h3>
            <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
              <clipPath id={`land-${id}`}>
                <path id={`coast-${id}`} d={land} />
              </clipPath>
              <g clipPath={`url(#land-${id})`}>
                {[...fifths, null].map((fifth) => (
                  <path
                    key={fifth}
                    d={areasOf(signs, fifth, map.ranked)}
                    className={`area area--${fifth ?? "none"}`}
                  />
                ))}
                <path d={borders} className="dot-map__borders" />
              </g>
              <use href={`#coast-${id}`} className="dot-map__coast" />
              {signs.map((sign) => (
                <Sign key={sign.number} sign={sign} map={map} language={language} />
              ))}
              {counties.map(({ name, x, y }) => (
                <text key={name} x={x} y={y + 4} className="dot-map__county" textAnchor="middle">
                  {name}
                </text>
              ))}
            </svg>
          </div>
        ))}
      </div>
      <figcaption className="small quiet measure">
        {t("map_note")} <a href={`?${everybody}#ranking`}>{t("map_same_in_table")}</a>
      </figcaption>
    </figure>
  );
}

/** The areas of those in a fifth, or without a rank, as the outline of one path. */
function areasOf(signs: readonly MapSign[], fifth: number | null, ranked: number): string {
  return signs
    .filter(({ rank }) => (rank === null ? null : fifthOf(rank, ranked)) === fifth)
    .map(({ area }) => area)
    .join("");
}

function Sign({ sign, map, language }: { sign: MapSign; map: MapView; language: Language }) {
  const { t } = useTranslation("indices");
  const { number, name, rank, score, x, y } = sign;
  return (
    <a href={indexPath(map.id, map.year, number)} tabIndex={-1} className="dot-map__link">
      <title>
        {rank === null || score === null
          ? t("map_sign_unranked", { name })
          : t("map_sign", { name, rank, score: formatNumber(score, SCORE_DECIMALS, language) })}
      </title>
      {rank === null ? (
        <circle cx={x} cy={y} r={RING_SIZE} className="sign sign--none" />
      ) : (
        <path
          d={signPath(fifthOf(rank, map.ranked), sign, SIGN_SIZE)}
          className={`sign sign--${fifthOf(rank, map.ranked)}`}
        />
      )}
    </a>
  );
}

function Key({ hasUnranked }: { hasUnranked: boolean }) {
  const { t } = useTranslation("indices");
  return (
    <ul className="dot-map__key">
      {fifths.map((fifth) => (
        <li key={fifth}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={signPath(fifth, { x: 8, y: 8 }, SIGN_SIZE)} className={`sign sign--${fifth}`} />
          </svg>
          {t(`map_fifth_${fifth}`)}
        </li>
      ))}
      {hasUnranked ? (
        <li>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <circle cx="8" cy="8" r={RING_SIZE} className="sign sign--none" />
          </svg>
          {t("map_unranked")}
        </li>
      ) : null}
    </ul>
  );
}
