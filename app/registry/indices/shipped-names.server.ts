import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { shippedNeedKey } from "../need/shipped-need-key.server";
import { projectionOf } from "../observations/projection";
import { observedNames } from "./index-indicators";
import { shippedIndices } from "./shipped-indices.server";

/** What the indices that ship call all that they are computed from, and the need key what is projected of its ages, by id. */
export function shippedNames(language: Language, t: Translator): Map<string, string> {
  return new Map([
    ...shippedIndices().flatMap((index) => [...observedNames(index, language, t)]),
    ...shippedNeedKey().criteria.map(
      ({ id, name }) => [projectionOf(id), t("indices:projected", { name: name[language] })] as const,
    ),
  ]);
}
