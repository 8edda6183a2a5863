import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { showGrade } from "../shown-grade";
import type { QuestionEvidence, ShownGrade } from "./question-view";

/** Every grade of the question that the reader may see, with its reason; the one that counts stands last. */
export function QuestionGrades({ view }: { view: QuestionEvidence }) {
  const { t } = useTranslation("evidence");
  const { grades, gradesClosed, points } = view;
  return (
    <section className="stack" aria-labelledby="grades">
      <h2 id="grades">{t("grades")}</h2>
      {grades.length > 0 ? (
        <div className="question-grades">
          <GradesTable view={view} />
          <Reasons view={view} />
        </div>
      ) : (
        <p className="quiet">{t("grades_none")}</p>
      )}
      {points ? <p>{points}</p> : null}
      {gradesClosed ? (
        <Notice>
          <p>{gradesClosed}</p>
        </Notice>
      ) : null}
    </section>
  );
}

function GradesTable({ view: { grades, dimensions, language, agreed } }: { view: QuestionEvidence }) {
  const { t } = useTranslation("evidence");
  return (
    <table className="data-table">
      <caption className="visually-hidden">{t("grades")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("who")}</th>
          {dimensions.map(({ id, name }) => (
            <th key={id} scope="col" className="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grades.map((given) => (
          <tr
            key={`${given.kind} ${given.name}`}
            className={given.kind === "counts" ? "question-grades__counts" : undefined}
          >
            <th scope="row">
              <Giver given={given} agreed={agreed} />
            </th>
            {dimensions.map(({ id }) => (
              <td key={id} className="number">
                {showGrade(given.grade[id], language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reasons({ view: { grades, teamLanguage, agreed } }: { view: QuestionEvidence }) {
  return (
    <dl className="question-grades__reasons">
      {grades.map((given) => (
        <div key={`${given.kind} ${given.name}`}>
          <dt>
            <Giver given={given} agreed={agreed} />
          </dt>
          {given.reason ? (
            <dd className="kept-text" lang={teamLanguage}>
              {given.reason}
            </dd>
          ) : null}
          {given.saved ? <dd className="small quiet">{given.saved}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

function Giver({ given: { kind, name }, agreed }: { given: ShownGrade; agreed: boolean }) {
  const { t } = useTranslation("evidence");
  if (kind === "evaluator") return <>{name}</>;
  return <>{t(kind === "self" ? "kind_self" : agreed ? "kind_agreed" : "kind_team")}</>;
}
