import { useTranslation } from "react-i18next";
import { FigureCell } from "~/ui/figure-cell";
import { TableFrame } from "~/ui/table-frame";
import type { ShownPoints } from "../shown-points";
import type { GradingMode } from "./evaluation";

export interface AreaOverview {
  id: string;
  name: string;
  points: ShownPoints;
  /** How many findings are written. */
  findings: number;
}

interface AreaTableProps {
  evaluationId: string;
  gradingMode: GradingMode;
  areas: AreaOverview[];
  total: ShownPoints;
}

/** How far each area has come, with the way to its questions and its findings. Never says more than is graded. */
export function AreaTable({ evaluationId, gradingMode, areas, total }: AreaTableProps) {
  const { t } = useTranslation("evaluation");
  // The figures are those of the grades that count: given together, or agreed on.
  const place = gradingMode === "together" ? "areas" : "agreement";
  const isOpen = total.graded < total.questions;
  const findings = areas.reduce((sum, area) => sum + area.findings, 0);
  return (
    <>
      <TableFrame label={t("areas_table")}>
        <table className="data-table stacked-table area-table" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {t("column_area")}
              </th>
              <th role="columnheader" scope="col" className="number">
                {t("column_graded")}
              </th>
              <th role="columnheader" scope="col" className="number">
                {t(isOpen ? "column_points" : "column_points_all")}
              </th>
              {isOpen ? (
                <th role="columnheader" scope="col" className="number">
                  {t("column_range")}
                </th>
              ) : null}
              <th role="columnheader" scope="col" className="number">
                {t("column_findings")}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {areas.map(({ id, name, points, findings: count }) => (
              <tr role="row" key={id}>
                <th role="rowheader" scope="row">
                  <a href={`/evaluations/${evaluationId}/${place}/${id}`}>
                    {id} {name}
                  </a>
                </th>
                <PointCells points={points} isOpen={isOpen} />
                <FigureCell label={t("column_findings")}>
                  <a
                    href={`/evaluations/${evaluationId}/findings/${id}`}
                    aria-label={t("findings_of_area", { count, areaId: id })}
                  >
                    {count}
                  </a>
                </FigureCell>
              </tr>
            ))}
          </tbody>
          <tfoot role="rowgroup">
            <tr role="row">
              <th role="rowheader" scope="row">
                {t("area_total")}
              </th>
              <PointCells points={total} isOpen={isOpen} />
              <FigureCell label={t("column_findings")}>{findings}</FigureCell>
            </tr>
          </tfoot>
        </table>
      </TableFrame>
      {isOpen ? <p className="small quiet">{t("points_note")}</p> : null}
    </>
  );
}

/** @param isOpen whether anything of the whole is left to grade, so that there is a range to tell of */
function PointCells({ points, isOpen }: { points: ShownPoints; isOpen: boolean }) {
  const { t } = useTranslation("evaluation");
  return (
    <>
      <FigureCell label={t("column_graded")}>{t("cell_graded", { ...points })}</FigureCell>
      <FigureCell label={points.graded > 0 ? t(isOpen ? "column_points" : "column_points_all") : ""}>
        {points.graded > 0 ? (
          t("cell_points", { ...points })
        ) : (
          <span className="quiet">{t("cell_nothing_graded")}</span>
        )}
      </FigureCell>
      {isOpen ? (
        <FigureCell label={t("column_range")}>
          {points.graded < points.questions ? t("cell_range", { ...points }) : points.points}
        </FigureCell>
      ) : null}
    </>
  );
}
