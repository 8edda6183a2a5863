import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";
import { UndoQuestion } from "~/ui/undo-question";
import type { ImportView } from "./import-view";

/** Every import, newest first. */
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
export function UndoImport({ asked }: { asked: ImportView }) {
  const { t } = useTranslation("results");
  const { id, fileName, count, resultNames } = asked;
  return (
    <UndoQuestion
      title={t("undo_title", { file: fileName })}
      text={t("undo_body", { count, results: resultNames })}
      confirm={t("undo_confirm")}
      address="/results/imports"
      id={id}
    />
  );
}
