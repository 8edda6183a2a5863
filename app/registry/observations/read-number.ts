import { readDecimal } from "~/platform/read-decimal";

const month = "[a-zæøå]{3,4}";
const looksLikeDates = [
  new RegExp(`^\\d{1,4}([./-])(\\d{1,2}|${month})\\.?(\\1?\\d{2,4})?$`, "i"),
  new RegExp(`^${month}[./ -]+\\d{2,4}$`, "i"),
];

/** A number as people write it, or as programs write very small and very large ones: 1.2e-05. */
export function readNumber(written: string): number | null {
  const [, digits = written, exponent = "0"] = /^([^e]+)e([+-]?\d{1,2})$/i.exec(written) ?? [];
  const decimal = readDecimal(digits);
  return decimal === null ? null : Number(`${decimal}e${exponent}`);
}

/** The code of what is wrong with what should have been a number: a spreadsheet has made it a date («01.feb», «2024-03-01»), or it is none. */
export const notNumber = (written: string): "figure_is_date" | "observation_not_number" =>
  looksLikeDates.some((form) => form.test(written)) ? "figure_is_date" : "observation_not_number";
