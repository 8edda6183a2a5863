import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { TableFrame } from "~/ui/table-frame";
import type { AgreementView, FigureRow, PairView } from "./agreement-view";
import { KappaFigure } from "./kappa-figure";

const KAPPA_DECIMALS = 2;

/** How well every two evaluators agreed before they talked: the figure, one sentence on what it means, and the table behind. */
export function AgreementFigures({ view }: { view: AgreementView }) {
  const { t } = useTranslation("agreement");
  const { alone, revealed, areas, pairs, language } = view;
  if (alone) return <p>{t("figures_alone")}</p>;
  if (revealed === 0) return <p>{t("figures_none")}</p>;
  return (
    <>
      <div className="stack measure">
        <p>{t("figures_lead", { count: revealed, areas: areas.length })}</p>
        <p>
          {t("kappa_means")} {t("interval_means")}
        </p>
      </div>
      {pairs.map((pair) => (
        <Pair key={`${pair.first} ${pair.second}`} pair={pair} language={language} />
      ))}
    </>
  );
}

function Pair({ pair, language }: { pair: PairView; language: Language }) {
  const { t } = useTranslation("agreement");
  const { first, second, rows } = pair;
  const total = rows.find(({ kind }) => kind === "total");
  return (
    <section className="stack agreement-pair">
      <h3>{t("pair", { first, second })}</h3>
      {total && total.exact !== null ? (
        <p>
          {t("shares_line", {
            n: total.n,
            exact: share(total.exact, language),
            withinOne: share(total.withinOne, language),
          })}
        </p>
      ) : null}
      <KappaFigure
        rows={rows}
        language={language}
        sayValue={(row) => <KappaText row={row} language={language} />}
      />
      <details className="agreement-table">
        <summary>{t("table")}</summary>
        <FigureTable pair={pair} language={language} />
      </details>
    </section>
  );
}

/** «0,62 (0,41 til 0,83)», or why there is none. */
function KappaText({ row: { kappa, without }, language }: { row: FigureRow; language: Language }) {
  const { t } = useTranslation("agreement");
  if (!kappa) return <>{without ? t(`without_${without}`) : "–"}</>;
  const { value, low, high } = kappa;
  return (
    <>
      {t("kappa_of", {
        kappa: coefficient(value, language),
        low: coefficient(low, language),
        high: coefficient(high, language),
      })}
    </>
  );
}

function FigureTable({ pair: { first, second, rows }, language }: { pair: PairView; language: Language }) {
  const { t } = useTranslation("agreement");
  const caption = t("figures_caption", { first, second });
  return (
    <TableFrame label={caption}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("part")}</th>
            {(["n", "kappa", "interval", "exact", "within_one"] as const).map((key) => (
              <th key={key} scope="col" className="number">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, label, n, kappa, exact, withinOne }) => (
            <tr key={`${kind} ${label}`}>
              <th scope="row">{label}</th>
              <td className="number">{n}</td>
              <td className="number">{kappa ? coefficient(kappa.value, language) : "–"}</td>
              <td className="number">
                {kappa
                  ? t("interval_of", {
                      low: coefficient(kappa.low, language),
                      high: coefficient(kappa.high, language),
                    })
                  : "–"}
              </td>
              {[exact, withinOne].map((part, index) => (
                <td key={index} className="number">
                  {part === null ? "–" : t("per_cent", { share: share(part, language) })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

const coefficient = (value: number, language: Language): string =>
  formatNumber(value, KAPPA_DECIMALS, language);

const share = (part: number | null, language: Language): string =>
  part === null ? "–" : formatNumber(part * 100, 0, language);
