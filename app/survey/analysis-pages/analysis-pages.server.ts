import type { Database } from "~/platform/database.server";
import { type FoundWave, waveHead } from "../waves/find-wave.server";
import { type AnalysisChoices, choicesQuery } from "./analysis-choices";
import type { AnalysisFrame } from "./analysis-frame";
import { loadTabulation } from "./load-tabulation.server";
import { responseView } from "./response-view";
import { itemView } from "./section-view";
import type { ShownSurvey } from "./shown-survey";
import { categoryName, type Reading, shown } from "./words";

/** What the first page of the analysis shows. */
export async function loadAnalysis(
  db: Database,
  wave: FoundWave,
  choices: AnalysisChoices,
  reading: Reading,
) {
  const survey = await loadTabulation(db, wave, choices);
  return {
    frame: frameOf(wave, choices, survey, reading),
    ...responseView(wave.instrument, survey, reading),
    answered: survey.response.complete + survey.response.partial,
  };
}

/**
 * What the page of one section shows.
 * @throws Response 404 when the questionnaire has no such section.
 */
export async function loadSection(
  db: Database,
  wave: FoundWave,
  sectionId: string,
  choices: AnalysisChoices,
  reading: Reading,
) {
  const { instrument } = wave;
  const section = instrument.sections.find(({ id }) => id === sectionId);
  if (!section) throw new Response(null, { status: 404 });
  const survey = await loadTabulation(db, wave, choices);
  return {
    frame: frameOf(wave, choices, survey, reading),
    section: section.id,
    title: section.name[reading.language],
    answered: survey.response.complete + survey.response.partial,
    by: survey.by?.name[reading.language] ?? null,
    items: section.items.map((item) => itemView(instrument, item, survey, reading)),
  };
}

function frameOf(
  wave: FoundWave,
  choices: AnalysisChoices,
  { weighting }: ShownSurvey,
  reading: Reading,
): AnalysisFrame {
  const { instrument } = wave;
  const { language, t } = reading;
  const nameOf = (id: string) =>
    instrument.background.map((each) => categoryName(each, id, language)).find((name) => name !== id) ?? id;
  return {
    head: waveHead(wave, new Date()),
    choices,
    query: choicesQuery(choices),
    backgrounds: instrument.background.map(({ id, name }) => ({ id, name: name[language] })),
    sections: instrument.sections.map(({ id, name }) => ({ id, name: name[language] })),
    weighting: weighting
      ? [
          t("survey_analysis:design_effect", {
            effect: shown(weighting.designEffect, 2, reading),
            n: shown(weighting.effectiveN, 1, reading),
          }),
          ...(weighting.converged ? [] : [t("survey_analysis:weights_rough")]),
          ...(weighting.unanswered.length > 0
            ? [
                t("survey_analysis:weights_unanswered", {
                  groups: weighting.unanswered.map(nameOf).join(", "),
                }),
              ]
            : []),
          t("survey_analysis:weights_no_tests"),
        ]
      : [],
  };
}
