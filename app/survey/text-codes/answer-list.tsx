import { useTranslation } from "react-i18next";
import { Choice } from "~/ui/choice-group";
import type { TextAnswer } from "./text-answers";
import { pageQuery } from "./texts-query";
import type { ShownCode, TextsView } from "./texts-view";

/** The answers of one page in one form, each with a box for every code. */
export function AnswerList({ view }: { view: TextsView }) {
  const { t } = useTranslation("survey_analysis");
  const { answers, codes, found, all, page, pages, filter } = view;
  if (answers.length === 0)
    return (
      <div className="empty">
        <p>{t("texts_none_found")}</p>
        <a href="?">{t("texts_show_all")}</a>
      </div>
    );
  const query = pageQuery(filter, page);
  return (
    <>
      <p role="status">{t("texts_shown", { found, all, page, pages })}</p>
      <form method="post" action={query} className="stack">
        <input type="hidden" name="intent" value="code" />
        <ol className="texts__answers">
          {answers.map((answer) => (
            <AnswerRow key={answer.responseId} answer={answer} codes={codes} />
          ))}
        </ol>
        {codes.length > 0 ? (
          <div className="texts__save">
            <button type="submit" className="ds-button" data-variant="primary">
              {t("texts_save_codings")}
            </button>
          </div>
        ) : null}
      </form>
      {pages > 1 ? (
        <nav aria-label={t("texts_pages")} className="cluster">
          {page > 1 ? <a href={pageQuery(filter, page - 1)}>{t("texts_page_before")}</a> : null}
          {page < pages ? <a href={pageQuery(filter, page + 1)}>{t("texts_page_next")}</a> : null}
        </nav>
      ) : null}
    </>
  );
}

function AnswerRow({ answer, codes }: { answer: TextAnswer; codes: readonly ShownCode[] }) {
  const { t } = useTranslation("survey_analysis");
  const { responseId, name, texts, codeIds } = answer;
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
      <input type="hidden" name={`before-${responseId}`} value={codeIds.join(" ")} />
      {codes.length > 0 ? (
        <fieldset className="texts__codes">
          <legend className="visually-hidden">{t("texts_codes_of", { name })}</legend>
          {codes.map(({ id, label }) => (
            <Choice
              key={id}
              type="checkbox"
              name={`codes-${responseId}`}
              value={id}
              defaultChecked={codeIds.includes(id)}
            >
              {label}
            </Choice>
          ))}
        </fieldset>
      ) : null}
    </li>
  );
}
