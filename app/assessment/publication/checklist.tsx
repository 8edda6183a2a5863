import { useTranslation } from "react-i18next";
import { formatDate } from "~/platform/format";
import { noonOf } from "~/platform/norwegian-day";
import { CheckSign } from "~/ui/check-sign";
import { useLanguage } from "~/platform/i18n/use-language";
import type { GradingMode } from "../evaluations/evaluation";
import type { ChecklistItem } from "./publication";

interface ChecklistProps {
  evaluationId: string;
  items: ChecklistItem[];
  mode: GradingMode;
  areas: { id: string; name: string }[];
}

/** What must be in place before publication: done or not in sign and word, with the way to what is missing. */
export function Checklist({ evaluationId, items, mode, areas }: ChecklistProps) {
  const { t } = useTranslation("publication");
  return (
    <ul className="checklist">
      {items.map((item) => (
        <li key={item.code}>
          <CheckSign done={item.done} />
          <div className="stack">
            <h3>
              {t(`${item.code}_title`)} <span className="quiet">– {t(item.done ? "done" : "not_done")}</span>
            </h3>
            {item.done ? null : <Missing evaluationId={evaluationId} item={item} mode={mode} areas={areas} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Where each item of the list is mended. */
const mendedIn = {
  questions_graded: { together: "areas", independently: "agreement" },
  findings_written: { together: "findings", independently: "findings" },
} as const;

function Missing({
  evaluationId,
  item,
  mode,
  areas,
}: Omit<ChecklistProps, "items"> & { item: ChecklistItem }) {
  const { t } = useTranslation("publication");
  const language = useLanguage();
  if (item.code === "summary_written") {
    return (
      <p>
        <a href={`/evaluations/${evaluationId}/summary`}>{t("summary_written_missing")}</a>
      </p>
    );
  }
  if (item.code === "comments_answered" || item.code === "fact_check_over") {
    const text =
      item.code === "comments_answered"
        ? t("comments_answered_missing", { count: item.detail.unanswered })
        : t("fact_check_over_missing", { dueOn: formatDate(noonOf(item.detail.dueOn), language) });
    return (
      <p>
        <a href={`/evaluations/${evaluationId}/fact-check`}>{text}</a>
      </p>
    );
  }
  const { areaIds, ...counts } = item.detail;
  return (
    <>
      <p>{t(`${item.code}_missing`, counts)}</p>
      <ul className="inline-list">
        {areas
          .filter(({ id }) => areaIds.includes(id))
          .map(({ id, name }) => (
            <li key={id}>
              <a href={`/evaluations/${evaluationId}/${mendedIn[item.code][mode]}/${id}`}>
                {id} {name}
              </a>
            </li>
          ))}
      </ul>
    </>
  );
}
