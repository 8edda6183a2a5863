import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forAnyone } from "~/access/guard.server";
import { roseOfResult } from "~/assessment/earlier-results/published-rose";
import { listPublishedResults } from "~/assessment/earlier-results/published-results-store.server";
import { CompassRose } from "~/ui/charts/compass-rose";
import "~/ui/styles/front.css";

/** The front page for visitors; whoever is signed in goes to their own work. */
export const loader = forAnyone(async ({ caller, db, language, t }) => {
  if (caller) throw redirect("/evaluations");
  const latest = (await listPublishedResults(db)).find(({ areas }) => areas.length > 0);
  return {
    title: t("common:front_title"),
    latest: latest && {
      municipality: latest.municipality.name,
      year: latest.year,
      href: `/results/${latest.municipalityNumber}/${latest.year}`,
      points: roseOfResult(latest, language),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} – Peil` }];

const places = ["results", "indices", "surveys", "municipalities", "method"] as const;

export default function FrontPage() {
  const { title, latest } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="page front">
      <div className="front__head">
        <div className="stack">
          <h1>{title}</h1>
          <p className="lead">{t("front_lead")}</p>
          <p className="cluster">
            <a className="ds-button" data-variant="primary" href="/sign-in">
              {t("sign_in")}
            </a>
            <a className="ds-button" data-variant="secondary" href="/method">
              {t("place_method")}
            </a>
          </p>
        </div>
        {latest ? (
          <figure className="front__rose">
            <CompassRose points={latest.points} name={t("front_rose_title", latest)} />
            <figcaption>
              <strong>{t("front_rose_title", latest)}.</strong> {t("front_rose_line")}{" "}
              <a href={latest.href}>{t("front_rose_link")}</a>
            </figcaption>
          </figure>
        ) : null}
      </div>
      <ul className="columns front__places">
        {places.map((place) => (
          <li key={place} className="panel">
            <h2>
              <a href={`/${place}`}>{t(`front_${place}`)}</a>
            </h2>
            <p>{t(`front_${place}_text`)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
