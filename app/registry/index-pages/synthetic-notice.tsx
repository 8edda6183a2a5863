import { useTranslation } from "react-i18next";

/** Says on every page with made-up figures that they are made up, and what ends it. */
export function SyntheticNotice({ synthetic }: { synthetic: boolean }) {
  const { t } = useTranslation("indices");
  if (!synthetic) return null;
  return (
    <div className="notice notice--attention">
      <p>
        <strong>{t("synthetic_title")}</strong> {t("synthetic_text")}
      </p>
    </div>
  );
}
