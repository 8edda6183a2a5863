import type { Caller } from "~/access/caller";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";

/** Who reads, and in which language. */
export interface EvidenceReader {
  caller: Caller;
  language: Language;
  t: Translator;
}
