import { useTranslation } from "react-i18next";
import { Choice } from "~/ui/choice-group";
import { NONE, type TextAnswer } from "./text-answers";
import { pageQuery } from "./texts-query";
import type { ShownCode, TextsView } from "./texts-view";

interface AnswerListProps {
  view: TextsView;
  /** Of the form, for what stands outside it. */
  formId: string;
}

/** The answers of one page in one form, each with a box for every code. */
export function AnswerList({ view, formId }: AnswerListProps) {
  const { t } = useTranslation("survey_analysis");
  const { answers, codes, found, all, page, pages, filter } = view;
  return (
    <>
      {answers.length > 0 ? <p role="status">{t("texts_shown", { found, all, page, pages })}</p> : null}
      <form id={formId} method="post" action={pageQuery(filter, page)} className="stack" autoComplete="off">
        {answers.length === 0 ? (
          <div className="empty">
            <p>{t("texts_none_found")}</p>
            <a href="?">{t("texts_show_all")}</a>
          </div>
        ) : (
          <>
            <input type="hidden" name="last" value={answers.at(-1)?.responseId} />
            <ol className="texts__answers">
              {answers.map((answer) => (
                <AnswerRow key={answer.responseId} answer={answer} codes={codes} />
              ))}
            </ol>
          </>
        )}
        {codes.length > 0 && answers.length > 0 ? <SaveBar view={view} /> : null}
      </form>
      {codes.length === 0 && pages > 1 ? (
        <nav aria-label={t("texts_pages")} className="cluster">
          {page > 1 ? <a href={pageQuery(filter, page - 1)}>{t("texts_page_before")}</a> : null}
          {page < pages ? <a href={pageQuery(filter, page + 1)}>{t("texts_page_next")}</a> : null}
        </nav>
      ) : null}
    </>
  );
}

/** Saves what is ticked, and turns the page where there are several: no page is left with ticks that are not saved. */
function SaveBar({ view: { page, pages } }: { view: TextsView }) {
  const { t } = useTranslation("survey_analysis");
  const hasNext = page < pages;
  return (
    <div className="texts__save cluster">
      <input type="hidden" name="intent" value="code" />
      {hasNext ? (
        <button name="go" value="next" className="ds-button" data-variant="primary" data-size="sm">
          {t("texts_save_next")}
        </button>
      ) : null}
      <button
        type="submit"
        className="ds-button"
        data-variant={hasNext ? "secondary" : "primary"}
        data-size="sm"
      >
        {t("texts_save_codings")}
      </button>
      {page > 1 ? (
        <button name="go" value="before" className="ds-button" data-variant="tertiary" data-size="sm">
          {t("texts_save_before")}
        </button>
      ) : null}
    </div>
  );
}

function AnswerRow({ answer, codes }: { answer: TextAnswer; codes: readonly ShownCode[] }) {
  const { t } = useTranslation("survey_analysis");
  const { responseId, name, texts, codeIds, noneFits } = answer;
  const ticked = noneFits ? [...codeIds, NONE] : codeIds;
  return (
    <li className="texts__answer">
      <p className="texts__who">{name}</p>
      {texts.length === 1 ? (
        <p className="texts__words">{texts[0]}</p>
      ) : (
        <ul className="texts__words">
          {texts.map((text, place) => (
            <li key={place}>{text}</li>
          ))}
        </ul>
      )}
      <input type="hidden" name={`before-${responseId}`} value={ticked.join(" ")} />
      {codes.length > 0 ? (
        <fieldset className="texts__codes">
          <legend className="visually-hidden">{t("texts_codes_of", { name })}</legend>
          {[...codes, { id: NONE, label: t("texts_none_fits") }].map(({ id, label }) => (
            <Choice
              key={id}
              type="checkbox"
              name={`codes-${responseId}`}
              value={id}
              defaultChecked={ticked.includes(id)}
            >
              {label}
            </Choice>
          ))}
        </fieldset>
      ) : null}
    </li>
  );
}
