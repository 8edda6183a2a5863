import { useTranslation } from "react-i18next";
import type { Grade } from "../grade";
import { showGrade } from "../shown-grade";
import type { AgreementCard, AreaAgreementView } from "./agreement-view";

/** What everybody gave to a question, side by side; dimensions on which they differ stand out. */
export function SheetsTable({ card, view }: { card: AgreementCard; view: AreaAgreementView }) {
  const { t } = useTranslation("agreement");
  const { id, sheets, spread, asksForReason, agreed, selfAssessment } = card;
  const { dimensions, language } = view;
  const cells = (grade: Grade) =>
    dimensions.map((dimension) => (
      <td key={dimension.id} className="number">
        {showGrade(grade[dimension.id], language)}
      </td>
    ));
  return (
    <table className="data-table sheets-table">
      <caption className="visually-hidden">{t("grades_of", { question: id })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("who")}</th>
          {dimensions.map((dimension) => (
            <th key={dimension.id} scope="col" className="number">
              <span className={`dimension-swatch dimension-swatch--${dimension.id}`} aria-hidden="true" />{" "}
              {dimension.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheets.map(({ name, grade }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {dimensions.map((dimension) => {
              const apart = (spread[dimension.id] ?? 0) > 0;
              const far = asksForReason.includes(dimension.id);
              return (
                <td
                  key={dimension.id}
                  className={`number${apart ? " sheets-table__apart" : ""}${far ? " sheets-table__far" : ""}`}
                >
                  {showGrade(grade[dimension.id], language)}
                </td>
              );
            })}
          </tr>
        ))}
        {selfAssessment ? (
          <tr className="quiet">
            <th scope="row">{t("self")}</th>
            {cells(selfAssessment)}
          </tr>
        ) : null}
      </tbody>
      {agreed ? (
        <tfoot>
          <tr>
            <th scope="row">{t("agreed")}</th>
            {cells(agreed.grade)}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
