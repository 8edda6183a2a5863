import { useTranslation } from "react-i18next";
import type { ImportPreviewView } from "./import-work-view";

/** What stands in the file and does not come in. */
export function PassedOver({ preview }: { preview: ImportPreviewView }) {
  const { t } = useTranslation("observations");
  const { otherRegions, unknownNumbers } = preview;
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
  if (lines.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("passed_over_title")}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
