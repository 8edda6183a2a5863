import { useTranslation } from "react-i18next";
import type { AreaStanding } from "./agreement-view";

interface AreaNavigationProps {
  evaluationId: string;
  areas: AreaStanding[];
  currentId: string;
}

/** The way from area to area, each with how far its agreement has come. */
export function AreaNavigation({ evaluationId, areas, currentId }: AreaNavigationProps) {
  const { t } = useTranslation("agreement");
  return (
    <nav aria-label={t("areas_nav")}>
      <ol className="agreement-areas">
        {areas.map(({ id, name, closed, settled, questions }) => (
          <li key={id}>
            <a
              href={`/evaluations/${evaluationId}/agreement/${id}`}
              aria-current={id === currentId ? "page" : undefined}
            >
              <span className="agreement-areas__number">{id}</span> <span>{name}</span>{" "}
              <span className="quiet">
                {closed ? t("closed_short") : t("settled_of", { settled, questions })}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
