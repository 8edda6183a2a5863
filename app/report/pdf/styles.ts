import { StyleSheet } from "@react-pdf/renderer";
import { textFamily } from "./fonts";
import { palette } from "./palette";

/** A4 in points, with the margins of a report that is read on paper. */
export const page = { width: 595.28, height: 841.89, side: 68, top: 68, bottom: 76 } as const;

export const contentWidth = page.width - 2 * page.side;

/** What a page has for its text, in points. */
export const pageRoom = page.height - page.top - page.bottom;

/** Sizes with their line heights; a line height without a size beside it would be computed from another size. */
export const size = {
  small: { fontSize: 8, lineHeight: 1.4 },
  table: { fontSize: 8.5, lineHeight: 1.4 },
  tableHead: { fontSize: 7.5, lineHeight: 1.4 },
  body: { fontSize: 10, lineHeight: 1.5 },
  heading: { fontSize: 13, lineHeight: 1.25 },
  title: { fontSize: 24, lineHeight: 1.15 },
} as const;

/** The height of a line, in points. */
export function lineOf({ fontSize, lineHeight }: { fontSize: number; lineHeight: number }): number {
  return fontSize * lineHeight;
}

/**
 * Inter's contextual alternates cost a third of the time that it takes to set a text, and change nothing in ours; figures that
 * stand under one another are of one width.
 */
const features = { calt: 0 };
const tabular = { ...features, tnum: 1 };

export const findingSize = { fontSize: 8.75, lineHeight: 1.42 } as const;

/** Above a section that begins on the page where another ends. */
export const SECTION_INSIDE = 26;

export const styles = StyleSheet.create({
  // No line height on a page: what stands absolutely on it, such as the foot, would vanish.
  page: {
    fontFamily: textFamily,
    fontFeatureSettings: features,
    fontSize: size.body.fontSize,
    color: palette.text,
    paddingTop: page.top,
    paddingBottom: page.bottom,
    paddingHorizontal: page.side,
  },

  sectionHead: { marginBottom: 18 },
  sectionHeadInside: { marginTop: SECTION_INSIDE },
  sectionLabel: { ...size.body, fontWeight: 600, color: palette.strong, marginBottom: 2 },
  sectionTitle: { ...size.title, fontWeight: 600, color: palette.strongText, letterSpacing: -0.3 },
  heading: { ...size.heading, fontWeight: 600, color: palette.strongText, marginTop: 14, marginBottom: 6 },
  headingMinor: { ...size.body, fontWeight: 600, color: palette.strongText, marginTop: 9, marginBottom: 3 },
  paragraph: { ...size.body, marginBottom: 8 },
  caption: { ...size.table, marginBottom: 6, color: palette.quiet },
  captionLabel: { fontWeight: 600, color: palette.strongText },
  small: { ...size.small, color: palette.quiet },

  note: {
    flexDirection: "row",
    borderLeftWidth: 2.5,
    borderLeftColor: palette.pale,
    paddingLeft: 8,
    marginTop: 4,
    marginBottom: 12,
  },
  noteText: { ...size.small, color: palette.quiet, flex: 1 },

  definitions: { marginTop: 2, marginBottom: 10 },
  definition: { flexDirection: "row", marginBottom: 3 },
  definitionSign: { width: 20, paddingTop: 3.5 },
  definitionTerm: { ...size.body, fontWeight: 600 },
  definitionText: { ...size.body, flex: 1 },

  point: { ...size.body, width: 14, color: palette.strong },
  blank: { height: 27, justifyContent: "flex-end", borderBottomWidth: 0.5, borderBottomColor: palette.rule },
  blankLabel: { ...size.small, color: palette.quiet, marginBottom: 2 },
  askedNumber: { ...size.body, width: 36, fontWeight: 600, color: palette.strong },
  askedText: { ...size.body, flex: 1, fontWeight: 600 },
  hintTerm: { ...size.small, width: 62, color: palette.quiet },
  hintText: { ...size.small, flex: 1 },

  total: { flexDirection: "row", alignItems: "flex-end", marginBottom: 4 },
  totalValue: { fontSize: 54, lineHeight: 1, fontWeight: 600, color: palette.strong, letterSpacing: -1.5 },
  totalMost: { fontSize: 15, lineHeight: 1.3, fontWeight: 500, color: palette.strongText },
  totalText: { ...size.body, color: palette.quiet },

  table: { marginBottom: 14 },
  tableHead: {
    flexDirection: "row",
    alignItems: "flex-end",
    borderBottomWidth: 1,
    borderBottomColor: palette.strong,
    paddingBottom: 3,
  },
  tableRow: {
    flexDirection: "row",
    borderBottomWidth: 0.5,
    borderBottomColor: palette.grid,
    paddingVertical: 4,
  },
  tableRowDense: { paddingVertical: 2.5 },
  tableGroup: {
    flexDirection: "row",
    borderBottomWidth: 0.5,
    borderBottomColor: palette.rule,
    paddingTop: 9,
    paddingBottom: 4,
  },
  tableTotal: { flexDirection: "row", borderTopWidth: 1, borderTopColor: palette.strong, paddingTop: 5 },
  cell: { ...size.table, paddingRight: 8 },
  cellNumeric: { ...size.table, textAlign: "right", fontFeatureSettings: tabular },
  cellHead: { ...size.tableHead, fontWeight: 500, color: palette.quiet },
  cellStrong: { fontWeight: 600 },
  cellNumber: { fontWeight: 600, color: palette.strong },

  findings: { flexDirection: "row", marginTop: 2, marginBottom: 8 },
  findingsColumn: { flexGrow: 0, flexShrink: 0 },
  findingsHead: {
    flexDirection: "row",
    alignItems: "center",
    borderTopWidth: 2,
    paddingTop: 5,
    paddingBottom: 6,
  },
  findingsTitle: { fontSize: 10, lineHeight: 1.3, fontWeight: 600, marginLeft: 5 },
  finding: { marginBottom: 8 },
  findingText: findingSize,
  findingQuestions: { ...size.small, color: palette.quiet, marginTop: 1.5 },

  contentsRow: {
    flexDirection: "row",
    borderBottomWidth: 0.5,
    borderBottomColor: palette.grid,
    paddingVertical: 5,
  },
  contentsEntry: { fontSize: 10, lineHeight: 1.4 },
  // Text that is written page by page vanishes where it has a line height; the padding puts it on the line instead.
  contentsPage: { width: 30, textAlign: "right", fontSize: 10, paddingTop: 1, fontFeatureSettings: tabular },

  foot: {
    position: "absolute",
    left: page.side,
    right: page.side,
    bottom: 34,
    paddingTop: 6,
    borderTopWidth: 0.5,
    borderTopColor: palette.rule,
    flexDirection: "row",
    justifyContent: "space-between",
  },
  footText: { fontSize: 7.5, color: palette.quiet },
  footPage: { fontSize: 7.5, color: palette.quiet, fontFeatureSettings: tabular },
});
