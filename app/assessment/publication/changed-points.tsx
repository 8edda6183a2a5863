import { useTranslation } from "react-i18next";
import { FigureCell } from "~/ui/figure-cell";
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
  const labels = [names.before, names.after, t("compare_difference"), t("compare_max")];
  return (
    <section className="stack" aria-labelledby="points">
      <h2 id="points">{t("compare_points_title")}</h2>
      <p>
        {total.differs ? t("compare_total_changed", { ...total }) : t("compare_total_same", { ...total })}
      </p>
      <table
        className="data-table stacked-table changed-points"
        role="table"
        aria-label={t("compare_points_title")}
      >
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t("compare_area")}
            </th>
            {labels.map((label) => (
              <th key={label} role="columnheader" scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {areas.flatMap((area) => [
            <PointsRow
              key={area.id}
              name={`${area.id} ${area.name}`}
              change={area}
              labels={labels}
              className={area.differs ? undefined : "changed-points__same"}
            />,
            ...area.subareas.map((subarea) => (
              <PointsRow
                key={subarea.id}
                name={`${subarea.id} ${subarea.name}`}
                change={subarea}
                labels={labels}
                className="changed-points__subarea"
              />
            )),
          ])}
        </tbody>
        <tfoot role="rowgroup">
          <PointsRow name={t("compare_total")} change={total} labels={labels} />
        </tfoot>
      </table>
      <p className="quiet small">{t("compare_rounding")}</p>
    </section>
  );
}

interface PointsRowProps {
  name: string;
  change: ShownChange;
  labels: readonly string[];
  className?: string | undefined;
}

function PointsRow({ name, change, labels, className }: PointsRowProps) {
  const { t } = useTranslation("publication");
  const { before, after, differs, difference, max } = change;
  return (
    <tr role="row" className={className}>
      <th role="rowheader" scope="row">
        {name}
      </th>
      {[before, after, differs ? difference : t("compare_same"), max].map((figure, index) => (
        <FigureCell key={index} label={labels[index] ?? ""}>
          {figure}
        </FigureCell>
      ))}
    </tr>
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
