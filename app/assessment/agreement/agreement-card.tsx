import { useTranslation } from "react-i18next";
import { AgreedForm } from "./agreed-form";
import type { AgreementAnswer, AgreementCard, AreaAgreementView } from "./agreement-view";
import { EvidenceLine } from "./evidence-line";
import { SheetsTable } from "./sheets-table";

interface AgreementCardProps {
  card: AgreementCard;
  view: AreaAgreementView;
  /** What the page says of a form that was sent for this question. */
  answer: AgreementAnswer | null;
}

/** One question: what everybody gave and why, what it rests on, and what is agreed. */
export function AgreementCardView({ card, view, answer }: AgreementCardProps) {
  const { t } = useTranslation("agreement");
  const { id, text, sheets, agreed } = card;
  const anchor = `question-${id}`;
  return (
    <article id={anchor} className="agreement-card" aria-labelledby={`${anchor}-text`}>
      <div className="agreement-card__head">
        <h3 id={`${anchor}-text`}>
          <span className="agreement-card__number">{id}</span> {text}
        </h3>
        <p className="agreement-card__marks">
          {sheets.length > 1 ? (
            <span className={card.asksForReason.length > 0 ? "apart-mark apart-mark--far" : "apart-mark"}>
              {card.largest > 0 ? t("apart", { count: card.largest }) : t("alike")}
            </span>
          ) : null}
          {agreed ? <span className="settled-mark">{t("settled")}</span> : null}
        </p>
      </div>
      <div className="agreement-card__grades">
        <SheetsTable card={card} view={view} />
        <Reasons card={card} language={view.teamLanguage} />
      </div>
      <EvidenceLine evaluationId={view.evaluationId} questionId={id} counts={card.evidence} />
      <Form card={card} view={view} answer={answer} />
    </article>
  );
}

/** Why each gave what they gave, and why the team settled as it did. */
function Reasons({ card: { sheets, agreed }, language }: { card: AgreementCard; language: string }) {
  const { t } = useTranslation("agreement");
  return (
    <dl className="agreement-card__reasons">
      {sheets.map(({ name, reason }) => (
        <div key={name}>
          <dt>{name}</dt>
          {reason ? (
            <dd className="kept-text" lang={language}>
              {reason}
            </dd>
          ) : (
            <dd className="quiet">{t("reason_none")}</dd>
          )}
        </div>
      ))}
      {agreed ? (
        <div>
          <dt>{t("agreed")}</dt>
          {agreed.reason ? (
            <dd className="kept-text" lang={language}>
              {agreed.reason}
            </dd>
          ) : null}
          <dd className="small quiet">{agreed.saved}</dd>
        </div>
      ) : null}
    </dl>
  );
}

/** What is settled or equal is changed behind a fold; what the team must talk about stands open. */
function Form({ card, view, answer }: AgreementCardProps) {
  const { t } = useTranslation("agreement");
  if (view.readOnly) return null;
  const form = <AgreedForm card={card} view={view} answer={answer} />;
  if (!card.agreed && !card.equal) return form;
  return (
    <details className="agreement-card__change" open={answer !== null}>
      <summary>
        {t(card.agreed ? "change_form" : "other_form")} <span className="visually-hidden">{card.id}</span>
      </summary>
      {form}
    </details>
  );
}
