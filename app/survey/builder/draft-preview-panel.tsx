import { useTranslation } from "react-i18next";
import { SectionPreview } from "../answering/section-preview";
import type { PreviewView } from "./draft-preview";

/** A section or an item of a draft as respondents will meet it. */
export function DraftPreviewPanel({ preview }: { preview: PreviewView }) {
  const { t } = useTranslation("builder");
  const { section, asked, unshown } = preview;
  return (
    <>
      {unshown.map((number) => (
        <p key={number} className="notice notice--attention">
          {t("preview_unshown", { number })}
        </p>
      ))}
      {section.items.length > 0 ? (
        <SectionPreview section={section} asked={asked} />
      ) : unshown.length === 0 ? (
        <p className="empty">{t("preview_empty")}</p>
      ) : null}
    </>
  );
}
