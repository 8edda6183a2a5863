import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";
import "~/ui/stacked-table.css";

export interface ProgressView {
  evaluationId: string;
  members: { id: string; name: string }[];
  areas: {
    id: string;
    name: string;
    /** Whether the area is open to the whole team. */
    revealed: boolean;
    /** Whether the reader has a sheet of their own in it. */
    grades: boolean;
    /** In the order of the team: how far each has come, in words. */
    members: { id: string; done: boolean; text: string }[];
  }[];
}

/** Who has handed in what, area by area; no grades. */
export function ProgressTable({ view: { evaluationId, members, areas } }: { view: ProgressView }) {
  const { t } = useTranslation("sheets");
  const evaluation = `/evaluations/${evaluationId}`;
  return (
    <TableFrame label={t("progress_table")}>
      <table className="data-table stacked-table sheet-progress" role="table">
        <caption className="visually-hidden">{t("progress_table")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t("column_area")}
            </th>
            {members.map(({ id, name }) => (
              <th role="columnheader" scope="col" key={id}>
                {name}
              </th>
            ))}
            <th role="columnheader" scope="col">
              {t("column_together")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {areas.map((area) => (
            <tr role="row" key={area.id}>
              <th role="rowheader" scope="row">
                {area.grades ? (
                  <a href={`${evaluation}/areas/${area.id}`}>
                    {area.id} {area.name}
                  </a>
                ) : (
                  `${area.id} ${area.name}`
                )}
              </th>
              {area.members.map(({ id, done, text }, place) => (
                <td key={id} role="cell" className="stacked-table__wide" data-label={members[place]?.name}>
                  <span className={done ? "sheet-progress__done" : "quiet"}>{text}</span>
                </td>
              ))}
              <td role="cell" className="stacked-table__wide">
                {area.revealed ? (
                  <a href={`${evaluation}/agreement/${area.id}`}>{t("to_agreement")}</a>
                ) : (
                  <span className="quiet">{t("progress_waits")}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
