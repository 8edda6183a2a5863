import "./answering.css";
import { useTranslation } from "react-i18next";
import { fieldId } from "~/ui/field";
import { FaultSummary } from "~/ui/notice";
import { LetterChoice, type LetterChoiceView } from "./letter-choice";

export interface DeleteView {
  token: string;
  municipality: string;
  /** Whether there is anything to delete. */
  hasAnswers: boolean;
  /** When it was last sent in, as one reads it; null where it never was. */
  submitted: string | null;
  /** When the survey closes, as one reads it; null when nothing can be answered now. */
  openUntil: string | null;
  letters: LetterChoiceView;
  /** What takes away what waits unsent in the browser; null where nothing has been deleted. */
  forget: { script: string; memberId: string; deletions: number } | null;
}

interface DeletePageProps {
  view: DeleteView;
  faults: { name: string; message: string }[];
}

/** Where a respondent deletes all that was answered by the link, and what it looks like when that is done. */
export function DeletePage({ view, faults }: DeletePageProps) {
  const { t } = useTranslation(["answering", "common"]);
  const { token, municipality, submitted, openUntil, letters, forget } = view;
  if (!view.hasAnswers) {
    return (
      <div className="page page--narrow answering">
        <h1>{t("deleted_title")}</h1>
        <FaultSummary title={t("common:faults_title")} faults={faults} />
        <p className="lead" role="status" id={fieldId("intent")}>
          {t("deleted_text", { municipality })}
        </p>
        <p>{openUntil ? t("deleted_open", { when: openUntil }) : t("deleted_closed")}</p>
        {openUntil ? (
          <p>
            <a href={`/s/${token}`}>{t("to_first_page")}</a>
          </p>
        ) : null}
        <section className="stack" aria-labelledby="letters">
          <h2 id="letters">{t(letters.withdrawn ? "letters_title" : "letters_question")}</h2>
          {letters.withdrawn ? <p>{t("letters_declined", { when: letters.withdrawn })}</p> : null}
          <LetterChoice view={letters} />
        </section>
        {forget ? (
          <>
            <div data-deletions={forget.deletions} data-member={forget.memberId} />
            <script type="module" src={forget.script} async />
          </>
        ) : null}
      </div>
    );
  }
  return (
    <div className="page page--narrow answering">
      <h1>{t("delete_title")}</h1>
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      <p className="lead">{t("delete_lead", { municipality })}</p>
      <ul className="measure">
        {submitted ? <li>{t("delete_withdraws", { when: submitted })}</li> : null}
        <li>
          {t("delete_final")} {submitted ? t("delete_copy") : null}
        </li>
        <li>{openUntil ? t("delete_again", { when: openUntil }) : t("delete_not_again")}</li>
        <li>{t("delete_logged")}</li>
        <li>{t("delete_published")}</li>
      </ul>
      <form method="post" className="cluster">
        <button
          type="submit"
          name="intent"
          value="delete"
          id={fieldId("intent")}
          className="ds-button"
          data-variant="primary"
          data-color="danger"
        >
          {t("delete_now")}
        </button>
        <a href={submitted ? `/s/${token}/receipt` : `/s/${token}`}>{t("common:cancel")}</a>
      </form>
    </div>
  );
}
