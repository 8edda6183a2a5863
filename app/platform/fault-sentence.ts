import type { CsvFault } from "./csv";
import type { Translator } from "./i18n/translator";
import type { Fault } from "./result";

/** A value longer than this is cut in a sentence: it is quoted so that a person can find it, not so that it can be read whole. */
const QUOTED_MOST_CHARACTERS = 80;

/**
 * The sentence of a fault, in the translator's language: what is wrong and what to do. It does not say where in a file; that is
 * `faultPlace`, so that a page can set row and column apart.
 */
export function faultSentence(fault: Fault | CsvFault, t: Translator): string {
  const { code, values, ...place } = fault;
  const named = Object.entries({ ...place, ...values }).map(
    ([name, value]) => [name, quotable(value)] as const,
  );
  return t(`faults:${code}` as "faults:unexpected", Object.fromEntries(named));
}

/** «row 3, column extent», or as much of it as the fault has; empty when the fault is about the whole file. */
export function faultPlace({ row, column }: CsvFault, t: Translator): string {
  const parts = [
    row === undefined ? null : t("faults:place_row", { row }),
    column === undefined ? null : t("faults:place_column", { column: quotable(column) }),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** «grades.csv, row 3, column extent: …»: a fault as one line of a command's answer. */
export function faultLine(file: string, fault: CsvFault, t: Translator): string {
  const place = faultPlace(fault, t);
  return `${place ? `${file}, ${place}` : file}: ${faultSentence(fault, t)}`;
}

/** What a file says is quoted without its control characters, which could rewrite a terminal's lines, and not at full length. */
function quotable(value: string | number): string | number {
  if (typeof value === "number") return value;
  const plain = value.replace(/\p{Cc}+/gu, " ");
  return plain.length > QUOTED_MOST_CHARACTERS ? `${plain.slice(0, QUOTED_MOST_CHARACTERS)}…` : plain;
}
