import { useTranslation } from "react-i18next";
import { DraftHead } from "./draft-head";
import type { RemoveItemView } from "./remove-item-page.server";
import { StaleNotice, type StaleView } from "./stale-notice";

interface RemoveItemPageProps {
  view: RemoveItemView;
  title: string;
  stale: StaleView | null;
}

/** Asks before an item is removed, and says what depends on it. */
export function RemoveItemPage({ view, title, stale }: RemoveItemPageProps) {
  const { t } = useTranslation(["builder", "common"]);
  return (
    <div className="page page--narrow builder">
      <DraftHead head={view.head} current={null} />
      <h1>{title}</h1>
      {stale ? <StaleNotice stale={stale} here={view.here} /> : null}
      <p className="lead">
        {view.number} {view.question}
      </p>
      {view.dependants.length > 0 ? (
        <p className="notice notice--attention">
          {t("remove_dependants", { numbers: view.dependants.join(", ") })}
        </p>
      ) : (
        <p>{t("remove_free")}</p>
      )}
      <form method="post" className="cluster">
        <input type="hidden" name="base" value={view.base} />
        <button type="submit" className="ds-button" data-variant="primary" data-color="danger">
          {t("remove_item_yes")}
        </button>
        <a href={view.back}>{t("common:cancel")}</a>
      </form>
    </div>
  );
}
