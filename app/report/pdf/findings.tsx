import { Link, Path, Svg, Text, View } from "@react-pdf/renderer";
import type { FindingKind } from "~/assessment/finding-kind";
import { kindShapes } from "~/ui/kind-shapes";
import { type Findings, type FindingsColumn, questionRowId, type ReportFinding } from "../document";
import { columnGap, columnWidth, staysWhole } from "./findings-measure";
import { kindColor, palette } from "./palette";
import { styles } from "./styles";

/**
 * Three columns that each run on over as many pages as they need. They are as tall as the tallest, so that one that has ended
 * keeps its place on the next page, and their heads are repeated there.
 */
export function FindingsBlock({ findings }: { findings: Findings }) {
  const { columns } = findings;
  const width = columnWidth(columns.length);
  return (
    <View style={[styles.findings, { gap: columnGap }]}>
      {columns.map((column) => (
        <Column key={column.kind} column={column} width={width} />
      ))}
    </View>
  );
}

function Column({ column, width }: { column: FindingsColumn; width: number }) {
  const { strong } = kindColor[column.kind];
  return (
    <View style={[styles.findingsColumn, { width }]}>
      <View style={[styles.findingsHead, { borderTopColor: strong }]} fixed>
        <KindSign kind={column.kind} size={11} />
        <Text style={[styles.findingsTitle, { color: strong }]}>{column.title}</Text>
      </View>
      {column.findings.length === 0 ? <Text style={styles.small}>{column.none}</Text> : null}
      {column.findings.map((finding, index) => (
        <FindingText key={index} finding={finding} whole={staysWhole(finding, width)} />
      ))}
    </View>
  );
}

function FindingText({ finding, whole }: { finding: ReportFinding; whole: boolean }) {
  const { text, restsOn, questions } = finding;
  return (
    <View style={styles.finding} wrap={!whole}>
      <Text style={styles.findingText} orphans={3} widows={3}>
        {text}
      </Text>
      {restsOn ? (
        <Text style={styles.findingQuestions}>
          {restsOn}{" "}
          {questions.map((id, index) => (
            <Text key={id}>
              {index > 0 ? ", " : ""}
              <Link src={`#${questionRowId(id)}`} style={{ color: palette.strong, textDecoration: "none" }}>
                {id}
              </Link>
            </Text>
          ))}
        </Text>
      ) : null}
    </View>
  );
}

/** The sign of a kind of finding, the same as on the page. */
export function KindSign({ kind, size }: { kind: FindingKind; size: number }) {
  const { outline, mark } = kindShapes[kind];
  return (
    <Svg width={size} height={size} viewBox="0 0 16 16">
      <Path d={outline} fill={kindColor[kind].strong} />
      <Path
        d={mark}
        fill="none"
        stroke={palette.white}
        strokeWidth={1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </Svg>
  );
}
