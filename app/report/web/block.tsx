import { BarList, ToneSwatch } from "~/ui/charts/bar-list";
import { CompassRose, SmallRose } from "~/ui/charts/compass-rose";
import { KindSign } from "~/ui/kind-sign";
import type { Bars, Block, Definition, Standing } from "../document";
import { ChartOnScreen } from "./chart";
import { FigureCaption } from "./figure-caption";
import { FindingsOnScreen } from "./findings";
import { TableOnScreen } from "./table";

interface BlockProps {
  block: Block;
  /** Of the headings inside the section. */
  headingLevel: 3 | 4;
}

/** One block of a section, on the screen. */
export function BlockOnScreen({ block, headingLevel }: BlockProps) {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${headingLevel}` as const;
      return <Heading className="report-heading">{block.text}</Heading>;
    }
    case "paragraphs":
      return (
        <div className="report-prose" lang={block.language}>
          {block.texts.map((text, index) => (
            <p key={index}>{text}</p>
          ))}
        </div>
      );
    case "note":
      return <p className="report-note">{block.text}</p>;
    case "definitions":
      return <Definitions items={block.items} />;
    case "total":
      return (
        <p className="report-total">
          <span className="report-total__value">{block.value}</span>{" "}
          <span className="report-total__words">
            <span className="report-total__most">{block.most}</span>{" "}
            <span className="quiet">{block.text}</span>
          </span>
        </p>
      );
    case "standing":
      return <StandingOnScreen standing={block} />;
    case "table":
      return <TableOnScreen table={block} />;
    case "bars":
      return <BarsOnScreen bars={block} />;
    case "rose":
      return (
        <figure className="report-figure">
          <CompassRose points={block.points} name={block.name} />
          <FigureCaption caption={block.caption} />
        </figure>
      );
    case "chart":
      return <ChartOnScreen block={block} />;
    case "findings":
      return <FindingsOnScreen findings={block} headingLevel={headingLevel === 3 ? 4 : 5} />;
  }
}

function StandingOnScreen({ standing }: { standing: Standing }) {
  return (
    <div className="report-standing">
      <SmallRose shares={standing.shares} strong={standing.strong} />
      <div>
        <p className="report-total report-total--small">
          <span className="report-total__value">{standing.value}</span>{" "}
          <span className="report-total__most">{standing.most}</span>
        </p>
        <p className="quiet">{standing.text}</p>
      </div>
    </div>
  );
}

function BarsOnScreen({ bars }: { bars: Bars }) {
  return (
    <figure className={`report-figure${bars.groups.length > 1 ? " report-bars--grouped" : ""}`}>
      <FigureCaption caption={bars.caption} />
      {bars.groups.map((group, index) => (
        <div key={index} className="report-bars__group">
          {group.label ? <p className="report-bars__label">{group.label}</p> : null}
          <BarList bars={group.bars} />
        </div>
      ))}
    </figure>
  );
}

function Definitions({ items }: { items: readonly Definition[] }) {
  if (items.every(({ text }) => text === "")) {
    return (
      <ul className="report-legend">
        {items.map(({ term, sign }) => (
          <li key={term}>
            <Sign sign={sign} />
            {term}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <dl className="report-definitions">
      {items.map(({ term, text, sign }) => (
        <div key={term}>
          <dt>
            <Sign sign={sign} />
            {term}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sign({ sign }: Pick<Definition, "sign">) {
  if (!sign) return null;
  return "tone" in sign ? <ToneSwatch tone={sign.tone} /> : <KindSign kind={sign.finding} />;
}
