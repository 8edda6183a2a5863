import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { Block, PaperDocument, Section, WritingBlock } from "../document";
import { BlockOnPaper } from "./block";
import { ContentsPage } from "./contents-page";
import { CoverPage } from "./cover-page";
import { Foot } from "./foot";
import { styles } from "./styles";

/** The whole document on A4. */
export function ReportOnPaper({ document }: { document: PaperDocument }) {
  // Each section begins a page, so the first page that one is laid out on is where the contents point.
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
      {document.sections.map((section) => (
        <SectionPages
          key={section.id}
          document={document}
          section={section}
          onPage={(number) => {
            if (!pageOf.has(section.id)) pageOf.set(section.id, number);
          }}
        />
      ))}
    </Document>
  );
}

const documentLanguage = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" } as const;

interface SectionPagesProps {
  document: PaperDocument;
  section: Section<Block | WritingBlock>;
  onPage: (number: number) => void;
}

function SectionPages({ document, section, onPage }: SectionPagesProps) {
  return (
    <Page size="A4" style={styles.page} bookmark={`${section.label} ${section.title}`}>
      <View style={styles.sectionHead} id={section.id}>
        <Text style={styles.sectionLabel}>{section.label}</Text>
        <Text style={styles.sectionTitle}>{section.title}</Text>
      </View>
      {section.blocks.map((block, index) => (
        <BlockOnPaper key={index} block={block} />
      ))}
      <View
        fixed
        render={({ pageNumber }) => {
          onPage(pageNumber);
          return null;
        }}
      />
      <Foot document={document} />
    </Page>
  );
}
