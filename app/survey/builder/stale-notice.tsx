import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";

/** What stands in a draft now, where somebody else has changed it since a form was made. */
export interface StaleView {
  /** Who changed it. */
  message: string;
  /** What stands now, as YAML. */
  standing: string;
}

/** Tells that somebody was first, and shows what they wrote; what was typed stands in the form below. */
export function StaleNotice({ stale, here }: { stale: StaleView; here: string }) {
  const { t } = useTranslation("builder");
  return (
    <Notice kind="fault" title={t("stale_title")}>
      <p>{stale.message}</p>
      <p>{t("stale_standing")}</p>
      <pre className="yaml-text" tabIndex={0}>
        {stale.standing}
      </pre>
      <p>
        {t("stale_choose")} <a href={here}>{t("stale_leave")}</a>
      </p>
    </Notice>
  );
}

/** What was typed for something that somebody has removed meanwhile: to read and to copy. */
export function GoneNotice({ typed, back }: { typed: string; back: string }) {
  const { t } = useTranslation("builder");
  return (
    <Notice kind="fault" title={t("gone_title")}>
      <p>{t("gone_text")}</p>
      <pre className="yaml-text" tabIndex={0}>
        {typed}
      </pre>
      <p>
        <a href={back}>{t("to_overview")}</a>
      </p>
    </Notice>
  );
}
