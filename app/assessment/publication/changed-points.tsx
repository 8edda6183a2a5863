import { useTranslation } from "react-i18next";
import { TextChange } from "./text-change";
import type { ShownChange, ShownQuestionChange, VersionComparisonView } from "./version-comparison-view";

interface Names {
  before: string;
  after: string;
}

/** Points before and after: the total, every area, and the sub-areas that differ. */
export function ChangedPoints({ differences, names }: { differences: VersionComparisonView; names: Names }) {
  const { t } = useTranslation("publication");
  const { total, areas } = differences;
  return (
    <section className="stack" aria-labelledby="points">
      <h2 id="points">{t("compare_points_title")}</h2>
      <p>
        {total.differs
          ? t("compare_total_changed", { ...total, max: total.max })
          : t("compare_total_same", { ...total })}
      </p>
      <div className="table-frame" tabIndex={0} role="region" aria-label={t("compare_points_title")}>
        <table className="data-table changed-points">
          <thead>
            <tr>
              <th scope="col">{t("compare_area")}</th>
              <th scope="col" className="number">
                {names.before}
              </th>
              <th scope="col" className="number">
                {names.after}
              </th>
              <th scope="col" className="number">
                {t("compare_difference")}
              </th>
              <th scope="col" className="number">
                {t("compare_max")}
              </th>
            </tr>
          </thead>
          <tbody>
            {areas.flatMap((area) => [
              <PointsRow key={area.id} part={area} className={area.differs ? "" : "changed-points__same"} />,
              ...area.subareas.map((subarea) => (
                <PointsRow key={subarea.id} part={subarea} className="changed-points__subarea" />
              )),
            ])}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("compare_total")}</th>
              <PointsCells change={total} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="quiet small">{t("compare_rounding")}</p>
    </section>
  );
}

function PointsRow({
  part,
  className,
}: {
  part: ShownChange & { id: string; name: string };
  className: string;
}) {
  return (
    <tr className={className}>
      <th scope="row">
        {part.id} {part.name}
      </th>
      <PointsCells change={part} />
    </tr>
  );
}

function PointsCells({ change }: { change: ShownChange }) {
  const { t } = useTranslation("publication");
  return (
    <>
      <td className="number">{change.before}</td>
      <td className="number">{change.after}</td>
      <td className="number">{change.differs ? change.difference : t("compare_same")}</td>
      <td className="number">{change.max}</td>
    </>
  );
}

interface ChangedQuestionsProps {
  questions: readonly ShownQuestionChange[];
  names: Names;
  /** The language that notes are written in. */
  language: string;
}

/** Every question whose grade or note differs. */
export function ChangedQuestions({ questions, names, language }: ChangedQuestionsProps) {
  const { t } = useTranslation("publication");
  return (
    <section className="stack" aria-labelledby="questions">
      <h2 id="questions">{t("compare_questions_title")}</h2>
      {questions.map(({ id, text, grades, points, note }) => (
        <article key={id} className="question-change">
          <h3>
            {id} {text}
          </h3>
          {grades.length > 0 ? (
            <ul className="plain-list">
              {grades.map(({ name, before, after }) => (
                <li key={name}>
                  <strong>{name}:</strong> {t("compare_grade", { before, after })}
                </li>
              ))}
              <li className="quiet">{t("compare_question_points", { ...points })}</li>
            </ul>
          ) : null}
          {note ? (
            <>
              <p className="quiet">{t("compare_note")}</p>
              <TextChange segments={note} names={names} language={language} />
            </>
          ) : null}
        </article>
      ))}
    </section>
  );
}
