import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forAnyone } from "~/access/guard.server";
import { yearsOf } from "~/registry/computed/computed-index.server";
import { countsSynthetic } from "~/registry/imports/stored-observations.server";
import { indexPath } from "~/registry/index-pages/ranking-view";
import { SyntheticNotice } from "~/registry/index-pages/synthetic-notice";
import { shippedIndices } from "~/registry/indices/shipped-indices.server";
import { Field } from "~/ui/field";
import "~/registry/index-pages/index-pages.css";
import "~/registry/municipalities.css";

export const loader = forAnyone(async ({ db, caller, language, t }) => ({
  title: t("indices:indices"),
  synthetic: await countsSynthetic(db),
  importsFigures: caller?.role === "administrator",
  indices: await Promise.all(
    shippedIndices().map(async (index) => ({
      id: index.id,
      name: index.definition.name[language],
      description: index.definition.description[language],
      years: await yearsOf(db, index),
    })),
  ),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function IndicesPage() {
  const { title, synthetic, importsFigures, indices } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["indices", "municipalities", "observations"]);
  return (
    <div className="page">
      <h1>{title}</h1>
      <p className="lead">{t("indices_lead")}</p>
      <SyntheticNotice synthetic={synthetic} />
      {importsFigures ? (
        <p>
          <a href="/observations/imports">{t("observations:to_key_figures")}</a>
        </p>
      ) : null}
      {indices.every(({ years }) => years.length === 0) ? (
        <div className="empty">
          <p>{t("no_figures")}</p>
        </div>
      ) : (
        <form action="/municipalities" className="municipality-filter" role="search">
          <Field name="search" label={t("find_municipality")} hint={t("find_municipality_hint")}>
            {(control) => <input {...control} className="ds-input" type="search" />}
          </Field>
          <button type="submit" className="ds-button" data-variant="primary">
            {t("municipalities:find")}
          </button>
        </form>
      )}
      {indices.map(({ id, name, description, years }) => (
        <section key={id} className="stack" aria-labelledby={id}>
          <h2 id={id}>{name}</h2>
          <p className="measure">{description}</p>
          {years.length > 0 ? (
            <ul className="year-choice">
              {years.map((year) => (
                <li key={year}>
                  <a href={indexPath(id, year)}>{t("ranking_of_year", { year })}</a>
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
    </div>
  );
}
