/** What one variable was answered with: a code or a number, several codes, a text or an ISO date, or several texts. */
export type Answer = number | readonly number[] | string | readonly string[];

/** Answers by the name of their variable. What was not answered is not there. */
export type Answers = ReadonlyMap<string, Answer>;

/** Whether a code is the answer, or is among those ticked. */
export function isChosen(answer: Answer | undefined, code: number): boolean {
  return typeof answer === "object" ? answer.some((one) => one === code) : answer === code;
}
