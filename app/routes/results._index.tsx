import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forAnyone } from "~/access/guard.server";
import {
  resultRow,
  type ResultRow,
  ResultsTable,
} from "~/assessment/earlier-results/published-results-table";
import { listPublishedResults } from "~/assessment/earlier-results/published-results-store.server";

export const loader = forAnyone(async ({ db, caller, language, t }) => {
  const results = await listPublishedResults(db);
  const versions = [...new Set(results.map(({ version }) => version))];
  return {
    title: t("results:title"),
    administrator: caller?.role === "administrator",
    tables: versions.map((version) => {
      const ofVersion = results.filter((result) => result.version === version);
      return {
        version,
        name: ofVersion[0]?.instrument?.name[language] ?? t("results:version_quoted", { version }),
        rows: ofVersion.map((result): ResultRow => resultRow(result, language, t)),
      };
    }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function ResultsPage() {
  const { title, administrator, tables } = useLoaderData<typeof loader>();
  const { t } = useTranslation("results");
  return (
    <div className="page">
      <h1>{title}</h1>
      <p className="lead">{t("lead")}</p>
      {administrator ? (
        <p className="cluster">
          <a className="ds-button" data-variant="primary" href="/results/import">
            {t("import_link")}
          </a>
          <a href="/results/imports">{t("imports_link")}</a>
        </p>
      ) : null}
      {tables.length === 0 ? (
        <div className="empty">
          <p>{t("empty")}</p>
          <p className="quiet">{t("empty_hint")}</p>
        </div>
      ) : null}
      {tables.length > 1 ? <p>{t("same_version_only")}</p> : null}
      {tables.map(({ version, name, rows }) => (
        <section key={version} className="stack">
          <h2>{name}</h2>
          <ResultsTable caption={t("table_of", { instrument: name })} rows={rows} />
        </section>
      ))}
    </div>
  );
}
