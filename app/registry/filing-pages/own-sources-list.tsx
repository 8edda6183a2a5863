import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import type { OwnSourceView } from "./own-sources-view";
import "./filing.css";

/** Files of somebody's own definitions, each with what it files, and the ways to keep or remove it. */
export function OwnSourcesList({ sources }: { sources: OwnSourceView[] }) {
  const { t } = useTranslation("filing");
  return sources.map(({ name, fileName, tables, faults }) => (
    <section key={name} className="panel own-source" aria-labelledby={`own-${name}`}>
      <h2 id={`own-${name}`}>
        {tables.length > 0
          ? tables.map(({ table, name: of }) => t("table_named", { table, name: of })).join(" · ")
          : fileName}
      </h2>
      {faults.length > 0 ? (
        <Notice kind="attention">
          <p>{t("broken")}</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>
                <code>{fault}</code>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {tables.map(({ table, filings }) => (
        <ul key={table}>
          {filings.map(({ figure, indicator, how }) => (
            <li key={indicator}>
              {t("filed_as", { figure, indicator })}
              {how ? <span className="quiet"> ({how})</span> : null}
            </li>
          ))}
        </ul>
      ))}
      <p className="cluster">
        <a href={`/observations/sources/${encodeURIComponent(name)}`} download={fileName}>
          {t("download", { file: fileName })}
        </a>
        <a href={`/observations/sources?remove=${encodeURIComponent(name)}`}>
          {t("remove", { file: fileName })}
        </a>
      </p>
    </section>
  ));
}
