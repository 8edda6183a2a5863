import { useTranslation } from "react-i18next";
import { formatList } from "~/platform/format";
import { FigureCell } from "~/ui/figure-cell";
import { TableFrame } from "~/ui/table-frame";
import { AgreementFigures } from "./agreement-figures";
import type { AgreementView, AreaStanding } from "./agreement-view";
import "../evaluations/evaluation.css";
import "./agreement.css";

/** How far the agreement has come in every area, and how well the evaluators agreed. */
export function AgreementPage({ view }: { view: AgreementView }) {
  const { t } = useTranslation("agreement");
  return (
    <>
      <p className="lead">{t("lead")}</p>
      <NextStep view={view} />
      <h2>{t("areas_title")}</h2>
      <AreasTable view={view} />
      <h2 id="figures">{t("figures_title")}</h2>
      <AgreementFigures view={view} />
    </>
  );
}

/** The first area that all have handed in and that is not settled; where there is none, why. */
function NextStep({ view: { areas, evaluationId, revealed } }: { view: AgreementView }) {
  const { t } = useTranslation("agreement");
  const next = areas.find(({ closed, settled, questions }) => closed === null && settled < questions);
  const done = areas.every(({ settled, questions }) => settled === questions);
  if (next) {
    const { id, name, questions, settled } = next;
    return (
      <div className="next-step">
        <p>{t("next_area_text", { left: questions - settled, questions })}</p>
        <a href={`/evaluations/${evaluationId}/agreement/${id}`} className="ds-button" data-variant="primary">
          {t("next_area", { area: `${id} ${name}` })}
        </a>
      </div>
    );
  }
  return (
    <div className="next-step">
      <p>{t(done ? "next_done" : revealed > 0 ? "next_wait" : "next_none")}</p>
      {done ? <a href={`/evaluations/${evaluationId}/findings/1`}>{t("to_findings")}</a> : null}
    </div>
  );
}

function AreasTable({ view: { areas, evaluationId, language } }: { view: AgreementView }) {
  const { t } = useTranslation("agreement");
  return (
    <TableFrame label={t("areas_caption")}>
      <table className="data-table stacked-table" role="table">
        <caption className="visually-hidden">{t("areas_caption")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t("area")}
            </th>
            <th role="columnheader" scope="col">
              {t("handed_in")}
            </th>
            <th role="columnheader" scope="col" className="number">
              {t("different")}
            </th>
            <th role="columnheader" scope="col" className="number">
              {t("far_apart")}
            </th>
            <th role="columnheader" scope="col" className="number">
              {t("settled")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {areas.map((area) => (
            <tr role="row" key={area.id}>
              <th role="rowheader" scope="row">
                <a href={`/evaluations/${evaluationId}/agreement/${area.id}`}>
                  {area.id} {area.name}
                </a>
              </th>
              <td role="cell" className="stacked-table__wide" data-label={t("handed_in")}>
                {area.left.length === 0
                  ? t("by_all")
                  : t("waits_for", { names: formatList(area.left, language) })}
              </td>
              <AreaFigures area={area} />
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function AreaFigures({ area: { closed, different, farApart, settled, questions } }: { area: AreaStanding }) {
  const { t } = useTranslation("agreement");
  const figures = closed
    ? ["–", "–", "–"]
    : [String(different), String(farApart), t("settled_of", { settled, questions })];
  const columns = [t("different"), t("far_apart"), t("settled")];
  return figures.map((figure, index) => (
    <FigureCell key={index} label={columns[index] ?? ""}>
      {closed ? <span className="quiet">{figure}</span> : figure}
    </FigureCell>
  ));
}
