import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { DraftHead } from "./draft-head";
import { draftPath } from "./draft-paths";
import { DraftPreviewPanel } from "./draft-preview-panel";
import { DraftFaultList } from "./fault-list";
import { ItemEditor } from "./item-editor";
import type { GoneItemView, ItemPageView } from "./item-page.server";
import { GoneNotice, StaleNotice } from "./stale-notice";

interface ItemPageProps {
  view: ItemPageView | GoneItemView;
  title: string;
  /** A button has just saved. */
  saved: boolean;
  /** The address of the script that keeps preview and faults beside what is typed. */
  script: string;
}

/** One item of a draft: its form, what is wrong with it, and how respondents will meet it. */
export function ItemPage({ view, title, saved, script }: ItemPageProps) {
  const { t } = useTranslation("builder");
  const { head } = view;
  if (view.kind === "gone") {
    return (
      <div className="page builder">
        <DraftHead head={head} current={null} />
        <h1>{title}</h1>
        <GoneNotice typed={view.typed} back={draftPath(head.id)} />
      </div>
    );
  }
  const { stale, here, preview, previous, next } = view;
  return (
    <div className="page builder">
      <DraftHead head={head} current={null} />
      <h1>{title}</h1>
      {stale ? <StaleNotice stale={stale} here={here} /> : null}
      {saved && !stale ? (
        <Notice kind="done">
          <p>{t("saved")}</p>
        </Notice>
      ) : null}
      <div className="stack" data-live="faults">
        <DraftFaultList faults={view.faults} page={here} />
      </div>
      <p className="visually-hidden" aria-live="polite" data-live="said">
        {view.isUnsaved ? t("live_said", { number: view.faults.length }) : null}
      </p>
      <p className="cluster">
        <a href="#preview">{t("to_preview")}</a>
        <a href={`${here}/remove`}>{t("remove_item")}</a>
      </p>
      <div className="builder__beside">
        <ItemEditor
          item={view.item}
          choices={view.choices}
          faults={view.fieldFaults}
          base={view.base}
          conditionWords={view.conditionWords}
        />
        <section id="preview" tabIndex={-1} className="builder__preview" aria-labelledby="preview-title">
          <h2 id="preview-title">{t("preview_item_title")}</h2>
          <div className="stack" data-live="preview">
            <p className="quiet">{t(view.isUnsaved ? "preview_lead_unsaved" : "preview_lead")}</p>
            {preview ? <DraftPreviewPanel preview={preview} /> : null}
          </div>
        </section>
      </div>
      <script type="module" src={script} async />
      <nav className="cluster" aria-label={t("item_nav")}>
        {previous ? <a href={previous}>{t("previous_item")}</a> : null}
        {next ? <a href={next}>{t("next_item")}</a> : null}
        <a href={draftPath(head.id)}>{t("to_overview")}</a>
      </nav>
    </div>
  );
}
