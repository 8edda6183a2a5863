import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";
import { UndoQuestion } from "~/ui/undo-question";
import type { ImportLine } from "./import-line";

/** Every import, newest first. */
export function ImportsTable({ imports }: { imports: ImportLine[] }) {
  const { t } = useTranslation("observations");
  return (
    <TableFrame label={t("imports_title")}>
      <table className="data-table">
        <caption className="visually-hidden">{t("imports_title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("imported_file")}</th>
            <th scope="col">{t("source")}</th>
            <th scope="col">{t("revision")}</th>
            <th scope="col" className="number">
              {t("figures")}
            </th>
            <th scope="col">{t("imported")}</th>
            <th scope="col">{t("state")}</th>
            <th scope="col">
              <span className="visually-hidden">{t("undo")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((line) => (
            <tr key={line.id} className={line.undone ? "import-undone" : undefined}>
              <th scope="row">
                <a href={`/observations/imports/${line.id}`}>{line.fileName}</a>
              </th>
              <td>
                {line.source || "–"}
                {line.table ? (
                  <span className="import-note">{t("table_number", { table: line.table })}</span>
                ) : null}
              </td>
              <td>{t(`revision_${line.revision}` as "revision_unknown")}</td>
              <td className="number">{line.rows}</td>
              <td>
                {line.at}
                <span className="import-note">{line.by}</span>
              </td>
              <td>
                {t(`state_${line.state}`)}
                {line.undone ? <span className="import-note">{t("undone_by", line.undone)}</span> : null}
              </td>
              <td>
                {line.undone ? null : (
                  <a
                    href={`/observations/imports?undo=${line.id}`}
                    aria-label={t("undo_file", { file: line.fileName })}
                  >
                    {t("undo")}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** Asks before an import is undone. */
export function UndoImport({ asked }: { asked: ImportLine }) {
  const { t } = useTranslation("observations");
  return (
    <UndoQuestion
      title={t("undo_title", { file: asked.fileName })}
      text={t("undo_text", { figures: asked.rows, count: asked.count })}
      confirm={t("undo_confirm")}
      address="/observations/imports"
      id={asked.id}
    />
  );
}
