import { translator } from "~/platform/i18n/translator";
import { type Coding, reportFigures } from "~/report/survey/figures";
import type { ReportSource } from "~/report/survey/published-report";
import type { SurveyResponse } from "~/survey/analysis/response";
import type { FrameUnit } from "~/survey/frame";
import type { Instrument } from "~/survey/instrument";

/** What the report of some responses is written from. */
export function surveyReportSource(
  instrument: Instrument,
  frame: readonly FrameUnit[],
  responses: readonly SurveyResponse[],
  more: Partial<ReportSource> & { codings?: readonly Coding[] } = {},
): ReportSource {
  const { codings = [], ...rest } = more;
  return {
    wave: {
      name: "Rådmannsundersøkelsen",
      senderName: "Prøveinstituttet",
      opensAt: "2018-09-03T08:00:00Z",
      closesAt: "2018-10-05T20:00:00Z",
      invented: false,
      isSourceFrame: true,
    },
    figures: reportFigures(instrument, { frame, responses, codings }, true),
    texts: {},
    status: { kind: "published", at: new Date("2019-03-01T12:00:00Z"), number: 1 },
    instrument,
    language: "nb",
    t: translator("nb"),
    ...rest,
  };
}
