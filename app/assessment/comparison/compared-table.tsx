import { useTranslation } from "react-i18next";
import { FigureCell } from "~/ui/figure-cell";
import { TableFrame } from "~/ui/table-frame";
import type { ComparisonData } from "./comparison-data";
import type { ComparedRow } from "./comparison-view";

/** The figures behind the picture, with the difference in every area. */
export function ComparedTable({ comparison }: { comparison: ComparisonData }) {
  const { t } = useTranslation("comparison");
  const { name, compared } = comparison;
  const { areas, total, kind, title } = compared;
  const labels = [name, t(`column_${kind}`), t("column_difference"), t("column_max")];
  return (
    <>
      <table className="data-table stacked-table" role="table">
        <caption>{t("table_caption", { name, other: title })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t("column_area")}
            </th>
            {labels.map((label) => (
              <th key={label} role="columnheader" scope="col" className="number">
                {label}
              </th>
            ))}
            {kind === "best" ? (
              <th role="columnheader" scope="col">
                {t("column_holders")}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {areas.map((area) => (
            <FiguresRow key={area.id} row={area} labels={labels} withHolders={kind === "best"} />
          ))}
        </tbody>
        <tfoot role="rowgroup">
          <FiguresRow row={total} labels={labels} withHolders={kind === "best"} />
        </tfoot>
      </table>
      <p className="quiet small measure">{t(kind === "best" ? "rounding_best" : "rounding")}</p>
    </>
  );
}

function FiguresRow({
  row,
  labels,
  withHolders,
}: {
  row: ComparedRow;
  labels: string[];
  withHolders: boolean;
}) {
  const { t } = useTranslation("comparison");
  const { id, name, own, other, difference, max, holders } = row;
  const figures = [
    own ?? (
      <span key="own" className="quiet">
        {t("not_graded")}
      </span>
    ),
    other ?? t("no_figure"),
    difference ?? t("no_figure"),
    max,
  ];
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {id} {name}
      </th>
      {figures.map((figure, index) => (
        <FigureCell key={index} label={labels[index] ?? ""}>
          {figure}
        </FigureCell>
      ))}
      {withHolders ? (
        <td role="cell" className="stacked-table__wide" data-label={t("column_holders")}>
          {holders}
        </td>
      ) : null}
    </tr>
  );
}

/** Each chosen municipality by itself; nothing where there is only one, whose figures stand in the table already. */
export function EachReference({ comparison }: { comparison: ComparisonData }) {
  const { t } = useTranslation("comparison");
  const { areas, each, total } = comparison.compared;
  if (each.length === 0) return null;
  const caption = t("each_caption");
  return (
    <TableFrame label={caption}>
      <table className="data-table comparison-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column_area")}</th>
            {each.map(({ name }) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area, index) => (
            <tr key={area.id}>
              <th scope="row">
                {area.id} {area.name}
              </th>
              {each.map((one) => (
                <td key={one.name} className="number">
                  {one.areas[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{total.name}</th>
            {each.map((one) => (
              <td key={one.name} className="number">
                {one.total}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  );
}
