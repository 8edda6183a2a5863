import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import type { ImportPreviewView } from "./import-work-view";

/** What stands in the file and does not come in, and what comes in under makeshift names. */
export function PassedOver({ preview }: { preview: ImportPreviewView }) {
  const { t } = useTranslation("observations");
  const { automatic, unused, otherRegions, unknownNumbers } = preview;
  const lines = [
    ...(otherRegions > 0 ? [t("other_regions", { count: otherRegions })] : []),
    ...(unknownNumbers.length > 0
      ? [
          t("unknown_numbers", {
            count: unknownNumbers.length,
            numbers: unknownNumbers.slice(0, 20).join(", "),
          }),
        ]
      : []),
  ];
  return (
    <>
      {automatic ? (
        <Notice kind="attention" title={t("automatic_title")}>
          <p>{t("automatic_text")}</p>
        </Notice>
      ) : null}
      {lines.length > 0 || unused.length > 0 ? (
        <section className="stack">
          <h2>{t("passed_over_title")}</h2>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {unused.length > 0 ? (
            <details className="ds-details">
              <summary>{t("unused", { count: unused.length })}</summary>
              <ul>
                {unused.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </details>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
