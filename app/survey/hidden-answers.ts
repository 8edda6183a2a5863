import { type Answer, type Answers, isChosen } from "./answers";
import type { Instrument } from "./instrument";
import { shownItems } from "./routing";
import { itemVariables, type Variable, variablesOf } from "./variables";

/**
 * The answers as they count when they are sent in: only those to questions that are shown, and of texts such as «other areas» only
 * those whose option is chosen. Doing it again changes nothing, and the same questions stay shown.
 */
export function withoutHidden(instrument: Instrument, answers: Answers): Answers {
  const counting = countingVariables(instrument, answers);
  return new Map<string, Answer>([...answers].filter(([name]) => counting.has(name)));
}

/** The variables whose answers `withoutHidden` takes away, in order: what the respondent is told before sending in. */
export function hiddenAnswers(instrument: Instrument, answers: Answers): Variable[] {
  const counting = countingVariables(instrument, answers);
  return variablesOf(instrument).filter(({ name }) => answers.has(name) && !counting.has(name));
}

/** The names of the variables whose answers count, whether or not they have any. */
export function countingVariables(instrument: Instrument, answers: Answers): Set<string> {
  return new Set(
    shownItems(instrument, answers).flatMap((item) =>
      itemVariables(item)
        .filter(({ otherCode }) => otherCode === null || isChosen(answers.get(item.id), otherCode))
        .map(({ name }) => name),
    ),
  );
}
