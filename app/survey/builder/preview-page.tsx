import { useTranslation } from "react-i18next";
import { DraftHead } from "./draft-head";
import { DraftPreviewPanel } from "./draft-preview-panel";
import type { PreviewPageView } from "./preview-page.server";

/** A section of a draft as respondents will meet it, with the way to the other sections. */
export function PreviewPage({ view }: { view: PreviewPageView }) {
  const { t } = useTranslation("builder");
  return (
    <div className="page builder">
      <DraftHead head={view.head} current="preview" />
      <nav aria-label={t("sections_nav")}>
        <ol className="preview-sections">
          {view.sections.map(({ href, name, current }) => (
            <li key={href}>
              <a href={href} aria-current={current ? "page" : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <h1>{view.title}</h1>
      <p className="quiet">{t("preview_lead")}</p>
      <DraftPreviewPanel preview={view.preview} />
    </div>
  );
}
