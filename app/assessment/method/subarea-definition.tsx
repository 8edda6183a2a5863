import { useTranslation } from "react-i18next";
import type { Language } from "~/platform/i18n/languages";
import { exactly } from "~/platform/rounding";
import { ToneSwatch } from "~/ui/charts/bar-list";
import { dimensionIds, type Instrument, type Question, type Subarea } from "../instrument";
import { showMaximum } from "../shown-points";
import "./method.css";

interface Shared {
  instrument: Instrument;
  language: Language;
}

/** A sub-area with its questions. Its id and each question's is an anchor: /method/7#7.3.1. */
export function SubareaDefinition({ subarea, ...shared }: Shared & { subarea: Subarea }) {
  const { t } = useTranslation("evaluation");
  const { language } = shared;
  return (
    <section id={subarea.id} className="method-subarea" aria-labelledby={`${subarea.id}-name`}>
      <div>
        <h2 id={`${subarea.id}-name`}>
          {subarea.id} {subarea.name[language]}
        </h2>
        <p className="quiet">{t("method_up_to", { max: showMaximum(exactly(subarea.max), language) })}</p>
      </div>
      {subarea.questions.map((question) => (
        <QuestionDefinition key={question.id} question={question} {...shared} />
      ))}
    </section>
  );
}

function QuestionDefinition({ question, instrument, language }: Shared & { question: Question }) {
  const { t } = useTranslation("evaluation");
  const named = (list: readonly { id: string; name: Record<Language, string> }[], ids: readonly string[]) =>
    list.filter(({ id }) => ids.includes(id)).map(({ id, name }) => <li key={id}>{name[language]}</li>);
  return (
    <article id={question.id} className="method-question">
      <h3>
        <a href={`#${question.id}`} className="method-question__number">
          {question.id}
        </a>{" "}
        {question.question[language]}
      </h3>
      <p className="quiet">{t("method_up_to", { max: showMaximum(exactly(question.max), language) })}</p>
      <div>
        <h4>{t("method_look_for")}</h4>
        <dl className="method-question__signs">
          {dimensionIds.map((id) => (
            <div key={id}>
              <dt>
                <ToneSwatch tone={id} />
                {instrument.dimensions.find((dimension) => dimension.id === id)?.name[language]}
              </dt>
              <dd>{question.lookFor[id][language]}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="columns">
        <div>
          <h4>{t("method_asked_of")}</h4>
          <ul>{named(instrument.interviewGroups, question.askedOf)}</ul>
        </div>
        <div>
          <h4>{t("method_shown_in")}</h4>
          <ul>{named(instrument.documents, question.shownIn)}</ul>
        </div>
      </div>
    </article>
  );
}
