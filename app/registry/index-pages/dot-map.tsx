import { useTranslation } from "react-i18next";
import { fifthOf, MAP_HEIGHT, MAP_WIDTH, signPath } from "./dot-map-geometry";
import type { RankingView } from "./ranking-view";

const SIGN_SIZE = 4.2;
const fifths = [0, 1, 2, 3, 4] as const;

/** Norway with a sign for each municipality, by the fifth of the ranking that it is in. The ranking is the table behind it. */
export function DotMap({ view: { signs, ranked } }: { view: RankingView }) {
  const { t } = useTranslation("indices");
  return (
    <figure className="dot-map">
      <svg
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
        className="dot-map__country"
        role="img"
        aria-label={t("map_label", { count: signs.length })}
      >
        {signs.map(({ number, name, rank, x, y }) => {
          const fifth = fifthOf(rank, ranked);
          return (
            <path key={number} d={signPath(fifth, { x, y }, SIGN_SIZE)} className={`sign sign--${fifth}`}>
              <title>{t("map_sign", { name, rank })}</title>
            </path>
          );
        })}
      </svg>
      <figcaption>
        <ul className="dot-map__key">
          {fifths.map((fifth) => (
            <li key={fifth}>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
                <path d={signPath(fifth, { x: 8, y: 8 }, 5.5)} className={`sign sign--${fifth}`} />
              </svg>
              {t(`map_fifth_${fifth}`)}
            </li>
          ))}
        </ul>
        <p className="small quiet">{t("map_note")}</p>
      </figcaption>
    </figure>
  );
}
