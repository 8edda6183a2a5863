import { useTranslation } from "react-i18next";
import { About } from "./about";
import type { DocumentsView, ShownDocument } from "./documents-view";

interface DocumentLineProps {
  document: ShownDocument;
  view: DocumentsView;
}

/** One document: the file to download or the link with where it leads, what is told of it, and who added it. */
export function DocumentLine({ document, view }: DocumentLineProps) {
  const { t } = useTranslation(["documents", "common"]);
  const { id, title, type, dates, isOutdated, file, link, added } = document;
  return (
    <li id={`document-${id}`} className="document">
      <p>
        {file ? (
          <>
            <a href={file.address} download={file.name} lang={view.language}>
              {title}
            </a>{" "}
            <span className="small quiet">{file.facts}</span>
          </>
        ) : null}
        {link ? (
          <>
            <a href={link.address} rel="noreferrer noopener" lang={view.language}>
              {title}
            </a>{" "}
            <span className="small quiet">{t("leads_to", { host: link.host })}</span>
          </>
        ) : null}
      </p>
      {type || dates || isOutdated ? (
        <p className="small">
          {type ? <>{type}. </> : null}
          {dates} {isOutdated ? <span className="document__outdated">{t("outdated")}</span> : null}
        </p>
      ) : null}
      <p className="small quiet">
        {added}{" "}
        {view.cannotAdd === null ? (
          <a href={`?change=${id}#form`}>
            {t("change_or_remove")}
            <About title={title} language={view.language} />
          </a>
        ) : null}
      </p>
    </li>
  );
}
