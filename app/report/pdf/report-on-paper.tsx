import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { Block, PaperDocument, Section, WritingBlock } from "../document";
import { BlockOnPaper } from "./block";
import { wholeChartHeight } from "./chart";
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
  return pageRuns(section.blocks).map((blocks, run) => (
    <Page
      key={run}
      size="A4"
      style={styles.page}
      {...(run === 0 ? { bookmark: `${section.label} ${section.title}` } : {})}
    >
      {run === 0 ? (
        <View style={styles.sectionHead} id={section.id}>
          <Text style={styles.sectionLabel}>{section.label}</Text>
          <Text style={styles.sectionTitle}>{section.title}</Text>
        </View>
      ) : null}
      {blocks.map((block, index) => (
        <BlockOnPaper
          key={index}
          block={block}
          ahead={heightAhead(blocks.slice(index + 1))}
          isAfterChart={blocks[index - 1]?.kind === "chart"}
        />
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
  ));
}

/** Charts with their tables, about two to a page, that are laid out together. */
const CHARTS_IN_RUN = 6;

/**
 * The blocks in runs that each begin a page. At every page's end the library lays out anew all that is left, so that the time grows with
 * the square of the pages; a section with many charts is therefore cut, before a heading or a chart.
 */
function pageRuns<Content extends Block | WritingBlock>(blocks: readonly Content[]): Content[][] {
  const runs: Content[][] = [[]];
  let charts = 0;
  for (const [index, block] of blocks.entries()) {
    const begins = block.kind === "heading" || (block.kind === "chart" && !isLead(blocks[index - 1]));
    if (begins && charts >= CHARTS_IN_RUN) {
      runs.push([]);
      charts = 0;
    }
    if (block.kind === "chart") charts += 1;
    runs.at(-1)?.push(block);
  }
  return runs;
}

/** What is never parted from the figure after it. */
const isLead = (block: Block | WritingBlock | undefined): boolean =>
  block?.kind === "heading" || block?.kind === "note";

/** How much room the figure that a heading stands over needs, in points; 0 where another block follows. */
function heightAhead(next: readonly (Block | WritingBlock)[]): number {
  const [first, second] = next;
  if (first?.kind === "chart") return wholeChartHeight(first);
  if (first?.kind === "table") return TABLE_BEGUN;
  return first?.kind === "note" && second?.kind === "chart" ? NOTE_HEIGHT + wholeChartHeight(second) : 0;
}

const NOTE_HEIGHT = 40;
/** A table's caption and head with two rows, in points. */
const TABLE_BEGUN = 140;
