import { useTranslation } from "react-i18next";
import { formatDateTime, formatList, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { TableFrame } from "~/ui/table-frame";
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

export function ImportsTable({ imports }: { imports: ImportView[] }) {
  const { t } = useTranslation("results");
  return (
    <TableFrame label={t("imports_title")}>
      <table className="data-table">
        <caption className="visually-hidden">{t("imports_title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("imported_file")}</th>
            <th scope="col">{t("imported_results")}</th>
            <th scope="col" className="number">
              {t("imported_figures")}
            </th>
            <th scope="col">{t("imported_at")}</th>
            <th scope="col">{t("imported_by")}</th>
            <th scope="col">
              <span className="visually-hidden">{t("undo")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map(({ id, fileName, results, figures, at, by }) => (
            <tr key={id}>
              <th scope="row">{fileName}</th>
              <td>
                {results.map(({ name, href }) => (
                  <p key={href}>
                    <a href={href}>{name}</a>
                  </p>
                ))}
              </td>
              <td className="number">{figures}</td>
              <td>{at}</td>
              <td>{by}</td>
              <td>
                <a href={`/results/imports?undo=${id}`} aria-label={t("undo_file", { file: fileName })}>
                  {t("undo")}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** Asks before an import is undone. */
export function UndoQuestion({ asked }: { asked: ImportView }) {
  const { t } = useTranslation(["results", "common"]);
  const { id, fileName, count, resultNames } = asked;
  return (
    <section className="panel stack">
      <h2>{t("undo_title", { file: fileName })}</h2>
      <p>{t("undo_body", { count, results: resultNames })}</p>
      <form method="post" action="/results/imports" className="cluster">
        <input type="hidden" name="id" value={id} />
        <button type="submit" className="ds-button" data-variant="primary" data-color="danger">
          {t("undo_confirm")}
        </button>
        <a href="/results/imports">{t("common:cancel")}</a>
      </form>
    </section>
  );
}
