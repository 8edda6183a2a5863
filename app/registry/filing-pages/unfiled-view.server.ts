import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { ImportSummary } from "../imports/prepare-import.server";
import { suggestedFirst, type UnfiledFigure } from "../imports/unfiled-figures";
import { shippedNames } from "../indices/shipped-names.server";
import { valuesText } from "./filing-words";
import type { UnfiledView } from "./unfiled-view";

const MOST_ROWS = 6;

/** Null where nothing of the file is left without an indicator. */
export function unfiledView(
  { automatic, table, contentHash }: ImportSummary,
  unfiled: readonly UnfiledFigure[],
  language: Language,
  t: Translator,
): UnfiledView | null {
  if (unfiled.length === 0) return null;
  const names = shippedNames(language, t);
  const rows = suggestedFirst(unfiled)
    .slice(0, MOST_ROWS)
    .map(({ at, name, combination, suggestion: { indicator } }) => ({
      at,
      name,
      values: valuesText(combination, language, t),
      suggestion: indicator && (names.get(indicator) ?? indicator),
    }));
  return {
    automatic,
    count: unfiled.length,
    rows,
    left: unfiled.length - rows.length,
    address: table === "" ? null : filingAddress(contentHash),
  };
}

/** Where it is decided what the figures of a kept file are filed under. */
export const filingAddress = (contentHash: string): string => `/observations/import/${contentHash}/filing`;
