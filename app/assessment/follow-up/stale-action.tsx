import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import type { ActionAnswer } from "./action-view";

/** Somebody was there first: what stands now is shown, what was typed is kept below. */
export function StaleAction({ stale }: { stale: NonNullable<ActionAnswer["stale"]> }) {
  const { t } = useTranslation("followup");
  const { message, current, latest } = stale;
  return (
    <div role="alert">
      <Notice kind="attention" title={t("stale_title")}>
        <p>{message}</p>
        {current ? (
          <>
            <blockquote className="kept-text">
              {[
                current.title,
                t(`status_${current.status}`),
                current.deadline ? t("line_deadline", { deadline: current.deadline }) : null,
                current.responsible,
                current.description,
                current.expectedEffect,
                latest?.text,
              ]
                .filter(Boolean)
                .join("\n")}
            </blockquote>
            <p className="small">{current.saved}</p>
          </>
        ) : null}
      </Notice>
    </div>
  );
}
