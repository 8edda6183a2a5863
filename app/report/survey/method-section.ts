import { formatDate } from "~/platform/format";
import { itemsOf } from "~/survey/instrument";
import type { Block, Definition, Section } from "../document";
import type { SurveyReportContext } from "./report-context";
import { writtenBlocks } from "./written-blocks";

/** How it was asked, whom and when, and where the questionnaire differs from its source. */
export function methodSection(context: SurveyReportContext): Section {
  const { wave, instrument, figures, texts, language, t, words } = context;
  const date = (at: string) => formatDate(new Date(at), language);
  const facts: Definition[] = [
    { term: t("survey_report:method_instrument"), text: `${words(instrument.name)} (${instrument.version})` },
    {
      term: t("survey_report:method_questions"),
      text: t("survey_report:method_questions_text", {
        count: itemsOf(instrument).length,
        sections: instrument.sections.length,
      }),
    },
    { term: t("survey_report:method_period"), text: `${date(wave.opensAt)} – ${date(wave.closesAt)}` },
    { term: t("survey_report:method_sender"), text: wave.senderName },
    {
      term: t("survey_report:method_frame"),
      text: t("survey_report:method_frame_text", { count: figures.response.eligible }),
    },
  ];
  const blocks: Block[] = [
    ...writtenBlocks(texts["method"], context),
    { kind: "definitions", items: facts },
    { kind: "paragraphs", texts: [t("survey_report:method_asked")] },
    { kind: "heading", text: t("survey_report:method_source_title") },
    { kind: "paragraphs", texts: [words(instrument.source)] },
    ...backgroundBlocks(context),
    ...noteBlocks(context),
  ];
  return {
    id: "method",
    label: "2",
    title: t("survey_report:method_title"),
    level: 1,
    follows: true,
    blocks,
  };
}

/** What is known of everybody in the frame, and how it is put into categories. */
function backgroundBlocks({ instrument, t, words, background }: SurveyReportContext): Block[] {
  if (instrument.background.length === 0) return [];
  return [
    { kind: "heading", text: t("survey_report:method_background_title") },
    { kind: "paragraphs", texts: [t("survey_report:method_background")] },
    {
      kind: "definitions",
      items: instrument.background.map(({ id, name, categories }) => ({
        term: words(name),
        text: categories
          .map((category) =>
            background?.id === id && id === "group"
              ? `${t("survey_report:group_head", { id: category.id })}: ${words(category.label)}`
              : words(category.label),
          )
          .join("; "),
      })),
    },
  ];
}

/** Where the definition differs from its source, and why. What is said of those whom the source asked is told of them only. */
function noteBlocks({ wave, instrument, t, words }: SurveyReportContext): Block[] {
  const background = wave.isSourceFrame ? instrument.background : [];
  const notes: Definition[] = [
    ...background.flatMap(({ name, note }) => (note ? [{ term: words(name), text: words(note) }] : [])),
    ...itemsOf(instrument).flatMap(({ number, note }) =>
      note ? [{ term: t("survey_report:question", { number }), text: words(note) }] : [],
    ),
  ];
  if (notes.length === 0) return [];
  return [
    { kind: "heading", text: t("survey_report:method_notes_title") },
    { kind: "paragraphs", texts: [t("survey_report:method_notes")] },
    { kind: "definitions", items: notes },
  ];
}
