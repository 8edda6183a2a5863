import { isDay } from "~/platform/norwegian-day";
import type { Fault } from "~/platform/result";
import { decimalDigits } from "~/platform/rounding";
import type { Answer, Answers } from "./answers";
import { countingVariables } from "./hidden-answers";
import { type Instrument, type Item, type ItemOf, itemsOf } from "./instrument";
import { itemVariables, type Variable } from "./variables";

/** A variable whose answer cannot be taken, and why. */
export interface AnswerFault extends Fault {
  variable: string;
}

/**
 * Everything that stands in the way of sending these answers in, in the order of the questions. Questions that are not shown are not
 * looked at, since their answers do not count.
 */
export function answerFaults(instrument: Instrument, answers: Answers): AnswerFault[] {
  const counting = countingVariables(instrument, answers);
  return itemsOf(instrument).flatMap((item) =>
    itemVariables(item)
      .filter(({ name }) => counting.has(name))
      .flatMap((variable) => {
        const fault = faultOf(item, variable, answers.get(variable.name));
        return fault ? [{ ...fault, variable: variable.name }] : [];
      }),
  );
}

function faultOf(item: Item, variable: Variable, answer: Answer | undefined): Fault | null {
  if (answer !== undefined) return answerFault(item, variable, answer);
  return item.required && variable.part !== "other" ? { code: "answer_required" } : null;
}

/** What is wrong with one answer by itself; null when nothing is. Browser and server ask this alike, at each save. */
export function answerFault(item: Item, variable: Variable, answer: Answer): Fault | null {
  switch (variable.kind) {
    case "code":
      return codesFault(variable, [answer]);
    case "codes":
      return typeof answer === "object" ? codesFault(variable, answer) : unreadable;
    case "number":
      if (item.type !== "number" || typeof answer !== "number") return unreadable;
      return numberFault(item, answer);
    case "date":
      return item.type === "date" && typeof answer === "string" ? dateFault(item, answer) : unreadable;
    case "text":
      return typeof answer === "string" ? lengthFault(variable, [answer]) : unreadable;
    case "texts":
      return typeof answer === "object" ? textsFault(item, variable, answer) : unreadable;
  }
}

const unreadable: Fault = { code: "answer_unreadable" };

function codesFault({ options }: Variable, given: readonly (Answer | number | string)[]): Fault | null {
  const known = options.filter(({ code }) => given.includes(code));
  const isStrange = given.some((one) => !options.some(({ code }) => code === one));
  if (isStrange || given.length === 0) return { code: "answer_not_option" };
  if (new Set(given).size < given.length) return { code: "answer_option_twice" };
  const isTogether = known.length > 1 && known.some(({ exclusive }) => exclusive);
  return isTogether ? { code: "answer_exclusive" } : null;
}

function numberFault({ min, max, decimals }: ItemOf<"number">, answer: number): Fault | null {
  if (!Number.isFinite(answer)) return unreadable;
  if (min !== undefined && answer < min) return { code: "answer_too_small", values: { min } };
  if (max !== undefined && answer > max) return { code: "answer_too_large", values: { max } };
  if (Number(decimalDigits(answer, decimals)) === answer) return null;
  return decimals === 0
    ? { code: "answer_not_whole" }
    : { code: "answer_too_many_decimals", values: { decimals } };
}

function dateFault({ from, to }: ItemOf<"date">, answer: string): Fault | null {
  if (!isDay(answer)) return { code: "answer_not_date" };
  if (from !== undefined && answer < from)
    return { code: "answer_too_early", values: { from: shownDay(from) } };
  if (to !== undefined && answer > to) return { code: "answer_too_late", values: { to: shownDay(to) } };
  return null;
}

/** «31.12.2018», which is read alike in all three languages. */
function shownDay(day: string): string {
  return day.split("-").reverse().join(".");
}

function textsFault(item: Item, variable: Variable, answer: readonly (number | string)[]): Fault | null {
  const texts = answer.filter((one) => typeof one === "string");
  if (item.type !== "shortTexts" || texts.length < answer.length || texts.includes("")) return unreadable;
  if (texts.length > item.count) return { code: "answer_too_many_texts", values: { most: item.count } };
  return lengthFault(variable, texts);
}

/** Counted as a browser's `maxlength` counts, so that what can be typed can be saved. */
function lengthFault({ maxLength }: Variable, texts: readonly string[]): Fault | null {
  const longest = Math.max(0, ...texts.map(({ length }) => length));
  if (texts.some((text) => text.trim() === "")) return unreadable;
  if (maxLength === null || longest <= maxLength) return null;
  return { code: "answer_too_long", values: { most: maxLength, over: longest - maxLength } };
}
