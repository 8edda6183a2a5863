import { useTranslation } from "react-i18next";
import { ChartWithFiles } from "../analysis-pages/chart-with-files";
import { Field } from "~/ui/field";
import { Notice, Outcome } from "~/ui/notice";
import { WaveHead } from "../waves/wave-head";
import { wavePath } from "../waves/wave-pages";
import { AnswerList } from "./answer-list";
import { CodeList } from "./code-list";
import { NONE } from "./text-answers";
import type { TextsAnswer } from "./texts-action.server";
import type { TextsView } from "./texts-view";
import "./text-codes.css";

/** The form of the answers on the page. A code is added by it too, so that nothing that is ticked is lost. */
const ANSWERS_FORM = "answers";

interface TextsPageProps {
  view: TextsView;
  /** A form that was refused. */
  answer: TextsAnswer | null;
  /** What was done, in a sentence. */
  done: string | null;
  /** The code that it is asked about whether to remove. */
  ask: string | null;
  /** For the code that is added next. */
  newId: string;
}

/** The answers to a question in words: read, search and code them, and see how many wrote of what. */
export function TextsPage({ view, answer, done, ask, newId }: TextsPageProps) {
  const { t } = useTranslation("survey_analysis");
  const { head, number, title, option, all, read, chart, variable, codes } = view;
  const address = `${wavePath(head.id, "texts")}/${variable}`;
  const asked = codes.find(({ id }) => id === ask);
  return (
    <div className="page texts">
      <WaveHead head={head} current="texts" />
      <h1>
        <span className="texts__number">{t("question", { number })}</span>
        {title}
      </h1>
      {option ? <p className="lead">{option}</p> : null}
      {answer ? (
        <Notice kind="fault" title={t("texts_not_saved")}>
          <p>{answer.message}</p>
        </Notice>
      ) : null}
      <Outcome kind="done" sentence={done} />
      {asked ? (
        <Notice kind="attention" title={t("texts_remove_ask", { label: asked.label })}>
          <p>{t("texts_remove_ask_text", { count: asked.count })}</p>
          <form method="post" className="cluster">
            <input type="hidden" name="id" value={asked.id} />
            <input type="hidden" name="sure" value="yes" />
            <button name="intent" value="remove" className="ds-button" data-variant="primary">
              {t("texts_remove_sure")}
            </button>
            <a href={address} className="ds-button" data-variant="secondary">
              {t("texts_remove_not")}
            </a>
          </form>
        </Notice>
      ) : null}
      <p className="lead">{t("texts_read_of", { read, all })}</p>
      {all === 0 ? (
        <div className="empty">
          <p>{t("texts_no_answers")}</p>
        </div>
      ) : (
        <>
          <CodeList codes={codes} answer={answer} newId={newId} answersForm={ANSWERS_FORM} />
          <h2>{t("texts_answers_title")}</h2>
          <FilterForm view={view} />
          <AnswerList view={view} formId={ANSWERS_FORM} />
          {chart ? (
            <>
              <h2>{t("texts_chart_title")}</h2>
              <ChartWithFiles chart={chart} address={`${address}/chart`} />
            </>
          ) : null}
        </>
      )}
    </div>
  );
}

function FilterForm({ view: { filter, codes } }: { view: TextsView }) {
  const { t } = useTranslation("survey_analysis");
  return (
    <form method="get" className="texts__filter" role="search">
      <Field name="search" label={t("texts_search")}>
        {(control) => <input {...control} type="search" className="ds-input" defaultValue={filter.search} />}
      </Field>
      <Field name="code" label={t("texts_filter_code")}>
        {(control) => (
          <select {...control} className="ds-input" defaultValue={filter.code}>
            <option value="">{t("texts_filter_all")}</option>
            <option value={NONE}>{t("texts_filter_unread")}</option>
            {codes.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="ds-button" data-variant="secondary">
        {t("texts_filter_show")}
      </button>
    </form>
  );
}
