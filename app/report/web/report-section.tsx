import type { Block, Section } from "../document";
import { BlockOnScreen } from "./block";

interface ReportSectionProps {
  section: Section;
  /** The sections under it. */
  parts: Section[];
}

/** A section with those under it; headings go down one level for each. */
export function ReportSection({ section, parts }: ReportSectionProps) {
  return (
    <section className="report-section" aria-labelledby={section.id}>
      <SectionBody section={section} />
      {parts.map((part) => (
        <section key={part.id} className="report-section report-section--part" aria-labelledby={part.id}>
          <SectionBody section={part} />
        </section>
      ))}
    </section>
  );
}

function SectionBody({ section }: { section: Section }) {
  const Heading = section.level === 1 ? "h2" : "h3";
  return (
    <>
      <Heading id={section.id} className="report-section__title" tabIndex={-1}>
        <span className="report-section__label">{section.label}</span> {section.title}
      </Heading>
      {paired(section.blocks).map((blocks, index) => {
        const drawn = blocks.map((block, place) => (
          <BlockOnScreen key={place} block={block} headingLevel={section.level === 1 ? 3 : 4} />
        ));
        return blocks.length === 1 ? (
          drawn
        ) : (
          <div key={index} className="report-pair">
            {drawn}
          </div>
        );
      })}
    </>
  );
}

/** The rose and the bars after it stand side by side where there is room. */
function paired(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === "bars" && last?.length === 1 && last[0]?.kind === "rose") last.push(block);
    else groups.push([block]);
  }
  return groups;
}
