import { Text, View } from "@react-pdf/renderer";
import { textWidth } from "~/ui/charts/text-width";
import type { Bars, ReportBar } from "../document";
import { Bar } from "./bar";
import { CaptionLine } from "./caption-line";
import { contentWidth, styles } from "./styles";

/** From so many bars on they are set closely, so that the figure stays on one page. */
const DENSE_FROM = 20;
const LABEL_MOST = contentWidth * 0.54;
const GAP = 10;

interface Measures {
  fontSize: number;
  label: number;
  bar: number;
  value: number;
  height: number;
  gap: number;
}

/** Horizontal bars with direct labels, in groups. */
export function BarsBlock({ bars }: { bars: Bars }) {
  const measures = measure(bars.groups.flatMap((group) => group.bars));
  return (
    <View style={{ marginBottom: 12 }}>
      <CaptionLine caption={bars.caption} />
      {bars.groups.map((group, index) => (
        <View key={index} style={{ marginBottom: 4 }} wrap={false}>
          {group.label ? <Text style={[styles.cellHead, { marginBottom: 1 }]}>{group.label}</Text> : null}
          {group.bars.map((bar) => (
            <BarRow key={`${bar.number} ${bar.label}`} bar={bar} measures={measures} />
          ))}
        </View>
      ))}
    </View>
  );
}

/** Labels and figures get the width that they need, and the bars the rest. */
function measure(bars: readonly ReportBar[]): Measures {
  const dense = bars.length >= DENSE_FROM;
  const fontSize = dense ? 7.5 : 8.5;
  const widest = (texts: string[]) => Math.max(...texts.map((text) => textWidth(text, fontSize)));
  const label = Math.min(
    widest(bars.map(({ number, label: text }) => `${number ?? ""}  ${text}`)),
    LABEL_MOST,
  );
  const value = widest(bars.map((bar) => `${bar.value} ${bar.most}`));
  const bar = contentWidth - label - value - 2 * GAP;
  return { fontSize, label, value, bar, height: dense ? 6 : 9, gap: dense ? 0.5 : 2 };
}

function BarRow({ bar, measures }: { bar: ReportBar; measures: Measures }) {
  const text = { fontSize: measures.fontSize, lineHeight: 1.4 };
  return (
    <View style={{ flexDirection: "row", alignItems: "center", gap: GAP, marginBottom: measures.gap }}>
      <Text style={[text, { width: measures.label }]}>
        {bar.number ? <Text style={styles.cellNumber}>{`${bar.number}  `}</Text> : null}
        {bar.label}
      </Text>
      <Bar parts={bar.parts} width={measures.bar} height={measures.height} />
      <Text style={[styles.cellNumeric, text, { width: measures.value }]}>
        <Text style={styles.cellStrong}>{bar.value}</Text>
        {` ${bar.most}`}
      </Text>
    </View>
  );
}
