import "./answering.css";
import { useTranslation } from "react-i18next";
import { fieldId } from "~/ui/field";
import { FaultSummary } from "~/ui/notice";

export interface LetterChoiceView {
  token: string;
  municipality: string;
  /** When the respondent asked for no more letters, as one reads it; null while they may come. */
  withdrawn: string | null;
}

/** Whether more letters about the survey may come, and the button that changes it. */
export function LetterChoice({ view: { token, withdrawn } }: { view: LetterChoiceView }) {
  const { t } = useTranslation("answering");
  return (
    <form method="post" action={`/s/${token}/letters`} className="stack">
      <p className="measure">{withdrawn ? t("letters_link_works") : t("letters_what")}</p>
      <p>
        <button
          type="submit"
          name="intent"
          value={withdrawn ? "resume" : "decline"}
          id={fieldId("intent")}
          className="ds-button"
          data-variant="secondary"
        >
          {t(withdrawn ? "letters_resume" : "letters_decline")}
        </button>
      </p>
    </form>
  );
}

interface LetterChoicePageProps {
  view: LetterChoiceView;
  faults: { name: string; message: string }[];
}

/** Where a respondent says no to more letters, or yes after all. */
export function LetterChoicePage({ view, faults }: LetterChoicePageProps) {
  const { t } = useTranslation(["answering", "common"]);
  const { token, municipality, withdrawn } = view;
  return (
    <div className="page page--narrow answering">
      <p className="quiet">{t("for_municipality", { name: municipality })}</p>
      <h1>{t("letters_title")}</h1>
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      {withdrawn ? (
        <div className="notice notice--done" role="status">
          <p>{t("letters_declined", { when: withdrawn })}</p>
        </div>
      ) : (
        <p className="lead">{t("letters_come")}</p>
      )}
      <LetterChoice view={view} />
      <p>
        <a href={`/s/${token}`}>{t("to_first_page")}</a>
      </p>
    </div>
  );
}
