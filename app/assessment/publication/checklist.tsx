import { useTranslation } from "react-i18next";
import type { ChecklistItem } from "./publication";

interface ChecklistProps {
  evaluationId: string;
  items: ChecklistItem[];
  areas: { id: string; name: string }[];
}

/** What must be in place before publication: done or not in sign and word, with the way to what is missing. */
export function Checklist({ evaluationId, items, areas }: ChecklistProps) {
  const { t } = useTranslation("publication");
  return (
    <ul className="checklist">
      {items.map((item) => (
        <li key={item.code}>
          <Sign done={item.done} />
          <div className="stack">
            <h3>
              {t(`${item.code}_title`)} <span className="quiet">– {t(item.done ? "done" : "not_done")}</span>
            </h3>
            {item.done ? null : <Missing evaluationId={evaluationId} item={item} areas={areas} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Where each item of the list is mended. */
const mendedIn = { questions_graded: "areas", findings_written: "findings" } as const;

function Missing({ evaluationId, item, areas }: Omit<ChecklistProps, "items"> & { item: ChecklistItem }) {
  const { t } = useTranslation("publication");
  if (item.code === "summary_written") {
    return (
      <p>
        <a href={`/evaluations/${evaluationId}/summary`}>{t("summary_written_missing")}</a>
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
              <a href={`/evaluations/${evaluationId}/${mendedIn[item.code]}/${id}`}>
                {id} {name}
              </a>
            </li>
          ))}
      </ul>
    </>
  );
}

function Sign({ done }: { done: boolean }) {
  return (
    <svg
      className={`checklist__sign checklist__sign--${done ? "done" : "open"}`}
      viewBox="0 0 24 24"
      strokeWidth="2.5"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="12" cy="12" r="10" />
      {done ? (
        <path d="M7 12.5l3.5 3.5L17 9" fill="none" strokeLinecap="round" strokeLinejoin="round" />
      ) : null}
    </svg>
  );
}
