import { formatDateTime, formatList, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { ResultImport } from "./published-results-import.server";

/** An import as people read it in one language. */
export interface ImportView {
  id: string;
  fileName: string;
  at: string;
  by: string;
  count: number;
  figures: string;
  /** What it brought: «Meløy 2023». */
  results: { name: string; href: string }[];
  /** The same in a sentence: «Meløy 2023 og Bodø 2019». */
  resultNames: string;
}

/** @param municipalities names by number. */
export function importViews(
  imports: readonly ResultImport[],
  municipalities: ReadonlyMap<string, { name: string }>,
  language: Language,
): ImportView[] {
  return imports.map(({ id, fileName, importedAt, importedByName, figures, results }) => {
    const named = results.map(({ municipalityNumber, year, version }) => ({
      name: `${municipalities.get(municipalityNumber)?.name ?? municipalityNumber} ${year}`,
      href: `/results/${municipalityNumber}/${year}?version=${encodeURIComponent(version)}`,
    }));
    return {
      id,
      fileName,
      at: formatDateTime(importedAt, language),
      by: importedByName,
      count: figures,
      figures: formatNumber(figures, 0, language),
      results: named,
      resultNames: formatList(
        named.map(({ name }) => name),
        language,
      ),
    };
  });
}
