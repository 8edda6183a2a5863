import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forAnyone, refusal } from "~/access/guard.server";
import { listPublishedResults } from "~/assessment/earlier-results/published-results-store.server";
import { yearsOfCosts } from "~/registry/computed/computed-index.server";
import { Downloads } from "~/registry/downloads/downloads";
import { formerMunicipality } from "~/registry/former-number.server";
import { FormerNumberTable } from "~/registry/former-numbers";
import type { FormerNumber, Municipality } from "~/registry/municipality";
import { FactTable } from "~/registry/municipality-facts";
import { findMunicipality } from "~/registry/municipality-store.server";
import { indexLinks } from "~/registry/index-tools/municipality-links.server";
import { RegistryLinks } from "~/registry/index-tools/registry-links";
import { Notice } from "~/ui/notice";

export const loader = forAnyone(async ({ request, params, db, language, t }) => {
  const number = params["number"] ?? "";
  const finding = await findMunicipality(db, number);
  if (finding.found !== "current") {
    const former = await formerMunicipality(db, number);
    if (!former) throw refusal("municipality_not_found", 404);
    const { successors } = former;
    const [only, another] = successors;
    if (only && !another) throw redirect(`/municipalities/${only.number}?from=${number}`);
    return {
      page: "split" as const,
      title: t("municipalities:split_title", { name: former.name }),
      former,
      successors,
    };
  }
  const { municipality } = finding;
  const asked = new URL(request.url).searchParams.get("from");
  const from = asked === null ? null : await formerMunicipality(db, asked);
  const results = await listPublishedResults(db, { municipalityNumber: number });
  const [costYear] = municipality.invented ? [] : await yearsOfCosts(db);
  return {
    page: "municipality" as const,
    title: municipality.name,
    language,
    municipality,
    costYear: costYear ?? null,
    indices: municipality.invented ? [] : await indexLinks(db, municipality.number, language),
    cameFrom: from?.successors.some((successor) => successor.number === number) ? from : null,
    results: results.map(({ year, version, instrument }) => ({
      year,
      version,
      name: instrument?.name[language] ?? t("results:version_quoted", { version }),
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function MunicipalityPage() {
  const loaded = useLoaderData<typeof loader>();
  const { t } = useTranslation(["municipalities", "common"]);
  if (loaded.page === "split") return <SplitPage {...loaded} />;
  const { municipality, language, cameFrom, results, costYear, indices } = loaded;
  const { number, name, names, county, invented, formerNumbers } = municipality;
  return (
    <div className="page">
      <div className="stack">
        <h1>
          {name} {invented ? <span className="invented-mark">{t("common:invented")}</span> : null}
        </h1>
        <p className="lead">{t("number_in_county", { number, county: county.name })}</p>
        {names.length > 1 ? <p>{t("other_names", { names: names.join(" – ") })}</p> : null}
      </div>
      {invented ? <Notice kind="attention">{t("common:invented_long")}</Notice> : null}
      {cameFrom ? <CameFrom former={cameFrom} municipality={municipality} /> : null}

      <h2>{t("results")}</h2>
      {results.length === 0 ? (
        <p>{t("results_none")}</p>
      ) : (
        <ul>
          {results.map((result) => (
            <li key={`${result.year} ${result.version}`}>
              <a href={`/results/${number}/${result.year}?version=${encodeURIComponent(result.version)}`}>
                {t("result_link", { instrument: result.name, year: result.year })}
              </a>{" "}
              <span className="quiet">({t("result_before")})</span>
            </li>
          ))}
        </ul>
      )}

      {invented ? null : <RegistryLinks municipality={municipality} costYear={costYear} links={indices} />}

      <h2>{t("facts")}</h2>
      <FactTable municipality={municipality} language={language} />
      {invented ? null : (
        <div className="stack quiet small measure">
          <p>{t("kostra_note")}</p>
          <p>{t("licence")}</p>
        </div>
      )}

      {invented ? null : (
        <>
          <h2>{t("former_numbers")}</h2>
          <FormerNumberTable name={name} formerNumbers={formerNumbers} />
          <Downloads files={[{ file: "facts", what: t("facts") }]} />
        </>
      )}
      <p>
        <a href="/municipalities">{t("all_municipalities")}</a>
      </p>
    </div>
  );
}

/** Why a reader who asked for an old number stands on this page. */
function CameFrom({ former, municipality }: { former: FormerNumber; municipality: Municipality }) {
  const { t } = useTranslation("municipalities");
  const { number, name, toYear: to, change } = former;
  if (change === "split") return null;
  return (
    <Notice title={t("came_from_title", { number })}>
      <p>
        {t(`came_from_${change}`, { number, name, to, now: municipality.number, nowName: municipality.name })}
      </p>
    </Notice>
  );
}

interface SplitPageProps {
  title: string;
  former: FormerNumber;
  successors: { number: string; name: string }[];
}

function SplitPage({ title, former, successors }: SplitPageProps) {
  const { t } = useTranslation("municipalities");
  return (
    <div className="page page--narrow">
      <h1>{title}</h1>
      <p className="lead">
        {t("split_lead", { number: former.number, name: former.name, to: former.toYear })}
      </p>
      <ul>
        {successors.map(({ number, name }) => (
          <li key={number}>
            <a href={`/municipalities/${number}`}>
              {number} {name}
            </a>
          </li>
        ))}
      </ul>
      <p>{t("split_warning")}</p>
      <p>
        <a href="/municipalities">{t("all_municipalities")}</a>
      </p>
    </div>
  );
}
