import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forAnyone } from "~/access/guard.server";
import { Downloads } from "~/registry/downloads/downloads";
import { factsOfKind } from "~/registry/municipality";
import { listCounties, listMunicipalities } from "~/registry/municipality-store.server";
import { MunicipalityTable } from "~/registry/municipality-table";
import { Field } from "~/ui/field";

export const loader = forAnyone(async ({ request, db, caller, language, t }) => {
  const { searchParams } = new URL(request.url);
  const filter = { search: searchParams.get("search") ?? "", county: searchParams.get("county") ?? "" };
  const municipalities = await listMunicipalities(db, filter);
  const counties = await listCounties(db);
  const importsFigures = caller?.role === "administrator";
  return { title: t("municipalities:title"), language, filter, counties, municipalities, importsFigures };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function MunicipalitiesPage() {
  const { title, language, filter, counties, municipalities, importsFigures } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation(["municipalities", "observations"]);
  const groups = counties
    .map((county) => ({
      ...county,
      rows: municipalities.filter((row) => row.county.number === county.number),
    }))
    .filter(({ rows }) => rows.length > 0);
  const invented = municipalities.filter((row) => row.invented).length;
  return (
    <div className="page">
      <h1>{title}</h1>
      <p className="lead">{t("lead")}</p>
      {importsFigures ? (
        <p>
          <a href="/observations/imports">{t("observations:to_key_figures")}</a>
        </p>
      ) : null}
      <form method="get" className="municipality-filter" role="search">
        <Field name="search" label={t("search")} hint={t("search_hint")}>
          {(control) => (
            <input {...control} className="ds-input" type="search" defaultValue={filter.search} />
          )}
        </Field>
        <Field name="county" label={t("county")}>
          {(control) => (
            <select {...control} className="ds-input" defaultValue={filter.county}>
              <option value="">{t("any_county")}</option>
              {counties.map(({ number, name }) => (
                <option key={number} value={number}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="submit" className="ds-button" data-variant="primary">
          {t("find")}
        </button>
      </form>

      {municipalities.length === 0 ? (
        <div className="empty">
          <p>{t("none")}</p>
          <p className="quiet">{t("none_hint")}</p>
          <a href="/municipalities">{t("show_all")}</a>
        </div>
      ) : (
        <>
          <div className="stack">
            <p>
              {t("found", { count: municipalities.length - invented })}
              {invented > 0 ? ` ${t("found_invented", { count: invented })}` : null}
              {filter.search || filter.county ? (
                <>
                  {" · "}
                  <a href="/municipalities">{t("show_all")}</a>
                </>
              ) : null}
            </p>
            <YearsNote />
          </div>
          {groups.length > 1 ? (
            <nav className="county-jump" aria-label={t("jump")}>
              <ul>
                {groups.map(({ number, name }) => (
                  <li key={number}>
                    <a href={`#county-${number}`}>{name}</a>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
          {groups.map(({ number, name, rows }) => (
            <section key={number} className="stack" aria-labelledby={`county-${number}`}>
              <h2 id={`county-${number}`}>{name}</h2>
              <MunicipalityTable county={name} rows={rows} language={language} />
            </section>
          ))}
          <Downloads files={[{ file: "facts", what: t("facts") }]} />
        </>
      )}
    </div>
  );
}

/** Which year the figures of the tables hold for; municipalities that were made up have years of their own. */
function YearsNote() {
  const { municipalities } = useLoaderData<typeof loader>();
  const { t } = useTranslation("municipalities");
  const facts = municipalities.find(({ invented }) => !invented)?.facts ?? [];
  const [inhabitants] = factsOfKind(facts, "inhabitants");
  const [groups] = factsOfKind(facts, "kostra_group");
  if (!inhabitants || !groups) return null;
  return (
    <p className="quiet small">
      {t("years_note", { inhabitants: inhabitants.year, groups: groups.year })} {t("centrality_scale")}
    </p>
  );
}
