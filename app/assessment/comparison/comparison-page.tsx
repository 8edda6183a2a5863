import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { ComparedFigures } from "./compared-figures";
import { ComparisonChoice } from "./comparison-choice";
import type { ComparisonData } from "./comparison-data";
import { OtherResults } from "./other-results";
import { ReferenceForm } from "./reference-form";
import { SharePanel } from "./share-panel";
import "./comparison.css";

/** An evaluation beside the published results of others: what to compare with, the picture, and the table behind it. */
export function ComparisonPage({ comparison }: { comparison: ComparisonData }) {
  const { t } = useTranslation("comparison");
  const { name, instrument, version, compared, refused } = comparison;
  return (
    <>
      <p className="lead">{t("lead", { name, instrument })}</p>
      {version === null ? (
        <Notice kind="attention" title={t("not_final_title")}>
          <p>{t(comparison.graded === 0 ? "not_final_nothing" : "not_final", { ...comparison })}</p>
        </Notice>
      ) : null}
      {refused.length > 0 ? (
        <Notice kind="attention">
          <p>{t("refused", { count: refused.length, numbers: refused.join(", ") })}</p>
        </Notice>
      ) : null}
      <ComparisonChoice comparison={comparison} />
      <section className="stack" aria-labelledby="compared">
        <h2 id="compared">{t("compared_title", { name, other: compared.title })}</h2>
        {compared.basis ? <p className="measure">{compared.basis}</p> : null}
        {comparison.seesFew ? (
          <Notice kind="attention">
            <p>{t("few_note")}</p>
          </Notice>
        ) : null}
        {compared.reason ? (
          <div className="empty">
            <p className="measure">{compared.reason}</p>
          </div>
        ) : null}
        <ComparedFigures comparison={comparison} />
        {compared.kind === "references" ? <ReferenceForm comparison={comparison} /> : null}
      </section>
      <OtherResults results={comparison.others} name={name} />
      <SharePanel comparison={comparison} />
      <details className="ds-details comparison-rules">
        <summary>{t("rules_title")}</summary>
        <div className="stack">
          {(["version", "mean", "size", "few", "names", "rounding"] as const).map((rule) => (
            <p key={rule}>{t(`rule_${rule}`, { name })}</p>
          ))}
        </div>
      </details>
    </>
  );
}
