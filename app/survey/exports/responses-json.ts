import type { Language } from "~/platform/i18n/languages";
import type { SurveyResponse } from "../analysis/response";
import type { Instrument } from "../instrument";
import { variablesOf } from "../variables";
import { codebook } from "./codebook";

/**
 * Responses with what one must know to read them, for programs. Answers are typed: a code or a number, a list of codes or texts, a text
 * or an ISO date; what is not answered is not there.
 */
export function responsesJson(
  instrument: Instrument,
  responses: readonly SurveyResponse[],
  language: Language,
) {
  const names = variablesOf(instrument).map(({ name }) => name);
  return {
    instrument: { id: instrument.id, version: instrument.version, name: instrument.name[language] },
    language,
    variables: codebook(instrument, language),
    responses: responses.map(({ municipality, disposition, answers }) => ({
      municipality,
      disposition,
      answers: Object.fromEntries(
        names.flatMap((name) => {
          const answer = answers.get(name);
          return answer === undefined ? [] : [[name, answer] as const];
        }),
      ),
    })),
  };
}
