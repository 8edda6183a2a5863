import { formatDate } from "~/platform/format";
import type { Section as InstrumentSection } from "~/survey/instrument";
import { withCaptions } from "../captions";
import type { Block, Cover, ReportDocument, Section } from "../document";
import { questionnaireSection, reckoningSection } from "./appendix-sections";
import { methodSection } from "./method-section";
import { itemBlocks } from "./item-blocks";
import type { ReportSource } from "./published-report";
import { type SurveyReportContext, surveyReportContext } from "./report-context";
import { sectionPart } from "./report-texts";
import { representativitySection, responseSection } from "./response-sections";
import { writtenBlocks } from "./written-blocks";

/** The report of a survey, as it was published or as it would be. Pure: the same source gives the same document. */
export function buildSurveyReport(source: ReportSource): ReportDocument {
  const context = surveyReportContext(source);
  const { wave, instrument, language, t, words, status } = context;
  const title = t("survey_report:document_title", { name: wave.name });
  const draft = draftWords(context);
  const opening = [
    summarySection(context),
    methodSection(context),
    responseSection(context),
    representativitySection(context),
  ];
  const sections = [
    ...opening,
    ...instrument.sections.map((section, index) =>
      answersSection(section, String(opening.length + index + 1), context),
    ),
    questionnaireSection(context),
    reckoningSection(context),
  ];
  return {
    language,
    title: draft ? `${t("survey_report:draft_mark")} · ${title}` : title,
    author: wave.senderName,
    subject: words(instrument.name),
    date: status.at.toISOString(),
    cover: cover(context),
    contentsTitle: t("report:contents"),
    foot: {
      text: [wave.name, wave.invented ? t("common:invented") : null, statusShort(context)]
        .filter(Boolean)
        .join(" · "),
      page: t("report:page", { page: "{page}", pages: "{pages}" }),
    },
    sections: withCaptions(sections, { figure: t("report:figure"), table: t("report:table") }),
    ...(draft ? { draft } : {}),
  };
}

/** Said on every screen and page of what is not the published report; null for that. */
function draftWords({ status: { kind }, t }: SurveyReportContext): string | null {
  return kind === "published" ? null : t(`survey_report:${kind}_long`);
}

function statusShort({ status: { kind, at, number }, language, t }: SurveyReportContext): string {
  return t(`survey_report:${kind}_short`, { date: formatDate(at, language), number });
}

function cover(context: SurveyReportContext): Cover {
  const { wave, instrument, figures, status, language, t, words } = context;
  const date = (at: string) => formatDate(new Date(at), language);
  const marks = [
    ...(status.kind === "published" ? [] : [t("survey_report:draft_mark")]),
    ...(wave.invented ? [t("common:invented")] : []),
  ];
  return {
    kicker: words(instrument.name),
    title: wave.name,
    subtitle: t("survey_report:subtitle"),
    lines: [
      statusShort(context),
      t("survey_report:period", { from: date(wave.opensAt), to: date(wave.closesAt) }),
      t("survey_report:asked_by", { name: wave.senderName }),
    ],
    mark: marks.length > 0 ? { short: marks.join(" · "), long: marks.join(" · ") } : null,
    // A rose that is as full as the response.
    shares: Array.from({ length: 8 }, () => figures.response.rr1 ?? 0),
  };
}

function summarySection(context: SurveyReportContext): Section {
  const { figures, texts, status, language, t, shown, percent } = context;
  const { eligible, complete, partial, rr1, rr2 } = figures.response;
  const share = (rate: number | null) => (rate === null ? null : rate * 100);
  return {
    id: "summary",
    label: "1",
    title: t("report:summary_title"),
    level: 1,
    blocks: [
      {
        kind: "total",
        value: shown(share(rr1), 1),
        most: t("survey_report:per_cent_sent"),
        text: t("survey_report:sent_of_eligible", { complete, eligible }),
      },
      {
        kind: "note",
        text: t("survey_report:begun_too", {
          partial,
          rr2: percent(share(rr2), 1),
          answered: complete + partial,
        }),
      },
      ...writtenBlocks(texts["summary"], context),
      {
        kind: "note",
        text: t(`survey_report:figures_of_${status.kind}`, { date: formatDate(status.at, language) }),
      },
    ],
  };
}

function answersSection(section: InstrumentSection, label: string, context: SurveyReportContext): Section {
  const { texts, t, words, background } = context;
  const blocks: Block[] = [...writtenBlocks(texts[sectionPart(section.id)], context)];
  const { key } = context.groupHeads(0);
  if (background) {
    const note = t("survey_report:groups_note", { background: words(background.name), groups: key ?? "" });
    const hidden = context.figures.isProtected ? t("survey_report:hidden_note") : "";
    blocks.push({ kind: "note", text: [note, hidden].filter(Boolean).join(" ") });
  }
  blocks.push(...section.items.flatMap((item) => itemBlocks(item, context)));
  return { id: `part-${section.id}`, label, title: words(section.name), level: 1, blocks };
}
