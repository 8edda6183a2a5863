import { useTranslation } from "react-i18next";
import { formatDate } from "~/platform/format";
import { FigureCell } from "~/ui/figure-cell";
import { useLanguage } from "~/platform/i18n/use-language";
import { TableFrame } from "~/ui/table-frame";
import type { MemberProgress, SheetAreaProgress } from "../sheets/sheet-progress.server";
import type { AreaOverview } from "./area-table";

interface SheetTableProps {
  evaluationId: string;
  areas: AreaOverview[];
  sheets: SheetAreaProgress[];
}

/** Who has handed in which area, and how much of one's own is graded. Tells no grade. */
export function SheetTable({ evaluationId, areas, sheets }: SheetTableProps) {
  const { t } = useTranslation("evaluation");
  const members = sheets[0]?.members ?? [];
  const grades = sheets.some(({ graded }) => graded !== null);
  return (
    <TableFrame label={t("sheets_table")}>
      <table className="data-table stacked-table area-table" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t("column_area")}
            </th>
            {grades ? (
              <th role="columnheader" scope="col" className="number">
                {t("column_own_graded")}
              </th>
            ) : null}
            {members.map(({ id, name }) => (
              <th role="columnheader" scope="col" key={id}>
                {name}
              </th>
            ))}
            <th role="columnheader" scope="col" className="number">
              {t("column_findings")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {areas.map(({ id, name, findings }, index) => {
            const sheet = sheets[index];
            return (
              <tr role="row" key={id}>
                <th role="rowheader" scope="row">
                  <a href={`/evaluations/${evaluationId}/${sheet?.revealed ? "agreement" : "areas"}/${id}`}>
                    {id} {name}
                  </a>
                </th>
                {grades ? (
                  <FigureCell label={t("column_own_graded")}>
                    {t("cell_graded", { graded: sheet?.graded ?? 0, questions: sheet?.questions ?? 0 })}
                  </FigureCell>
                ) : null}
                {(sheet?.members ?? []).map((member) => (
                  <HandInCell key={member.id} member={member} questions={sheet?.questions ?? 0} />
                ))}
                <FigureCell label={t("column_findings")}>
                  <a
                    href={`/evaluations/${evaluationId}/findings/${id}`}
                    aria-label={t("findings_of_area", { count: findings, areaId: id })}
                  >
                    {findings}
                  </a>
                </FigureCell>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}

function HandInCell({ member, questions }: { member: MemberProgress; questions: number }) {
  const { t } = useTranslation("evaluation");
  const language = useLanguage();
  const { graded, handedInAt } = member;
  return (
    <td role="cell" className="stacked-table__wide" data-label={member.name}>
      {handedInAt ? (
        t("cell_handed_in", { date: formatDate(handedInAt, language) })
      ) : (
        <span className="quiet">
          {graded === null ? t("cell_not_handed_in") : t("cell_graded_alone", { graded, questions })}
        </span>
      )}
    </td>
  );
}
