import { useTranslation } from "react-i18next";
import type { ShownPoints } from "../shown-points";
import { compareAddress } from "./compare-address";

/** A published version as a page lists it. */
export interface ShownVersion {
  number: number;
  /** «3. mars 2026» */
  publishedOn: string;
  publishedByName: string;
  /** Why it replaced the version before; null for the first. */
  reason: string | null;
  total: ShownPoints;
}

/** The published versions, newest first, each with its report on the web and as a PDF, and what it changed. */
export function VersionList({ evaluationId, versions }: { evaluationId: string; versions: ShownVersion[] }) {
  const { t } = useTranslation(["evaluation", "common", "publication"]);
  return (
    <ol className="version-list" reversed>
      {versions.map(({ number, publishedOn, publishedByName, reason, total }) => (
        <li key={number} className="panel stack measure">
          <div>
            <h3>
              {t("published_version", { number })}: {t("common:points_of", { ...total })}
            </h3>
            <p className="quiet">{t("publication_by", { date: publishedOn, name: publishedByName })}</p>
          </div>
          {reason ? <p className="measure">{t("publication_reason", { reason })}</p> : null}
          <p className="cluster">
            <a href={`/reports/${evaluationId}/${number}`}>
              {t("report_web")}
              <span className="visually-hidden">: {t("published_version", { number })}</span>
            </a>
            <a href={`/reports/${evaluationId}/${number}/pdf`}>
              {t("report_pdf")}
              <span className="visually-hidden">: {t("published_version", { number })}</span>
            </a>
            {number > 1 ? (
              <a href={compareAddress(evaluationId, number)}>
                {t("publication:compare_link", { from: number - 1, to: number })}
              </a>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
