import { formatDate } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { groupingBy, type FrameMember } from "~/survey/analysis/grouping";
import type { Answers } from "~/survey/answers";
import type { Instrument } from "~/survey/instrument";
import { withCaptions } from "../captions";
import type { Block, PaperDocument, Section } from "../document";
import type { ReportContent, ReportStatus } from "./published-report";
import { surveyReportContext } from "./report-context";
import { sheetItemBlocks, type SheetContext } from "./sheet-items";

/** What a municipality's own sheet is made of. */
export interface SheetSource {
  content: ReportContent;
  status: ReportStatus;
  instrument: Instrument;
  member: FrameMember & { name: string };
  answers: Answers;
  /** Whether what was written in words is shown. */
  hasWords: boolean;
  language: Language;
  t: Translator;
}

/** A municipality's answers beside its group's and everybody's. */
export interface SheetDocument extends PaperDocument {
  sections: Section[];
}

/** A municipality's own sheet, with figures under disclosure control also against the municipality itself. */
export function buildOwnSheet(source: SheetSource): SheetDocument {
  const { content, status, instrument, member, answers, hasWords, language, t } = source;
  const report = surveyReportContext({ ...content, status, instrument, language, t });
  const { background } = report;
  const group = background ? groupingBy(background, [member]).groupOf(member.municipality) : null;
  const context: SheetContext = { report, answers, hasWords, group };
  const title = t("survey_report:sheet_title", { name: member.name });
  const { name, senderName, invented } = content.wave;
  return {
    language,
    title: `${title} · ${name}`,
    author: senderName,
    subject: report.words(instrument.name),
    date: status.at.toISOString(),
    foot: {
      text: [name, invented ? t("common:invented") : null, member.name].filter(Boolean).join(" · "),
      page: t("report:page", { page: "{page}", pages: "{pages}" }),
    },
    sections: withCaptions(
      [
        aboutSection(context, title, member.name),
        ...instrument.sections
          .map((section, index): Section => ({
            id: `part-${section.id}`,
            label: String(index + 1),
            title: report.words(section.name),
            level: 1,
            follows: true,
            blocks: section.items.flatMap((item) => sheetItemBlocks(item, context)),
          }))
          .filter(({ blocks }) => blocks.length > 0),
      ],
      { figure: t("report:figure"), table: t("report:table") },
    ),
  };
}

/** Whose sheet it is, what it is set beside, and what may be hidden. */
function aboutSection({ report, group, hasWords }: SheetContext, title: string, name: string): Section {
  const { t, words, background, figures, status, wave, language } = report;
  const category = background?.categories.find(({ id }) => id === group);
  const rate = figures.groups.find((each) => each.group === group)?.rate;
  const { complete, partial, eligible } = figures.response;
  const blocks: Block[] = [
    {
      kind: "definitions",
      items: [
        { term: t("survey_report:sheet_municipality"), text: name },
        ...(background && category ? [{ term: words(background.name), text: words(category.label) }] : []),
        ...(rate
          ? [
              {
                term: t("survey_report:sheet_group_answered"),
                text: t("survey_report:sheet_answered", {
                  answered: rate.complete + rate.partial,
                  eligible: rate.eligible,
                }),
              },
            ]
          : []),
        {
          term: t("survey_report:sheet_all_answered"),
          text: t("survey_report:sheet_answered", { answered: complete + partial, eligible }),
        },
      ],
    },
    { kind: "paragraphs", texts: [t("survey_report:sheet_text")] },
    { kind: "note", text: t("survey_report:sheet_hidden") },
    ...(hasWords ? [] : [{ kind: "note" as const, text: t("survey_report:sheet_without_words") }]),
    {
      kind: "note",
      text: t(`survey_report:figures_of_${status.kind}`, { date: formatDate(status.at, language) }),
    },
  ];
  return { id: "about", label: `${wave.name} · ${wave.senderName}`, title, level: 1, blocks };
}
