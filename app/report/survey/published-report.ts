import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Instrument } from "~/survey/instrument";
import type { ReportFigures } from "./figures";
import type { ReportTexts } from "./report-texts";

/** What a report is made of: kept as JSON when it is published, put together anew for a draft. */
export interface ReportContent {
  wave: {
    name: string;
    senderName: string;
    /** ISO 8601. */
    opensAt: string;
    closesAt: string;
    invented: boolean;
    /** Whether those who were asked are those of the questionnaire's source, which some of its notes are about. */
    isSourceFrame: boolean;
  };
  figures: ReportFigures;
  texts: ReportTexts;
}

/** A report as it was published, as it would be published now, or with figures that nobody but administrators may see. */
export type ReportKind = "published" | "draft" | "everything";

export interface ReportStatus {
  kind: ReportKind;
  /** When it was published, or when its figures were computed. */
  at: Date;
  /** Of the publication; 0 for others. */
  number: number;
}

/** All that a document of a survey is written from. */
export interface ReportSource extends ReportContent {
  status: ReportStatus;
  instrument: Instrument;
  language: Language;
  /** Of that language. */
  t: Translator;
}
