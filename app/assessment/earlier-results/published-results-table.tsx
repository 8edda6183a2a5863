import { useTranslation } from "react-i18next";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { TableFrame } from "~/ui/table-frame";
import { resultView } from "./published-result-view";
import type { NamedResult } from "./published-results-store.server";
import "./published-results.css";

/** A published result on one line: its total and its areas. */
export interface ResultRow {
  number: string;
  name: string;
  invented: boolean;
  year: number;
  href: string;
  /** «430 av 800 poeng»; null where no area is printed. */
  total: { points: string; max: string } | null;
  areas: { id: string; points: string | null; flagged: boolean }[];
}

export function resultRow(result: NamedResult, language: Language, t: Translator): ResultRow {
  const { municipality, year, version } = result;
  const { total, areas } = resultView(result, result.instrument, language, t);
  return {
    number: municipality.number,
    name: municipality.name,
    invented: municipality.invented,
    year,
    href: `/results/${municipality.number}/${year}?version=${encodeURIComponent(version)}`,
    total,
    areas: areas.map(({ id, points, flags }) => ({ id, points, flagged: flags.length > 0 })),
  };
}

/** Results by one version of the instrument, which may be compared with each other. */
export function ResultsTable({ caption, rows }: { caption: string; rows: ResultRow[] }) {
  const { t } = useTranslation(["results", "common"]);
  const areaIds = [...new Set(rows.flatMap(({ areas }) => areas.map(({ id }) => id)))].sort((one, other) =>
    one.localeCompare(other, "en", { numeric: true }),
  );
  return (
    <>
      <TableFrame label={caption}>
        <table className="data-table results-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("municipality")}</th>
              <th scope="col" className="number">
                {t("year")}
              </th>
              <th scope="col" className="number">
                {t("total")}
              </th>
              {areaIds.map((id) => (
                <th key={id} scope="col" className="number">
                  <abbr title={t("area_number", { id })}>{t("area_short", { id })}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.href}>
                <th scope="row">
                  <a href={row.href}>
                    {row.name}
                    <span className="visually-hidden"> {row.year}</span>
                  </a>
                  {row.invented ? (
                    <>
                      {" "}
                      <span className="invented-mark">{t("common:invented")}</span>
                    </>
                  ) : null}
                </th>
                <td className="number">{row.year}</td>
                <td className="number">
                  {row.total ? `${row.total.points} ${t("of_max", { max: row.total.max })}` : "–"}
                </td>
                {areaIds.map((id) => (
                  <AreaCell key={id} area={row.areas.find((area) => area.id === id)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {rows.some(({ areas }) => areas.some(({ flagged }) => flagged)) ? (
        <p className="quiet small">{t("flag_legend")}</p>
      ) : null}
    </>
  );
}

function AreaCell({ area }: { area: ResultRow["areas"][number] | undefined }) {
  const { t } = useTranslation("results");
  return (
    <td className="number">
      {area?.points ?? "–"}
      {area?.flagged ? (
        <>
          <span className="results-table__flag" aria-hidden="true">
            *
          </span>
          <span className="visually-hidden"> ({t("flagged_sign")})</span>
        </>
      ) : null}
    </td>
  );
}
