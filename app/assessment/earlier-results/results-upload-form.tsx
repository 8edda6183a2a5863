import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { TableFrame } from "~/ui/table-frame";
import { resultColumns } from "./published-results";
import "./published-results.css";

interface ResultsUploadFormProps {
  /** What was sent before and has to be mended; empty at first. */
  text: string;
  fileName: string;
  /** What is wrong with the file as a whole, where it could not be read at all. */
  fault: string | undefined;
}

/** The form that sends a file or a pasted table. What was sent comes back in the text field, so that a fault can be mended there. */
export function ResultsUploadForm({ text, fileName, fault }: ResultsUploadFormProps) {
  const { t } = useTranslation("results");
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <input type="hidden" name="fileName" value={fileName} />
      <Field name="file" label={t("file")} hint={t("file_hint")} fault={fault}>
        {(control) => (
          <input {...control} className="ds-input" type="file" accept=".csv,.txt,text/csv,text/plain" />
        )}
      </Field>
      <Field
        name="text"
        label={text ? t("mend_here") : t("or_paste")}
        hint={text ? t("mend_hint") : t("paste_hint")}
      >
        {(control) => (
          <textarea
            {...control}
            className="ds-input upload-text"
            rows={text ? 16 : 6}
            defaultValue={text}
            spellCheck={false}
          />
        )}
      </Field>
      <div>
        <button type="submit" className="ds-button" data-variant="primary" name="intent" value="preview">
          {t("check_button")}
        </button>
      </div>
    </form>
  );
}

/** What the file must hold, column by column. */
export function ResultColumns() {
  const { t } = useTranslation("results");
  return (
    <TableFrame label={t("columns_title")}>
      <table className="data-table">
        <caption className="visually-hidden">{t("columns_title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column_name")}</th>
            <th scope="col">{t("column_content")}</th>
          </tr>
        </thead>
        <tbody>
          {resultColumns.map((column) => (
            <tr key={column}>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>{t(`column_${column}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
