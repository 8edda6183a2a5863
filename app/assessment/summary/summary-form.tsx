import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { FaultSummary, Notice } from "~/ui/notice";
import "../evaluations/evaluation.css";

interface SummaryFormProps {
  /** The language that the team writes in. */
  language: string;
  text: string;
  /** The version that a change is made from. */
  version: number;
  /** Who saved last, and when; null before the first time. */
  saved: string | null;
  fault: string | undefined;
  /** Somebody saved meanwhile: what they saved, beside what is typed. */
  stale: { message: string; text: string; saved: string | null } | null;
}

/** Where the team writes what the whole evaluation comes to. */
export function SummaryForm({ language, text, version, saved, fault, stale }: SummaryFormProps) {
  const { t } = useTranslation(["publication", "common"]);
  return (
    <>
      <FaultSummary
        title={t("common:faults_title")}
        faults={fault ? [{ name: "text", message: fault }] : []}
      />
      {stale ? (
        <div role="alert">
          <Notice kind="attention" title={t("summary_stale_title")}>
            <p>{stale.message}</p>
            <blockquote className="kept-text" lang={language}>
              {stale.text}
            </blockquote>
            {stale.saved ? <p className="small">{stale.saved}</p> : null}
            <p>{t("summary_stale_goes_on")}</p>
          </Notice>
        </div>
      ) : null}
      {/* A browser that restores typed text on a reload would put it under the new version. */}
      <form method="post" className="form" autoComplete="off">
        <input type="hidden" name="version" value={version} />
        <Field name="text" label={t("summary_field")} hint={t("summary_hint")} fault={fault}>
          {(control) => (
            <textarea {...control} className="ds-input" rows={16} lang={language} defaultValue={text} />
          )}
        </Field>
        <div className="cluster">
          <button type="submit" className="ds-button" data-variant="primary">
            {t("summary_button")}
          </button>
          {saved ? <span className="quiet">{saved}</span> : null}
        </div>
      </form>
    </>
  );
}

/** The summary for those who only read it. */
export function SummaryText({ language, text }: { language: string; text: string }) {
  const { t } = useTranslation("publication");
  if (text === "") return <p className="quiet">{t("summary_none")}</p>;
  return (
    <div className="panel kept-text measure" lang={language}>
      {text}
    </div>
  );
}
