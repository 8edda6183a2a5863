import { Document } from "@react-pdf/renderer";
import type { PaperDocument } from "../document";
import { ContentsPage } from "./contents-page";
import { CoverPage } from "./cover-page";
import { SectionPages } from "./section-pages";

/** The whole document on A4. */
export function ReportOnPaper({ document }: { document: PaperDocument }) {
  const pageOf = new Map<string, number>();
  return (
    <Document
      title={document.title}
      author={document.author}
      subject={document.subject}
      creator="Peil"
      producer="Peil"
      language={documentLanguage[document.language]}
      creationDate={new Date(document.date)}
      modificationDate={new Date(document.date)}
      pageMode={document.cover ? "useOutlines" : "useNone"}
    >
      {document.cover ? <CoverPage cover={document.cover} title={document.cover.title} /> : null}
      {document.contentsTitle ? (
        <ContentsPage document={document} title={document.contentsTitle} pageOf={pageOf} />
      ) : null}
      <SectionPages document={document} onSection={(id, page) => pageOf.set(id, page)} />
    </Document>
  );
}

const documentLanguage = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" } as const;
