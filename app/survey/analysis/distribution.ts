import { type Answer, isChosen } from "../answers";
import { type Moments, moments, sum } from "../statistics/moments";
import type { Variable } from "../variables";
import type { SurveyResponse } from "./response";

export interface CodeCount {
  code: number;
  count: number;
  /** Of those who answered the item, «don't know» among them, 0-100; null when nobody did. Several ticks may sum to over 100. */
  percent: number | null;
}

/** What some respondents answered to one variable. */
export interface AnswerFigures extends Moments {
  /**
   * Of a variable with a mean: the answers that the mean rests on, without «don't know». Of any other: those who answered it, which is
   * then the base of its per cents.
   */
  n: number;
  /** Those who answered it, «don't know» among them: the base of the per cents. */
  answered: number;
  /** Every code of the definition in its order, also where nobody chose it; empty for a variable without codes. */
  distribution: CodeCount[];
}

/** How much each respondent counts, by municipality. */
export type Weights = ReadonlyMap<string, number>;

/**
 * Distribution, mean and standard deviation of one variable. What was not answered has no part in any of them.
 * @param weights of every respondent; per cents, mean and standard deviation are then weighted, and all numbers of answers are not.
 */
export function answerFigures(
  variable: Variable,
  responses: readonly SurveyResponse[],
  weights?: Weights,
): AnswerFigures {
  const given = answersTo(variable, responses, weights);
  const answered = given.length;
  const whole = weightOf(given);
  return {
    ...(variable.hasMean ? meanOf(variable, given) : { n: answered, mean: null, sd: null }),
    answered,
    distribution: variable.options.map(({ code }) => {
      const chosen = given.filter(({ answer }) => isChosen(answer, code));
      const percent = answered === 0 ? null : (100 * weightOf(chosen)) / whole;
      return { code, count: chosen.length, percent };
    }),
  };
}

/** The numbers that a mean of the variable rests on: every answer but «don't know». */
export function scaleValues(variable: Variable, responses: readonly SurveyResponse[]): number[] {
  return onScale(variable, answersTo(variable, responses)).map(({ value }) => value);
}

/** Who is behind the figures of a variable: those in its mean (or in its n, without a mean), and those who answered it. */
export function respondentsBehind(
  variable: Variable,
  responses: readonly SurveyResponse[],
): { n: string[]; answered: string[] } {
  const given = responses.filter(({ answers }) => answers.has(variable.name));
  const inMean = variable.hasMean ? given.filter((each) => scaleValues(variable, [each]).length > 0) : given;
  const names = (those: readonly SurveyResponse[]) => those.map(({ municipality }) => municipality);
  return { n: names(inMean), answered: names(given) };
}

interface Weighed {
  weight: number;
}

function answersTo(
  { name }: Variable,
  responses: readonly SurveyResponse[],
  weights?: Weights,
): (Weighed & { answer: Answer })[] {
  return responses.flatMap(({ municipality, answers }) => {
    const answer = answers.get(name);
    return answer === undefined ? [] : [{ answer, weight: weights?.get(municipality) ?? 1 }];
  });
}

function onScale({ missingCodes }: Variable, given: readonly (Weighed & { answer: Answer })[]) {
  return given.flatMap(({ answer, weight }) =>
    typeof answer === "number" && !missingCodes.includes(answer) ? [{ value: answer, weight }] : [],
  );
}

function meanOf(variable: Variable, given: readonly (Weighed & { answer: Answer })[]): Moments {
  const values = onScale(variable, given);
  return moments(
    values.map(({ value }) => value),
    values.map(({ weight }) => weight),
  );
}

const weightOf = (weighed: readonly Weighed[]): number => sum(weighed.map(({ weight }) => weight));
