import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import "./evaluation.css";

/** What somebody typed while a colleague published: it cannot be saved, but it can be copied. */
export function UnsavedText({ language, text }: { language: string; text: string }) {
  const { t } = useTranslation("common");
  return (
    <Notice kind="attention" title={t("unsaved_title")}>
      <blockquote className="kept-text" lang={language}>
        {text}
      </blockquote>
    </Notice>
  );
}
