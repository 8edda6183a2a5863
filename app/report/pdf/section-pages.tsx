import { Page, Text, View } from "@react-pdf/renderer";
import type { Block, PaperDocument, Section, WritingBlock } from "../document";
import { BlockOnPaper } from "./block";
import { Foot } from "./foot";
import { planPages } from "./page-plan";
import { isMeasured, type MeasuredSection, type Piece } from "./piece";
import { piecesOf } from "./pieces";
import { PiecesOnPaper } from "./pieces-on-paper";
import { pageRoom, styles } from "./styles";

type AnySection = Section<Block | WritingBlock>;
/** Tells on which page a section begins; the last time that it tells is the right one. */
type OnSection = (id: string, page: number) => void;

/** So much of a page is left free, should a text take a line more than was reckoned. */
const SPARE = 14;

/** The sections on their pages. Where the heights are known, the pages are planned before they are drawn. */
export function SectionPages({ document, onSection }: { document: PaperDocument; onSection: OnSection }) {
  return chapters(document.sections).flatMap((sections, chapter) => {
    const planned = sections.filter(isMeasured);
    return planned.length === sections.length
      ? runsOf(planned).map((pieces, run) => (
          <Page key={`${chapter}-${run}`} size="A4" style={styles.page}>
            <PiecesOnPaper
              pieces={pieces}
              head={(section, isFirst) => (
                <SectionHead section={section} isFirst={isFirst} onSection={onSection} />
              )}
            />
            <Foot document={document} />
          </Page>
        ))
      : sections.map((section) => (
          <FlowingSection key={section.id} document={document} section={section} onSection={onSection} />
        ));
  });
}

/** Sections that are set one after the other, in runs that each begin a page. */
function chapters(sections: readonly AnySection[]): AnySection[][] {
  const runs: AnySection[][] = [];
  for (const section of sections) {
    const last = runs.at(-1);
    if (last && section.follows && [...last, section].every(isMeasured)) last.push(section);
    else runs.push([section]);
  }
  return runs;
}

/** What is drawn from one page's beginning on: a page, or some where a long text runs over. */
function runsOf(sections: readonly MeasuredSection[]): Piece[][] {
  const atoms = sections.flatMap(piecesOf);
  const begins = new Set(planPages(atoms, pageRoom - SPARE));
  const runs: Piece[][] = [];
  for (const [index, { piece, isContinued }] of atoms.entries()) {
    if (isContinued) continue;
    if (index === 0 || begins.has(index)) runs.push([]);
    runs.at(-1)?.push(piece);
  }
  return runs;
}

interface SectionProps<Content extends AnySection> {
  section: Content;
  onSection: OnSection;
}

/** A section with what is only measured when it is drawn, such as findings. */
function FlowingSection({
  document,
  section,
  onSection,
}: SectionProps<AnySection> & { document: PaperDocument }) {
  const { blocks } = section;
  return (
    <Page size="A4" style={styles.page}>
      <SectionHead section={section} isFirst onSection={onSection} />
      {blocks.map((block, index) => (
        <BlockOnPaper
          key={index}
          block={block}
          ahead={blocks[index + 1]?.kind === "table" ? TABLE_BEGUN : 0}
          isUnderFigure={blocks[index - 1]?.kind === "chart"}
        />
      ))}
      <Foot document={document} />
    </Page>
  );
}

/** A table's caption and head with two rows, in points. */
const TABLE_BEGUN = 140;

function SectionHead({ section, isFirst, onSection }: SectionProps<AnySection> & { isFirst: boolean }) {
  const { id, label, title } = section;
  // The library takes a bookmark on any node, which its types know of a page only.
  const target = { id, bookmark: `${label} ${title}` };
  return (
    <View style={[styles.sectionHead, ...(isFirst ? [] : [styles.sectionHeadInside])]} {...target}>
      <Text style={styles.sectionLabel}>{label}</Text>
      <Text style={styles.sectionTitle}>{title}</Text>
      <View
        render={({ pageNumber }) => {
          onSection(id, pageNumber);
          return null;
        }}
      />
    </View>
  );
}
