import { useTranslation } from "react-i18next";
import type { ActionStatus } from "./action-status";

/** How far an action has come, in a word; what is late says so beside it. */
export function StatusTag({ status, overdue = false }: { status: ActionStatus; overdue?: boolean }) {
  const { t } = useTranslation("followup");
  return (
    <span className="action-tags">
      <span className={`action-tag action-tag--${status}`}>{t(`status_${status}`)}</span>
      {overdue ? <span className="action-tag action-tag--overdue">{t("overdue")}</span> : null}
    </span>
  );
}
