import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { observedNames } from "./index-indicators";
import { shippedIndices } from "./shipped-indices.server";

/** What the indices that ship call all that they are computed from, by id. */
export function shippedNames(language: Language, t: Translator): Map<string, string> {
  return new Map(shippedIndices().flatMap((index) => [...observedNames(index, language, t)]));
}
