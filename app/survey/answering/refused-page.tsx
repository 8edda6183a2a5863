import "./answering.css";
import { useTranslation } from "react-i18next";
import { NamedAnswers } from "./named-answers";
import type { NamedAnswer } from "./review-view";

export interface RefusedView {
  token: string;
  /** Why nothing was saved. */
  reason: string;
  /** What was typed and is not saved. */
  typed: NamedAnswer[];
}

/** What a form is answered with that was opened before all answers were deleted: nothing is saved, and nothing typed is out of sight. */
export function RefusedPage({ view: { token, reason, typed } }: { view: RefusedView }) {
  const { t } = useTranslation("answering");
  return (
    <div className="page page--narrow answering">
      <h1>{t("refused_title")}</h1>
      <div className="notice notice--attention" role="alert">
        <p>{reason}</p>
      </div>
      <p>{t("refused_who")}</p>
      {typed.length > 0 ? (
        <section className="stack" aria-labelledby="typed">
          <h2 id="typed">{t("refused_typed")}</h2>
          <NamedAnswers answers={typed} />
        </section>
      ) : null}
      <p>
        <a className="ds-button" data-variant="primary" href={`/s/${token}`}>
          {t("begin_anew")}
        </a>
      </p>
    </div>
  );
}
