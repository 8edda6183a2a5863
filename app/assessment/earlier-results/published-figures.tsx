import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";
import type { AreaView, FlagView } from "./published-result-view";
import "./published-results.css";

interface FiguresTableProps {
  areas: AreaView[];
  caption: string;
  /** What the ids of the areas begin with, where several results stand on one page. */
  anchors?: string;
}

/** Every printed figure, area by area, with what must be said of it in place. */
export function FiguresTable({ areas, caption, anchors = "" }: FiguresTableProps) {
  const { t } = useTranslation("results");
  return (
    <TableFrame label={caption}>
      <table className="data-table figures">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("area")}</th>
            <th scope="col" className="number">
              {t("points")}
            </th>
            <th scope="col" className="number">
              {t("max")}
            </th>
          </tr>
        </thead>
        {areas.map((area) => (
          <AreaFigures key={area.id} area={area} anchors={anchors} />
        ))}
      </table>
    </TableFrame>
  );
}

function AreaFigures({ area, anchors }: { area: AreaView; anchors: string }) {
  const { t } = useTranslation("results");
  const notPrinted = <span className="quiet">{t("not_printed")}</span>;
  return (
    <tbody id={areaAnchor(area.id, anchors)}>
      <tr className="figures__area">
        <th scope="rowgroup">
          <span className="figures__id">{area.id}</span> {area.name}
        </th>
        <td className="number">{area.points ?? notPrinted}</td>
        <td className="number">{area.max ?? ""}</td>
      </tr>
      {area.flags.map((flag) => (
        <tr key={flag.text} className="figures__flag">
          <td colSpan={3}>
            <Flag flag={flag} />
          </td>
        </tr>
      ))}
      {area.subareas.map(({ id, name, points, max }) => (
        <tr key={id}>
          <th scope="row">
            <span className="figures__id">{id}</span> {name}
          </th>
          <td className="number">{points}</td>
          <td className="number">{max}</td>
        </tr>
      ))}
    </tbody>
  );
}

function Flag({ flag: { kind, title, text } }: { flag: FlagView }) {
  return (
    <p className={`figure-flag figure-flag--${kind}`}>
      <strong>{title}.</strong> {text}
    </p>
  );
}

/** The id of an area's part of the table: what a link to it names. */
export function areaAnchor(id: string, anchors: string): string {
  return `${anchors}area-${id}`;
}
