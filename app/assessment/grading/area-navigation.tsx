import { useTranslation } from "react-i18next";
import type { AreaProgress } from "./grading-view";

interface AreaNavigationProps {
  /** The page of an area is at «<pages>/<area>». */
  pages: string;
  areas: readonly AreaProgress[];
  currentId: string;
}

/** The areas of the instrument with how far each has come. */
export function AreaNavigation({ pages, areas, currentId }: AreaNavigationProps) {
  const { t } = useTranslation("grading");
  return (
    <nav className="area-navigation" aria-label={t("areas")}>
      <ol>
        {areas.map(({ id, name, graded, questions }) => (
          <li key={id}>
            <a
              href={`${pages}/${id}`}
              aria-current={id === currentId ? "page" : undefined}
              className={graded === questions ? "area-navigation__done" : undefined}
            >
              <span className="area-navigation__number">{id}</span>
              <span className="area-navigation__name">{name}</span>
              <span className="area-navigation__count">{t("graded_short", { graded, questions })}</span>
              <span className="area-navigation__track" aria-hidden="true">
                <span style={{ width: `${(100 * graded) / questions}%` }} />
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
