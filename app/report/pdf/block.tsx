import { Text, View } from "@react-pdf/renderer";
import { textWidth } from "~/ui/charts/text-width";
import type { Block, Definition, Standing, WritingBlock } from "../document";
import { ToneSwatch } from "./bar";
import { BarsBlock } from "./bars";
import { CaptionLine } from "./caption-line";
import { ChartBlock } from "./chart";
import { FindingsBlock, KindSign } from "./findings";
import { palette } from "./palette";
import { Rose, SmallRose } from "./rose";
import { contentWidth, styles } from "./styles";
import { TableBlock } from "./table";
import { Writing } from "./writing";

interface BlockOnPaperProps {
  block: Block | WritingBlock;
  /** How much room what follows a heading needs on its page, in points, where it is more than some lines. */
  ahead: number;
  /** A chart's table has no margin of its own. */
  isAfterChart: boolean;
}

/** One block of a section, on paper. */
export function BlockOnPaper({ block, ahead, isAfterChart }: BlockOnPaperProps) {
  switch (block.kind) {
    case "heading":
      return (
        <Text
          style={styles.heading}
          minPresenceAhead={Math.max(HEADING_AHEAD, ahead)}
          break={block.newPage ?? false}
        >
          {block.text}
        </Text>
      );
    case "paragraphs":
      return (
        <View style={{ marginTop: isAfterChart ? 10 : 0 }}>
          {block.texts.map((text, index) => (
            <Text key={index} style={styles.paragraph} orphans={2} widows={2}>
              {text}
            </Text>
          ))}
        </View>
      );
    case "note":
      return (
        <View style={[styles.note, ...(isAfterChart ? [{ marginTop: 10 }] : [])]} wrap={false}>
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
      return <ChartBlock block={block} />;
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

const TERM_MOST = 170;

function Definitions({ items }: { items: readonly Definition[] }) {
  if (items.every(({ text }) => text === "")) return <Legend items={items} />;
  const signed = items.some(({ sign }) => sign);
  const width = Math.min(Math.max(...items.map(({ term }) => textWidth(term, 10))) + 14, TERM_MOST);
  return (
    <View style={styles.definitions}>
      {items.map((item) => (
        <View key={item.term} style={styles.definition} wrap={false}>
          {signed ? (
            <View style={styles.definitionSign}>
              <Sign sign={item.sign} />
            </View>
          ) : null}
          <Text style={[styles.definitionTerm, { width, paddingRight: 8 }]}>{item.term}</Text>
          <Text style={styles.definitionText}>{item.text}</Text>
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
