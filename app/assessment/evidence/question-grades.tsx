import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { showGrade } from "../shown-grade";
import type { QuestionEvidence, ShownGrade } from "./question-view";

/** Every grade of the question that the reader may see, the one that counts last. */
export function QuestionGrades({ view }: { view: QuestionEvidence }) {
  const { t } = useTranslation("evidence");
  const { grades, gradesClosed, points } = view;
  return (
    <section className="stack" aria-labelledby="grades">
      <h2 id="grades">{t("grades")}</h2>
      {grades.length > 0 ? <GradesTable view={view} /> : <p className="quiet">{t("grades_none")}</p>}
      {points ? <p>{points}</p> : null}
      {gradesClosed ? (
        <Notice>
          <p>{gradesClosed}</p>
        </Notice>
      ) : null}
    </section>
  );
}

function GradesTable({
  view: { grades, dimensions, language, teamLanguage, agreed },
}: {
  view: QuestionEvidence;
}) {
  const { t } = useTranslation("evidence");
  const nameOf = ({ kind, name }: ShownGrade) =>
    kind === "evaluator" ? name : t(kind === "self" ? "kind_self" : agreed ? "kind_agreed" : "kind_team");
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={t("grades")}>
      <table className="data-table question-grades">
        <caption className="visually-hidden">{t("grades")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("who")}</th>
            {dimensions.map(({ id, name }) => (
              <th key={id} scope="col" className="number">
                {name}
              </th>
            ))}
            <th scope="col">{t("reason")}</th>
          </tr>
        </thead>
        <tbody>
          {grades.map((given) => (
            <tr key={`${given.kind} ${given.name}`} className={`question-grades__${given.kind}`}>
              <th scope="row">{nameOf(given)}</th>
              {dimensions.map(({ id }) => (
                <td key={id} className="number">
                  {showGrade(given.grade[id], language)}
                </td>
              ))}
              <td className="question-grades__reason">
                {given.reason ? (
                  <span className="kept-text" lang={teamLanguage}>
                    {given.reason}
                  </span>
                ) : null}
                {given.saved ? <span className="small quiet">{given.saved}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
