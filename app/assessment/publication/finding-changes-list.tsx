import { useTranslation } from "react-i18next";
import { KindSign } from "~/ui/kind-sign";
import { TextChange } from "./text-change";
import type { ShownFinding, ShownFindingChanges } from "./version-comparison-view";

interface FindingChangesListProps {
  findings: readonly ShownFindingChanges[];
  names: { before: string; after: string };
  /** The language that findings are written in. */
  language: string;
}

/** What became of the findings, area by area: changed, new, gone, moved. */
export function FindingChangesList({ findings, names, language }: FindingChangesListProps) {
  const { t } = useTranslation(["publication", "common"]);
  return findings.map(({ areaId, areaName, added, removed, changed, reordered }) => (
    <section key={areaId} className="stack">
      <h3>
        {areaId} {areaName}
      </h3>
      {changed.map(({ before, after, text }, index) => (
        <article key={index} className="finding-change">
          <FindingName finding={after} what={t("compare_finding_changed")} />
          {before.kind === after.kind ? null : (
            <p>
              {t("compare_kind_changed", {
                before: t(`common:kind_${before.kind}`).toLowerCase(),
                after: t(`common:kind_${after.kind}`).toLowerCase(),
              })}
            </p>
          )}
          {before.text === after.text ? (
            <p lang={language}>{after.text}</p>
          ) : (
            <TextChange segments={text} names={names} language={language} />
          )}
          {before.questions === after.questions ? null : (
            <p className="quiet">
              {t("compare_questions_changed", {
                before: before.questions || t("compare_no_questions"),
                after: after.questions || t("compare_no_questions"),
              })}
            </p>
          )}
        </article>
      ))}
      {added.map((finding, index) => (
        <article key={index} className="finding-change">
          <FindingName finding={finding} what={t("compare_finding_added")} />
          <p lang={language}>
            <ins>{finding.text}</ins>
          </p>
        </article>
      ))}
      {removed.map((finding, index) => (
        <article key={index} className="finding-change">
          <FindingName finding={finding} what={t("compare_finding_removed")} />
          <p lang={language}>
            <del>{finding.text}</del>
          </p>
        </article>
      ))}
      {reordered ? <p>{t("compare_reordered")}</p> : null}
    </section>
  ));
}

function FindingName({ finding, what }: { finding: ShownFinding; what: string }) {
  const { t } = useTranslation("common");
  return (
    <h4 className="finding-change__name">
      <KindSign kind={finding.kind} /> {what}: {t(`kind_${finding.kind}`).toLowerCase()}
    </h4>
  );
}
