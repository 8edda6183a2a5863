import { useTranslation } from "react-i18next";
import type { DraftHeadView } from "./draft-head";

/** Saves a draft as a version, or removes it. */
export function PublishPanel({ head }: { head: DraftHeadView }) {
  const { t } = useTranslation("builder");
  return (
    <section className="panel stack" aria-labelledby="publish-title">
      <h2 id="publish-title">{t("publish_title")}</h2>
      <p className="measure">{t("publish_lead")}</p>
      {head.faults > 0 ? <p className="measure">{t("publish_faulty", { number: head.faults })}</p> : null}
      <form method="post">
        <input type="hidden" name="version" value={head.version} />
        <input type="hidden" name="becomesId" value={head.becomes.id} />
        <input type="hidden" name="becomesVersion" value={head.becomes.version} />
        <button type="submit" name="do" value="publish" className="ds-button" data-variant="primary">
          {t("publish")}
        </button>
      </form>
      <details>
        <summary>{t("remove_draft")}</summary>
        <form method="post" className="stack">
          <input type="hidden" name="version" value={head.version} />
          <p>{t("remove_draft_text")}</p>
          <p>
            <button
              type="submit"
              name="do"
              value="remove"
              className="ds-button"
              data-variant="secondary"
              data-color="danger"
            >
              {t("remove_draft_yes")}
            </button>
          </p>
        </form>
      </details>
    </section>
  );
}
