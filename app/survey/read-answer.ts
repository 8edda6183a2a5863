import { readDecimal } from "~/platform/read-decimal";
import { failure, type Result, success } from "~/platform/result";
import type { Answer } from "./answers";
import type { Variable } from "./variables";

/** Between several codes or texts in one cell of a file of answers. In a text it is written «\|», and «\» is written «\\». */
const SEPARATOR = "|";

/**
 * Reads what a form or a file says of one variable. Whether the answer is allowed is not asked here; that is `answerFault`.
 * @param written every value of the field: one of a text or a choice, one for each tick or line of a list.
 * @returns null when nothing is answered.
 */
export function readAnswer({ kind, options }: Variable, written: readonly string[]): Result<Answer | null> {
  const values = written.map(plain).filter((value) => value !== "");
  const [first] = values;
  if (first === undefined) return success(null);
  if (kind === "texts") return success(values);
  if (kind === "codes")
    return readCodes(
      values,
      options.map(({ code }) => code),
    );
  if (values.length > 1) return failure({ code: "answer_unreadable" });
  switch (kind) {
    case "text":
      return success(first);
    case "code":
      return /^-?\d+$/.test(first) ? success(Number(first)) : failure({ code: "answer_not_option" });
    case "number": {
      const digits = readDecimal(first.replace(/(?<=\d)[\s\u202f\u00a0](?=\d{3})/g, ""));
      return digits === null ? failure({ code: "answer_not_number" }) : success(Number(digits));
    }
    case "date":
      return success(isoDate(first));
  }
}

/** Reads one cell of a file of answers. */
export function readAnswerCell(variable: Variable, cell: string): Result<Answer | null> {
  if (variable.kind === "codes") return readAnswer(variable, cell.split(SEPARATOR));
  if (variable.kind === "texts") return readAnswer(variable, splitTexts(cell));
  return readAnswer(variable, [cell]);
}

/** An answer as it is written in files and kept in the database: «3», «1|2», «12.5», «2018-12-31», a text. */
export function answerCell(answer: Answer | undefined): string {
  if (answer === undefined) return "";
  if (typeof answer !== "object") return String(answer);
  return answer
    .map((one) => (typeof one === "number" ? String(one) : one.replace(/[\\|]/g, "\\$&")))
    .join(SEPARATOR);
}

/** Each code once, in the order of the options, so that the order of ticking does not matter. */
function readCodes(values: readonly string[], order: readonly number[]): Result<Answer> {
  if (!values.every((value) => /^-?\d+$/.test(value))) return failure({ code: "answer_not_option" });
  const codes = [...new Set(values.map(Number))];
  const place = (code: number) => (order.includes(code) ? order.indexOf(code) : order.length);
  return success(codes.sort((one, other) => place(one) - place(other) || one - other));
}

function splitTexts(cell: string): string[] {
  const parts = cell.match(/(?:\\[\\|]|[^|])+/g) ?? [];
  return parts.map((part) => part.replace(/\\([\\|])/g, "$1"));
}

/** Browsers send line breaks as two characters and count them as one. Other control characters cannot be kept in every database. */
function plain(value: string): string {
  return value
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Cc}/gu, (character) => (character === "\n" || character === "\t" ? character : ""))
    .trim();
}

/** «31.12.2018», as one writes where the browser has no field for dates, is «2018-12-31»; anything else stays. */
function isoDate(written: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? [];
  if (day === undefined || month === undefined || year === undefined) return written;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
