import { useTranslation } from "react-i18next";

interface AreaLinksProps {
  evaluationId: string;
  areas: { id: string; name: string; findings: number }[];
  currentId: string;
}

/** The way from area to area, each with how many findings it has. */
export function AreaLinks({ evaluationId, areas, currentId }: AreaLinksProps) {
  const { t } = useTranslation("findings");
  return (
    <nav aria-label={t("areas")}>
      <ol className="area-links">
        {areas.map(({ id, name, findings }) => (
          <li key={id}>
            <a
              href={`/evaluations/${evaluationId}/findings/${id}`}
              aria-current={id === currentId ? "page" : undefined}
            >
              <span className="area-links__number">{id}</span>{" "}
              <span className="area-links__name">{name}</span>{" "}
              <span className={findings > 0 ? "quiet" : "area-links__none"}>
                {findings > 0 ? t("count", { count: findings }) : t("count_none")}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
