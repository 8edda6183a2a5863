import { Text, View } from "@react-pdf/renderer";
import type { QuestionToAsk, WritingBlock } from "../document";
import { palette } from "./palette";
import { styles } from "./styles";

/** From line to line, for writing by hand. */
const LINE_HEIGHT = 21;

/** A block with room to write by hand. */
export function Writing({ block }: { block: WritingBlock }) {
  switch (block.kind) {
    case "points":
      return (
        <View style={{ marginBottom: 8 }} wrap={false}>
          <Text style={styles.heading}>{block.heading}</Text>
          {block.items.map((item) => (
            <View key={item} style={{ flexDirection: "row", marginBottom: 3 }}>
              <Text style={styles.point}>•</Text>
              <Text style={styles.definitionText}>{item}</Text>
            </View>
          ))}
          <Lines count={block.lines} />
        </View>
      );
    case "blanks":
      return (
        <View style={{ marginBottom: 10 }}>
          {block.labels.map((label) => (
            <View key={label} style={styles.blank}>
              <Text style={styles.blankLabel}>{label}</Text>
            </View>
          ))}
        </View>
      );
    case "question":
      return <Question question={block} />;
  }
}

/** The question is never parted from the room for its answer. */
function Question({ question: { heading, number, text, hints, lines } }: { question: QuestionToAsk }) {
  return (
    <View style={{ marginBottom: 16 }} wrap={false}>
      {heading ? <Text style={[styles.heading, { marginTop: 6 }]}>{heading}</Text> : null}
      <View style={{ flexDirection: "row", marginBottom: 4 }}>
        <Text style={styles.askedNumber}>{number}</Text>
        <Text style={styles.askedText}>{text}</Text>
      </View>
      {hints.map((hint) => (
        <View key={hint.term} style={{ flexDirection: "row", paddingLeft: 36 }}>
          <Text style={styles.hintTerm}>{hint.term}</Text>
          <Text style={styles.hintText}>{hint.text}</Text>
        </View>
      ))}
      <View style={{ marginLeft: 36 }}>
        <Lines count={lines} />
      </View>
    </View>
  );
}

function Lines({ count }: { count: number }) {
  return (
    <View>
      {Array.from({ length: count }, (_, index) => (
        <View
          key={index}
          style={{ height: LINE_HEIGHT, borderBottomWidth: 0.5, borderBottomColor: palette.rule }}
        />
      ))}
    </View>
  );
}
