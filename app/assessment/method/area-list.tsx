import { useTranslation } from "react-i18next";
import type { Language } from "~/platform/i18n/languages";
import { areasOf, type Instrument, questionsOf } from "../instrument";
import { evaluationPoints } from "../points";
import { showMaximum } from "../shown-points";
import "./method.css";

/** The areas by perspective with what they hold, each leading to its own page. */
export function AreaList({ instrument, language }: { instrument: Instrument; language: Language }) {
  const { t } = useTranslation("evaluation");
  const { total, areas } = evaluationPoints(instrument, new Map());
  const subareas = areasOf(instrument).flatMap((area) => area.subareas).length;
  const maxOf = new Map(areas.map(({ id, max }) => [id, showMaximum(max, language)]));
  return (
    <table className="data-table method-areas">
      <caption className="visually-hidden">{t("method_areas_table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("method_column_area")}</th>
          <th scope="col" className="number method-areas__detail">
            {t("method_column_subareas")}
          </th>
          <th scope="col" className="number">
            {t("method_column_questions")}
          </th>
          <th scope="col" className="number">
            {t("method_column_max")}
          </th>
        </tr>
      </thead>
      {instrument.perspectives.map((perspective) => (
        <tbody key={perspective.id}>
          <tr>
            <th scope="rowgroup" colSpan={4} className="method-areas__perspective">
              {perspective.name[language]}
            </th>
          </tr>
          {perspective.areas.map((area) => (
            <tr key={area.id}>
              <th scope="row">
                <a href={`/method/${area.id}`}>
                  {area.id} {area.name[language]}
                </a>
              </th>
              <td className="number method-areas__detail">{area.subareas.length}</td>
              <td className="number">{questionsOf(area).length}</td>
              <td className="number">{maxOf.get(area.id)}</td>
            </tr>
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row">{t("method_total")}</th>
          <td className="number method-areas__detail">{subareas}</td>
          <td className="number">{total.questions}</td>
          <td className="number">{showMaximum(total.max, language)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
