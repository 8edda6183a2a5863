import { useTranslation } from "react-i18next";
import { actionStatuses } from "./action-status";
import { NOBODY } from "./plan-filter";
import type { PlanView } from "./plan-view";

/** Chooses a part of the plan: by area, status and who is responsible. */
export function PlanFilterForm({ view: { evaluationId, filter, choices, filtered } }: { view: PlanView }) {
  const { t } = useTranslation("followup");
  return (
    <form method="get" className="plan-filter" aria-label={t("filter_label")}>
      <label>
        <span>{t("filter_area")}</span>
        <select name="area" className="ds-input" defaultValue={filter.area}>
          <option value="">{t("filter_all_areas")}</option>
          {choices.areas.map(({ id, name }) => (
            <option key={id} value={id}>
              {id} {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("filter_status")}</span>
        <select name="status" className="ds-input" defaultValue={filter.status}>
          <option value="">{t("filter_all_statuses")}</option>
          <option value="overdue">{t("overdue")}</option>
          {actionStatuses.map((status) => (
            <option key={status} value={status}>
              {t(`status_${status}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("filter_responsible")}</span>
        <select name="responsible" className="ds-input" defaultValue={filter.responsible}>
          <option value="">{t("filter_everybody")}</option>
          {choices.people.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          {choices.nobody ? <option value={NOBODY}>{t("line_nobody")}</option> : null}
        </select>
      </label>
      <button type="submit" className="ds-button" data-variant="secondary">
        {t("filter_show")}
      </button>
      {filtered ? <a href={`/evaluations/${evaluationId}/follow-up`}>{t("filter_reset")}</a> : null}
    </form>
  );
}
