import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { TableFrame } from "~/ui/table-frame";
import type { ImportOutlookView } from "./import-outlook-view";

/** What a person should know before the file is imported. */
export function OutlookNotices({ outlook }: { outlook: ImportOutlookView }) {
  const { t } = useTranslation("observations");
  const { endsSynthetic, unknown, rowsLacking, warnings } = outlook;
  return (
    <>
      {endsSynthetic ? (
        <Notice kind="attention" title={t("ends_synthetic_title")}>
          <p>{t("ends_synthetic_text")}</p>
          {endsSynthetic.indices.length === 0 ? (
            <p>{t("ends_synthetic_none")}</p>
          ) : (
            <>
              <p>{t("ends_synthetic_left", { years: endsSynthetic.years })}</p>
              <ul>
                {endsSynthetic.indices.map((index) => (
                  <li key={index}>{index}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      ) : null}
      {rowsLacking ? (
        <Notice kind="attention" title={t("rows_lacking_title", rowsLacking)}>
          <p>{t("rows_lacking_text", rowsLacking)}</p>
        </Notice>
      ) : null}
      {unknown ? (
        <Notice kind="attention" title={t("unknown_ids_title", { count: unknown.rows })}>
          <p>{t("unknown_ids_text")}</p>
          <ul>
            {unknown.ids.map(({ id, nearest }) => (
              <li key={id}>
                <code className="import-id">{id}</code> {nearest ? t("unknown_nearest", { nearest }) : null}
              </li>
            ))}
            {unknown.more > 0 ? <li>{t("unknown_more", { count: unknown.more })}</li> : null}
          </ul>
        </Notice>
      ) : null}
      {warnings.map(({ warning, indicators }) => (
        <Notice key={warning} kind="attention" title={t(`${warning}_title`)}>
          <p>{t(`${warning}_text`, { indicators })}</p>
        </Notice>
      ))}
    </>
  );
}

/** The smallest and the largest value of each indicator in the file, beside those that count. */
export function ValueSpans({ outlook }: { outlook: ImportOutlookView }) {
  const { t } = useTranslation("observations");
  const { spans, spansLeft } = outlook;
  if (spans.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("spans_title")}</h2>
      <p>{t("spans_lead")}</p>
      <TableFrame label={t("spans_title")}>
        <table className="data-table">
          <caption className="visually-hidden">{t("spans_title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("indicator")}</th>
              {(["least", "most", "register_least", "register_most"] as const).map((column) => (
                <th key={column} scope="col" className="number">
                  {t(`spans_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {spans.map(({ id, name, ...values }) => (
              <tr key={id}>
                <th scope="row">
                  {name ?? <code>{id}</code>}
                  {name ? <span className="import-id">{id}</span> : null}
                </th>
                <td className="number">{values.least}</td>
                <td className="number">{values.most}</td>
                <td className="number">{values.registerLeast}</td>
                <td className="number">{values.registerMost}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {spansLeft > 0 ? <p className="quiet">{t("indicators_left", { count: spansLeft })}</p> : null}
    </section>
  );
}
