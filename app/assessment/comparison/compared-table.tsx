import { useTranslation } from "react-i18next";
import type { ComparisonData } from "./comparison-data";
import type { ComparedRow } from "./comparison-view";

/** The figures behind the picture, with the difference in every area. */
export function ComparedTable({ comparison }: { comparison: ComparisonData }) {
  const { t } = useTranslation("comparison");
  const { name, compared } = comparison;
  const { areas, total, kind, title } = compared;
  const caption = t("table_caption", { name, other: title });
  return (
    <>
      <div className="table-frame" tabIndex={0} role="region" aria-label={caption}>
        <table className="data-table comparison-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("column_area")}</th>
              <th scope="col" className="number">
                {name}
              </th>
              <th scope="col" className="number">
                {t(`column_${kind}`)}
              </th>
              <th scope="col" className="number">
                {t("column_difference")}
              </th>
              <th scope="col" className="number">
                {t("column_max")}
              </th>
              {kind === "best" ? <th scope="col">{t("column_holders")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {areas.map((area) => (
              <tr key={area.id}>
                <th scope="row">
                  {area.id} {area.name}
                </th>
                <Cells row={area} withHolders={kind === "best"} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{total.name}</th>
              <Cells row={total} withHolders={kind === "best"} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="quiet small measure">{t(kind === "best" ? "rounding_best" : "rounding")}</p>
    </>
  );
}

function Cells({ row, withHolders }: { row: ComparedRow; withHolders: boolean }) {
  const { t } = useTranslation("comparison");
  return (
    <>
      <td className="number">{row.own ?? <span className="quiet">{t("not_graded")}</span>}</td>
      <td className="number">{row.other ?? t("no_figure")}</td>
      <td className="number">{row.difference ?? t("no_figure")}</td>
      <td className="number">{row.max}</td>
      {withHolders ? <td>{row.holders}</td> : null}
    </>
  );
}

/** Each chosen municipality by itself; nothing where there is only one, whose figures stand in the table already. */
export function EachReference({ comparison }: { comparison: ComparisonData }) {
  const { t } = useTranslation("comparison");
  const { areas, each, total } = comparison.compared;
  if (each.length === 0) return null;
  const caption = t("each_caption");
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={caption}>
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
    </div>
  );
}
