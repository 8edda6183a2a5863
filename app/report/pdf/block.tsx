import { Text, View } from "@react-pdf/renderer";
import type { Block, Definition, Standing, WritingBlock } from "../document";
import { ToneSwatch } from "./bar";
import { BarsBlock } from "./bars";
import { CaptionLine } from "./caption-line";
import { ChartDrawing } from "./chart";
import { FindingsBlock, KindSign } from "./findings";
import { definitionHeight, termWidth, UNDER_FIGURE } from "./heights";
import { palette } from "./palette";
import { Rose, SmallRose } from "./rose";
import { contentWidth, pageRoom, styles } from "./styles";
import { TableBlock, TableBody } from "./table";
import { Writing } from "./writing";

interface BlockOnPaperProps {
  block: Block | WritingBlock;
  /** How much room what follows a heading needs on its page, in points, where it is more than some lines. */
  ahead?: number;
  /** A figure's table has no margin of its own. */
  isUnderFigure?: boolean;
}

/** One block of a section, on paper. */
export function BlockOnPaper({ block, ahead = 0, isUnderFigure = false }: BlockOnPaperProps) {
  switch (block.kind) {
    case "heading":
      return (
        <Text
          style={block.minor ? styles.headingMinor : styles.heading}
          minPresenceAhead={Math.max(HEADING_AHEAD, ahead)}
          break={block.newPage ?? false}
        >
          {block.text}
        </Text>
      );
    case "paragraphs":
      return (
        <View style={{ marginTop: isUnderFigure ? UNDER_FIGURE : 0 }}>
          {block.texts.map((text, index) => (
            <Text key={index} style={styles.paragraph} orphans={2} widows={2}>
              {text}
            </Text>
          ))}
        </View>
      );
    case "note":
      return (
        <View style={[styles.note, ...(isUnderFigure ? [{ marginTop: 4 + UNDER_FIGURE }] : [])]} wrap={false}>
          <Text style={styles.noteText}>{block.text}</Text>
        </View>
      );
    case "definitions":
      return <Definitions items={block.items} />;
    case "total":
      return (
        <View style={styles.total} wrap={false}>
          <Text style={styles.totalValue}>{block.value}</Text>
          <View style={{ marginLeft: 10, marginBottom: 5 }}>
            <Text style={styles.totalMost}>{block.most}</Text>
            <Text style={styles.totalText}>{block.text}</Text>
          </View>
        </View>
      );
    case "standing":
      return <StandingBlock standing={block} />;
    case "table":
      return <TableBlock table={block} />;
    case "bars":
      return <BarsBlock bars={block} />;
    case "rose":
      return (
        <View wrap={false} style={{ marginTop: 4, marginBottom: 8 }}>
          <Rose points={block.points} width={contentWidth} />
          <View style={{ marginTop: 8 }}>
            <CaptionLine caption={block.caption} />
          </View>
        </View>
      );
    case "findings":
      return <FindingsBlock findings={block} />;
    case "chart":
      return (
        <View>
          <ChartDrawing block={block} from={0} to={block.chart.bars.length} />
          <TableBody columns={block.columns} rows={block.rows} dense />
        </View>
      );
    default:
      return <Writing block={block} />;
  }
}

function StandingBlock({ standing }: { standing: Standing }) {
  return (
    <View style={[styles.total, { alignItems: "center", marginBottom: 12 }]} wrap={false}>
      <SmallRose shares={standing.shares} strong={standing.strong} size={76} />
      <View style={{ marginLeft: 14 }}>
        <View style={styles.total}>
          <Text style={[styles.totalValue, { fontSize: 34 }]}>{standing.value}</Text>
          <Text style={[styles.totalMost, { marginLeft: 6, marginBottom: 2 }]}>{standing.most}</Text>
        </View>
        <Text style={styles.totalText}>{standing.text}</Text>
      </View>
    </View>
  );
}

/** Some lines of what a heading stands over. */
const HEADING_AHEAD = 90;
/** What is said of a term may be parted where it is longer. */
const HALF_PAGE = pageRoom / 2;

interface DefinitionsProps {
  items: readonly Definition[];
  /** All those that these are some of: their terms stand in one column. */
  among?: readonly Definition[];
}

export function Definitions({ items, among = items }: DefinitionsProps) {
  if (among.every(({ text }) => text === "")) return <Legend items={items} />;
  const signed = among.some(({ sign }) => sign);
  const width = termWidth(among);
  return (
    <View style={styles.definitions}>
      {items.map((item) => (
        <View
          key={item.term}
          style={styles.definition}
          wrap={definitionHeight(item, width, signed) > HALF_PAGE}
        >
          {signed ? (
            <View style={styles.definitionSign}>
              <Sign sign={item.sign} />
            </View>
          ) : null}
          <Text style={[styles.definitionTerm, { width, paddingRight: 8 }]}>{item.term}</Text>
          <Text style={styles.definitionText} orphans={2} widows={2}>
            {item.text}
          </Text>
        </View>
      ))}
    </View>
  );
}

/** Terms that need no more words than themselves: what the hues of a figure stand for. */
function Legend({ items }: { items: readonly Definition[] }) {
  return (
    <View style={{ flexDirection: "row", gap: 18, marginBottom: 10 }}>
      {items.map(({ term, sign }) => (
        <View key={term} style={{ flexDirection: "row", alignItems: "center", gap: 5 }}>
          <Sign sign={sign} />
          <Text style={[styles.small, { color: palette.text }]}>{term}</Text>
        </View>
      ))}
    </View>
  );
}

function Sign({ sign }: Pick<Definition, "sign">) {
  if (!sign) return null;
  return "tone" in sign ? <ToneSwatch tone={sign.tone} /> : <KindSign kind={sign.finding} size={10} />;
}
