import { Link, Path, Svg, Text, View } from "@react-pdf/renderer";
import type { FindingKind } from "~/assessment/finding-kind";
import { wrapText } from "~/ui/charts/text-width";
import { kindShapes } from "~/ui/kind-shapes";
import { type Findings, type FindingsColumn, questionRowId, type ReportFinding } from "../document";
import { kindColor, palette } from "./palette";
import { contentHeight, contentWidth, findingSize, styles } from "./styles";

const GAP = 14;
const HEAD_HEIGHT = 26;
/** Of the heading that stands over the columns. */
const HEADING_HEIGHT = 40;

/** Whether the columns surely fit on one page, by an estimate that rather says too much than too little. */
export function fitsOnPage({ columns }: Findings): boolean {
  const width = columnWidth(columns.length);
  const heights = columns.map(({ findings }) =>
    findings.reduce((sum, { text, restsOn }) => {
      const lines = wrapText(text, findingSize.fontSize, width).length;
      return sum + lines * findingSize.fontSize * findingSize.lineHeight + (restsOn ? 14 : 0) + 8;
    }, HEAD_HEIGHT),
  );
  return Math.max(...heights) < contentHeight - HEADING_HEIGHT;
}

/**
 * Three columns that each run on over as many pages as they need. They are as tall as the tallest, so that one that has ended
 * keeps its place on the next page, and their heads are repeated there.
 */
export function FindingsBlock({ findings }: { findings: Findings }) {
  const { columns } = findings;
  const width = columnWidth(columns.length);
  return (
    <View style={[styles.findings, { gap: GAP }]}>
      {columns.map((column) => (
        <Column key={column.kind} column={column} width={width} />
      ))}
    </View>
  );
}

function columnWidth(count: number): number {
  return (contentWidth - GAP * (count - 1)) / count;
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
        <FindingText key={index} finding={finding} />
      ))}
    </View>
  );
}

function FindingText({ finding: { text, restsOn, questions } }: { finding: ReportFinding }) {
  return (
    <View style={styles.finding} wrap={false}>
      <Text style={styles.findingText}>{text}</Text>
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
