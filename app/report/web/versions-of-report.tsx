import { useTranslation } from "react-i18next";
import { compareAddress } from "~/assessment/publication/compare-address";
import { reportAddress } from "../report-address";

export interface ReportVersion {
  number: number;
  /** «3. mars 2026» */
  publishedOn: string;
  /** Why it replaced the version before; null for the first. */
  reason: string | null;
}

interface VersionsOfReportProps {
  evaluationId: string;
  /** The one that is shown. */
  number: number;
  versions: ReportVersion[];
}

/** The published versions with what was corrected, once there are several. */
export function VersionsOfReport({ evaluationId, number, versions }: VersionsOfReportProps) {
  const { t } = useTranslation(["report", "publication"]);
  if (versions.length < 2) return null;
  return (
    <section className="stack no-print" aria-labelledby="versions-title">
      <h2 id="versions-title">{t("versions_title")}</h2>
      <ul className="report-versions">
        {versions.map((version) => {
          const words = t("version_link", { number: version.number, date: version.publishedOn });
          return (
            <li key={version.number}>
              {version.number === number ? (
                <strong>
                  {words} ({t("version_current")})
                </strong>
              ) : (
                <a href={reportAddress(evaluationId, version.number)}>{words}</a>
              )}
              {version.reason ? (
                <p className="quiet">{t("version_because", { reason: version.reason })}</p>
              ) : null}
              {version.number > 1 ? (
                <p>
                  <a href={compareAddress(evaluationId, version.number)}>
                    {t("publication:compare_link", { from: version.number - 1, to: version.number })}
                  </a>
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
