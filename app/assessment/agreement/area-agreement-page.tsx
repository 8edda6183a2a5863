import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { UnsavedText } from "../evaluations/unsaved-text";
import { AgreementCardView } from "./agreement-card";
import type { AgreementAnswer, AgreementCard, AreaAgreementView } from "./agreement-view";
import { AreaNavigation } from "./area-navigation";
import "../evaluations/evaluation.css";
import "./agreement.css";

interface AreaAgreementPageProps {
  view: AreaAgreementView;
  answer: AgreementAnswer | null;
}

/** One area: those who have handed in, or the questions with the largest difference first and what is agreed. */
export function AreaAgreementPage({ view, answer }: AreaAgreementPageProps) {
  const { t } = useTranslation("agreement");
  const { area, areas, evaluationId, readOnly } = view;
  // A fault of a question whose card is shown stands in the card.
  const unplaced = answer && !view.cards.some(({ id }) => id === answer.questionId) ? answer : null;
  const next = areas[areas.findIndex(({ id }) => id === area.id) + 1];
  return (
    <>
      <AreaNavigation evaluationId={evaluationId} areas={areas} currentId={area.id} />
      {unplaced ? (
        <Notice kind="fault">
          {unplaced.faults.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Notice>
      ) : null}
      {answer && (readOnly || unplaced) && answer.form.reason ? (
        <UnsavedText language={view.teamLanguage} text={answer.form.reason} />
      ) : null}
      {area.closed ? <HandIns view={view} /> : <Revealed view={view} answer={answer} />}
      <p className="cluster">
        <a href={`/evaluations/${evaluationId}/agreement`}>{t("all_areas")}</a>
        {next ? (
          <a href={`/evaluations/${evaluationId}/agreement/${next.id}`}>
            {t("to_next_area", { area: `${next.id} ${next.name}` })}
          </a>
        ) : (
          <a href={`/evaluations/${evaluationId}/findings/${area.id}`}>{t("to_findings")}</a>
        )}
      </p>
    </>
  );
}

/** Before all have handed in: who has and who has not, and nothing else. */
function HandIns({ view: { area, evaluationId, onTeam } }: { view: AreaAgreementView }) {
  const { t } = useTranslation("agreement");
  return (
    <>
      <Notice title={t(area.left.length > 0 ? "closed_title" : "closed_title_reader")}>
        <p>{area.closed}</p>
      </Notice>
      <dl className="hand-ins">
        <div>
          <dt>{t("closed_handed_in")}</dt>
          {area.handedIn.map(({ name, at }) => (
            <dd key={name}>{t("handed_in_at", { name, at })}</dd>
          ))}
          {area.handedIn.length === 0 ? <dd>{t("nobody")}</dd> : null}
        </div>
        <div>
          <dt>{t("closed_left")}</dt>
          {area.left.map((name) => (
            <dd key={name}>{name}</dd>
          ))}
          {area.left.length === 0 ? <dd>{t("nobody")}</dd> : null}
        </div>
      </dl>
      {onTeam ? (
        <p>
          <a href={`/evaluations/${evaluationId}/areas/${area.id}`}>
            {t("area_to_own_grading", { area: area.id })}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Revealed({ view, answer }: AreaAgreementPageProps) {
  const { t } = useTranslation("agreement");
  const { area, cards, readOnly } = view;
  const different = cards.filter(({ largest }) => largest > 0);
  const equal = cards.filter(({ largest }) => largest === 0);
  const alone = cards.every(({ sheets }) => sheets.length < 2);
  const list = (listed: AgreementCard[]) =>
    listed.map((card) => (
      <AgreementCardView
        key={card.id}
        card={card}
        view={view}
        answer={answer?.questionId === card.id ? answer : null}
      />
    ));
  return (
    <>
      <p>{t("area_line", { settled: area.settled, questions: area.questions })}</p>
      {readOnly ? (
        <Notice title={t("read_only")}>
          <p>{readOnly}</p>
        </Notice>
      ) : null}
      {alone ? null : (
        <section className="stack agreement-section" aria-labelledby="different">
          <h2 id="different">{t("differences_title")}</h2>
          {different.length === 0 ? <p>{t("differences_none")}</p> : null}
          {list(different)}
        </section>
      )}
      <section className="stack agreement-section" aria-labelledby="equal">
        <h2 id="equal">{t(alone ? "equal_title_alone" : "equal_title")}</h2>
        {equal.length === 0 ? <p>{t("equal_none")}</p> : null}
        {view.equalLeft > 0 && !readOnly ? (
          <form method="post" className="stack accept-equal">
            <input type="hidden" name="intent" value="accept_equal" />
            <p>{t("accept_equal_means")}</p>
            <div>
              <button type="submit" className="ds-button" data-variant="primary">
                {t("accept_equal", { count: view.equalLeft })}
              </button>
            </div>
          </form>
        ) : null}
        {list(equal)}
      </section>
    </>
  );
}
