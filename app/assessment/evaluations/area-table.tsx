import { useTranslation } from "react-i18next";
import type { ShownPoints } from "../shown-points";

export interface AreaOverview {
  id: string;
  name: string;
  points: ShownPoints;
  /** How many findings are written. */
  findings: number;
}

interface AreaTableProps {
  evaluationId: string;
  areas: AreaOverview[];
  total: ShownPoints;
}

/** How far each area has come, with the way to its questions and its findings. Never says more than is graded. */
export function AreaTable({ evaluationId, areas, total }: AreaTableProps) {
  const { t } = useTranslation("evaluation");
  const isOpen = total.graded < total.questions;
  const findings = areas.reduce((sum, area) => sum + area.findings, 0);
  return (
    <>
      <div className="table-frame" tabIndex={0} role="region" aria-label={t("areas_table")}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("column_area")}</th>
              <th scope="col" className="number">
                {t("column_graded")}
              </th>
              <th scope="col" className="number">
                {t(isOpen ? "column_points" : "column_points_all")}
              </th>
              {isOpen ? (
                <th scope="col" className="number">
                  {t("column_range")}
                </th>
              ) : null}
              <th scope="col" className="number">
                {t("column_findings")}
              </th>
            </tr>
          </thead>
          <tbody>
            {areas.map(({ id, name, points, findings: count }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/evaluations/${evaluationId}/areas/${id}`}>
                    {id} {name}
                  </a>
                </th>
                <PointCells points={points} isOpen={isOpen} />
                <td className="number">
                  <a
                    href={`/evaluations/${evaluationId}/findings/${id}`}
                    aria-label={t("findings_of_area", { count, areaId: id })}
                  >
                    {count}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("area_total")}</th>
              <PointCells points={total} isOpen={isOpen} />
              <td className="number">{findings}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {isOpen ? <p className="small quiet">{t("points_note")}</p> : null}
    </>
  );
}

/** @param isOpen whether anything of the whole is left to grade, so that there is a range to tell of */
function PointCells({ points, isOpen }: { points: ShownPoints; isOpen: boolean }) {
  const { t } = useTranslation("evaluation");
  return (
    <>
      <td className="number">{t("cell_graded", { ...points })}</td>
      <td className="number">
        {points.graded > 0 ? (
          t("cell_points", { ...points })
        ) : (
          <span className="quiet">{t("cell_nothing_graded")}</span>
        )}
      </td>
      {isOpen ? (
        <td className="number">
          {points.graded < points.questions ? t("cell_range", { ...points }) : points.points}
        </td>
      ) : null}
    </>
  );
}
