import { useTranslation } from "react-i18next";
import type { ComparisonData } from "./comparison-data";

/** Whether other municipalities see this result by name: the municipality decides, others are told. */
export function SharePanel({ comparison }: { comparison: ComparisonData }) {
  const { t } = useTranslation("comparison");
  const { name, version, sharing, mayShare } = comparison;
  if (version === null) return null;
  return (
    <section className="panel stack measure" aria-labelledby="sharing">
      <h2 id="sharing">{t("share_title")}</h2>
      <p>{sharing ? t("shared", { name, ...sharing }) : t("not_shared", { name })}</p>
      {mayShare ? (
        <>
          <p className="quiet">{t(sharing ? "unshare_means" : "share_means")}</p>
          <form method="post">
            <input type="hidden" name="intent" value={sharing ? "unshare" : "share"} />
            <button type="submit" className="ds-button" data-variant="secondary">
              {t(sharing ? "unshare_button" : "share_button")}
            </button>
          </form>
        </>
      ) : (
        <p className="quiet">{t("share_theirs")}</p>
      )}
    </section>
  );
}
