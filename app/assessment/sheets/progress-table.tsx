import { useTranslation } from "react-i18next";

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
    <div className="table-frame" tabIndex={0} role="region" aria-label={t("progress_table")}>
      <table className="data-table">
        <caption className="visually-hidden">{t("progress_table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column_area")}</th>
            {members.map(({ id, name }) => (
              <th scope="col" key={id}>
                {name}
              </th>
            ))}
            <th scope="col">{t("column_together")}</th>
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr key={area.id}>
              <th scope="row">
                {area.grades ? (
                  <a href={`${evaluation}/areas/${area.id}`}>
                    {area.id} {area.name}
                  </a>
                ) : (
                  `${area.id} ${area.name}`
                )}
              </th>
              {area.members.map(({ id, done, text }) => (
                <td key={id} className={done ? "sheet-progress__done" : "quiet"}>
                  {text}
                </td>
              ))}
              <td>
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
    </div>
  );
}
