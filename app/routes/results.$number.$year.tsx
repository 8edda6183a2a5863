import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forAnyone, refusal } from "~/access/guard.server";
import { FiguresTable } from "~/assessment/earlier-results/published-figures";
import { resultView } from "~/assessment/earlier-results/published-result-view";
import { FlagSummary, ResultCharts, SourceFacts } from "~/assessment/earlier-results/published-result-parts";
import { listPublishedResults } from "~/assessment/earlier-results/published-results-store.server";
import { SourceRoundingTable } from "~/assessment/earlier-results/source-rounding-table";
import { findMunicipality } from "~/registry/municipality-store.server";
import { Notice } from "~/ui/notice";

export const loader = forAnyone(async ({ request, params, db, language, t }) => {
  const { number = "", year = "" } = params;
  const { searchParams, search } = new URL(request.url);
  const finding = await findMunicipality(db, number);
  if (finding.found === "former") {
    const [only, another] = finding.successors;
    throw redirect(
      only && !another ? `/results/${only.number}/${year}${search}` : `/municipalities/${number}`,
    );
  }
  const results = /^\d{4}$/.test(year)
    ? await listPublishedResults(db, { municipalityNumber: number, year: Number(year) })
    : [];
  const version = searchParams.get("version");
  const result = version === null ? results[0] : results.find((candidate) => candidate.version === version);
  if (!result) throw refusal("results_unknown", 404);
  const nameOf = (one: (typeof results)[number]): string =>
    one.instrument?.name[language] ?? t("results:version_quoted", { version: one.version });
  return {
    title: t("results:result_title", { name: result.municipality.name, year }),
    language,
    municipality: result.municipality,
    version: result.version,
    measuredWith: nameOf(result),
    instrument: result.instrument ? nameOf(result) : null,
    sources: result.sources,
    imports: result.imports,
    view: resultView(result, result.instrument, language, t),
    others: results
      .filter((one) => one !== result)
      .map((one) => ({ version: one.version, name: nameOf(one) })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function ResultPage() {
  const { title, language, municipality, version, measuredWith, instrument, sources, imports, view, others } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation(["results", "common"]);
  const { total, partOf, subareaTotal, areas, rounding } = view;
  return (
    <div className="page">
      <div className="stack">
        <h1>
          {title}{" "}
          {municipality.invented ? <span className="invented-mark">{t("common:invented")}</span> : null}
        </h1>
        <p className="lead">{t("measured_with", { instrument: measuredWith })}</p>
      </div>
      {total ? (
        <div className="stack">
          <p className="result-total">
            <strong>{total.points}</strong> {t("total_rest", { max: total.max })}
          </p>
          <p className="quiet">
            {t("total_note", { count: total.areas })}
            {subareaTotal
              ? ` ${t("subarea_total", { count: subareaTotal.subareas, points: subareaTotal.points })}`
              : null}
          </p>
        </div>
      ) : null}
      {partOf ? (
        <Notice kind="attention">
          <p>{t("part_of_areas", { count: partOf.printed, areas: partOf.areas })}</p>
        </Notice>
      ) : null}
      <Notice title={t("before_title")}>
        <p>{t(subareaTotal ? "before_areas_and_subareas" : "before_areas")}</p>
      </Notice>
      <FlagSummary areas={areas} />

      <ResultCharts areas={areas} />

      <h2>{t("figures_title")}</h2>
      <p className="quiet">{t("figures_note")}</p>
      <FiguresTable areas={areas} caption={`${title}: ${t("figures_title")}`} />

      {rounding ? (
        <>
          <h2 id="rounding">{t("rounding_title")}</h2>
          <SourceRoundingTable rounding={rounding} />
        </>
      ) : null}

      <h2>{t("source_title")}</h2>
      <SourceFacts
        sources={sources}
        imports={imports}
        version={version}
        instrument={instrument}
        areas={areas}
        language={language}
      />
      {others.length > 0 ? (
        <>
          <h2>{t("other_versions")}</h2>
          <ul>
            {others.map((other) => (
              <li key={other.version}>
                <a href={`?version=${encodeURIComponent(other.version)}`}>{other.name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="cluster no-print">
        <a href={`/municipalities/${municipality.number}`}>
          {t("about_municipality", { name: municipality.name })}
        </a>
        <a href="/results">{t("all_results")}</a>
        {instrument ? <a href="/method">{t("how_scored")}</a> : null}
      </p>
    </div>
  );
}
