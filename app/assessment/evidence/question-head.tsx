import { useTranslation } from "react-i18next";
import type { QuestionEvidence } from "./question-view";

/** The question with what to look for, and the way to its grading and to the questions beside it. */
export function QuestionHead({ view }: { view: QuestionEvidence }) {
  const { t } = useTranslation("evidence");
  const { evaluationId, area, subarea, question, dimensions, agreed } = view;
  const root = `/evaluations/${evaluationId}`;
  return (
    <>
      <Neighbours view={view} />
      <div className="stack question-head">
        <p className="quiet">
          {area.id} {area.name} / {subarea.id} {subarea.name}
        </p>
        <h1>
          {question.id} {question.text}
        </h1>
        <p className="cluster">
          <span className="quiet">{t("most", { max: question.max })}</span>
          <a href={`${root}/areas/${area.id}#question-${question.id}`}>{t("to_grading")}</a>
          {agreed ? (
            <a href={`${root}/agreement/${area.id}#question-${question.id}`}>{t("to_agreement")}</a>
          ) : null}
        </p>
      </div>
      <details className="question-hints">
        <summary>{t("hints")}</summary>
        <dl>
          {dimensions.map(({ id, name }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{question.lookFor[id]}</dd>
            </div>
          ))}
          <div>
            <dt>{t("asked_of")}</dt>
            <dd>{question.askedOf}</dd>
          </div>
          <div>
            <dt>{t("shown_in")}</dt>
            <dd>{question.shownIn}</dd>
          </div>
        </dl>
      </details>
    </>
  );
}

function Neighbours({ view: { evaluationId, previous, next } }: { view: QuestionEvidence }) {
  const { t } = useTranslation("evidence");
  return (
    <nav aria-label={t("questions_nav")} className="cluster">
      {previous ? (
        <a href={`/evaluations/${evaluationId}/questions/${previous}`} rel="prev">
          {t("previous", { question: previous })}
        </a>
      ) : null}
      {next ? (
        <a href={`/evaluations/${evaluationId}/questions/${next}`} rel="next">
          {t("next", { question: next })}
        </a>
      ) : null}
    </nav>
  );
}
