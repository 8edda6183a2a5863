import type { CsvFault } from "~/platform/csv";
import { faultSentence } from "~/platform/fault-sentence";
import type { Translator } from "~/platform/i18n/translator";
import type { ShownTableFault } from "./table-faults";

/** A fault of a table as one reads it. */
export function shownTableFault(fault: CsvFault, t: Translator): ShownTableFault {
  const { row = null, column = "", value = "" } = fault;
  return { row, column, value, message: faultSentence(fault, t) };
}
