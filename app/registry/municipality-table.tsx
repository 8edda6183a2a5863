import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { TableFrame } from "~/ui/table-frame";
import { everyForm, type FactKind, latestFact, type Municipality } from "./municipality";
import type { SearchMatch } from "./municipality-search";
import "./municipalities.css";

type Row = Municipality & { match: SearchMatch };

/** The municipalities of one county. */
export function MunicipalityTable({
  county,
  rows,
  language,
}: {
  county: string;
  rows: Row[];
  language: Language;
}) {
  const { t } = useTranslation("municipalities");
  const caption = t("table_of", { county });
  const fact = (row: Row, kind: FactKind): string => {
    const found = latestFact(row.facts, kind);
    return found ? formatNumber(found.value, 0, language) : "–";
  };
  return (
    <TableFrame label={caption}>
      <table className="data-table municipality-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("name")}</th>
            <th scope="col" className="number">
              {t("inhabitants")}
            </th>
            <th scope="col" className="number">
              {t("kostra_group")}
            </th>
            <th scope="col" className="number">
              {t("centrality_class")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td className="municipality-table__number">{row.number}</td>
              <th scope="row">
                <MunicipalityName row={row} />
              </th>
              <td className="number">{fact(row, "inhabitants")}</td>
              <td className="number">{fact(row, "kostra_group")}</td>
              <td className="number">{fact(row, "centrality_class")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function MunicipalityName({ row }: { row: Row }) {
  const { number, match, invented } = row;
  const { t } = useTranslation(["municipalities", "common"]);
  return (
    <>
      <a href={`/municipalities/${number}`}>{everyForm(row)}</a>
      <span className="municipality-table__narrow-number">{number}</span>
      {invented ? (
        <span className="invented-mark municipality-table__mark">{t("common:invented")}</span>
      ) : null}
      {match.by === "former" ? (
        <span className="municipality-table__formerly">
          {t("formerly", { number: match.number, name: match.name })}
        </span>
      ) : null}
    </>
  );
}
