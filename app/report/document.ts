import type { FindingKind } from "~/assessment/finding-kind";
import type { Language } from "~/platform/i18n/languages";
import type { SurveyChart } from "~/survey/charts/chart";
import type { BarPart } from "~/ui/charts/bar-list";
import type { BarTone } from "~/ui/charts/chart-patterns";
import type { RosePoint } from "~/ui/charts/rose-geometry";

/** What can be drawn on paper, as plain data: a report, or a paper to write on such as an interview guide. */
export interface PaperDocument {
  /** The language of the frame; what people wrote carries its own. */
  language: Language;
  /** The name of the whole, for the window, the file's properties and bookmarks. */
  title: string;
  author: string;
  subject: string;
  /** ISO 8601; the day of the version, not of the rendering. */
  date: string;
  /** A paper that is taken along to a meeting has none. */
  cover?: Cover;
  /** «Innhold»; a paper of one section has none. */
  contentsTitle?: string;
  foot: {
    /** Municipality, tool and version, on every page. */
    text: string;
    /** «Side {page} av {pages}», with these two names in it. */
    page: string;
  };
  sections: Section<Block | WritingBlock>[];
}

/**
 * A report as plain data: every word is written and every figure is formatted, in one language. The web page and the PDF are two
 * renderings of it, and neither of them knows what a point is.
 */
export interface ReportDocument extends PaperDocument {
  cover: Cover;
  contentsTitle: string;
  sections: Section[];
  /** Said on every screen and page of a report that is not published; a published one has none. */
  draft?: string;
}

export interface Cover {
  /** What kind of paper this is: the name of the tool. */
  kicker: string;
  title: string;
  subtitle: string;
  /** Version and date, the team: one line each. */
  lines: string[];
  /** Said where the report is a draft or the municipality is made up; null where neither is. */
  mark: { short: string; long: string } | null;
  /** The result as a picture without words. */
  shares: number[];
}

/** A numbered part of the report. */
export interface Section<Content = Block> {
  /** Unique in the report and fit for an address: «area-3». */
  id: string;
  /** What stands before the title: «2», «Område 3». */
  label: string;
  title: string;
  /** How deep it stands in the contents: 1 or 2. */
  level: 1 | 2;
  /** It may begin on the page that the section before ends on; others begin one. */
  follows?: boolean;
  blocks: Content[];
}

export type Block =
  | Heading
  | Paragraphs
  | { kind: "note"; text: string }
  | { kind: "definitions"; items: Definition[] }
  | { kind: "total"; value: string; most: string; text: string }
  | Standing
  | Table
  | Bars
  | Rose
  | Findings
  | Chart;

/** What only paper has: room to write by hand. */
export type WritingBlock =
  /** What to say, with room under it; kept together. */
  | { kind: "points"; heading: string; items: string[]; lines: number }
  /** Words with a line after each of them. */
  | { kind: "blanks"; labels: string[] }
  | QuestionToAsk;

/** A question with what to listen for, and room under it. */
export interface QuestionToAsk {
  kind: "question";
  /** Stands over the first question of a part, and is not parted from it. */
  heading: string | null;
  number: string;
  text: string;
  hints: Definition[];
  lines: number;
}

export interface Heading {
  kind: "heading";
  text: string;
  /** It begins a page on paper. */
  newPage?: boolean;
  /** A question over its answer, as large as the text; they are not parted on paper. */
  minor?: boolean;
}

export interface Paragraphs {
  kind: "paragraphs";
  texts: string[];
  /** Set where somebody wrote it in a language of their own. */
  language?: Language;
}

export interface Definition {
  term: string;
  text: string;
  /** Hue and pattern of a dimension, or icon and hue of a kind of finding, which the term stands for. */
  sign?: { tone: BarTone } | { finding: FindingKind };
}

/** How an area stands: its figure, with the rose in which its spear is strong. */
export interface Standing {
  kind: "standing";
  value: string;
  most: string;
  /** Which perspective it belongs to. */
  text: string;
  shares: number[];
  strong: number;
}

/** What a figure or a table is called. */
export interface Caption {
  /** «Figur 2»; given when the whole report is put together. */
  label: string;
  text: string;
}

export interface Table {
  kind: "table";
  caption: Caption;
  columns: Column[];
  rows: Row[];
}

export interface Column {
  label: string;
  /** Part of the table's width; those of a table sum to 1. */
  width: number;
  /** Figures stand to the right under one another. */
  numeric: boolean;
  tone?: BarTone;
}

export interface Row {
  /** A group heads the rows after it; the total ends them. */
  kind: "group" | "body" | "total";
  /** One for each column; the first heads the row. */
  cells: Cell[];
  /** Unique in the report where others point to it: «question-1.3.1». */
  id?: string;
}

export interface Cell {
  /** Stands before the text, more strongly: a number. */
  number?: string;
  text: string;
  bar?: BarPart[];
}

export interface Bars {
  kind: "bars";
  caption: Caption;
  groups: { label: string | null; bars: ReportBar[] }[];
}

export interface ReportBar {
  number?: string;
  label: string;
  value: string;
  most: string;
  parts: BarPart[];
}

export interface Rose {
  kind: "rose";
  caption: Caption;
  /** What it shows, in a sentence, for those who do not see it. */
  name: string;
  points: RosePoint[];
}

/** A chart of survey figures with the table behind it. */
export interface Chart {
  kind: "chart";
  caption: Caption;
  chart: SurveyChart;
  /** What the table is called where it is folded away. */
  tableLabel: string;
  columns: Column[];
  rows: Row[];
}

export interface Findings {
  kind: "findings";
  /** The language that the team wrote in. */
  language: Language;
  columns: FindingsColumn[];
}

export interface FindingsColumn {
  kind: FindingKind;
  title: string;
  /** Said where there are none. */
  none: string;
  findings: ReportFinding[];
}

export interface ReportFinding {
  text: string;
  /** «Spørsmål»; null where the finding rests on none in particular. */
  restsOn: string | null;
  /** Their numbers, each the end of the id of a row. */
  questions: string[];
}

/** The id of the row in which a question stands. */
export function questionRowId(questionId: string): string {
  return `question-${questionId}`;
}
