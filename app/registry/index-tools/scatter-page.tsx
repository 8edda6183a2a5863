import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { useTranslator } from "~/platform/i18n/use-language";
import { Field } from "~/ui/field";
import { TableFrame } from "~/ui/table-frame";
import { Downloads } from "../downloads/downloads";
import { indexPath } from "../index-pages/ranking-view";
import { BasisNotice } from "../index-pages/basis-notice";
import { SyntheticNotice } from "../index-pages/synthetic-notice";
import "../index-pages/index-pages.css";
import { ChoiceFaults, MunicipalityFields } from "./municipality-fields";
import type { ScatterView } from "./scatter-page.server";
import { connectionOf } from "./scatter-axis";
import { ScatterPlot } from "./scatter-plot";
import { towardWords } from "./scatter-words";
import "./index-tools.css";

const groups = ["index", "services", "register", "indicators"] as const;

/** The pairs that people ask for first. */
const readyPairs = [
  { id: "cost_quality", x: "cost", y: "quality" },
  { id: "size_quality", x: "inhabitants", y: "quality" },
] as const;

/** Any two figures of the municipalities against one another, and how much one explains of the other. */
export function ScatterPage({ view, language }: { view: ScatterView; language: Language }) {
  const { t } = useTranslation("indices");
  const own = view.points.find(({ municipality }) => municipality === view.own);
  return (
    <div className="page">
      <p>
        <a href={indexPath(view.index, view.year)}>{t("scatter_back")}</a>
      </p>
      <h1>{t("scatter_title", { x: view.x.name, y: view.y.name, year: view.year })}</h1>
      <SyntheticNotice synthetic={view.synthetic} />
      <BasisNotice basis={view.basis} language={language} />
      <ReadyPairs view={view} />
      <ChoiceFaults faults={view.faults} />
      {view.points.length === 0 ? (
        <p>{t("scatter_none")}</p>
      ) : (
        <figure className="scatter stack">
          <ScatterPlot view={view} language={language} />
          <figcaption className="stack measure">
            <Explained view={view} language={language} />
            {own ? (
              <p>{t("scatter_own", { name: own.name, x: own.shownX, y: own.shownY })}</p>
            ) : view.own ? (
              <p>{t("scatter_own_missing")}</p>
            ) : null}
            {view.x.isLog || view.y.isLog ? <p className="small quiet">{t("scatter_log")}</p> : null}
          </figcaption>
        </figure>
      )}
      <section className="stack" aria-labelledby="choose">
        <h2 id="choose">{t("scatter_choose")}</h2>
        <ScatterForm view={view} />
      </section>
      <PointTable view={view} />
      <Downloads
        files={[
          ...(view.points.length > 0 ? [{ file: "points", what: t("download_points") }] : []),
          ...(view.line ? [{ file: "line", what: t("download_line") }] : []),
        ]}
      />
    </div>
  );
}

function ReadyPairs({ view }: { view: ScatterView }) {
  const { t } = useTranslation("indices");
  const there = new Set(view.figures.map(({ id }) => id));
  const pairs = readyPairs.filter(({ x, y }) => there.has(x) && there.has(y));
  if (pairs.length === 0) return null;
  return (
    <p className="cluster">
      {pairs.map(({ id, x, y }) => {
        const asked = { index: view.index, year: String(view.year), x, y, ...(view.own && { m: view.own }) };
        return (
          <a key={id} href={`/indices/scatter?${new URLSearchParams(asked)}`}>
            {t(`scatter_${id}`)}
          </a>
        );
      })}
    </p>
  );
}

function Explained({ view: { line, x, y, points }, language }: { view: ScatterView; language: Language }) {
  const { t } = useTranslation("indices");
  const texts = useTranslator();
  if (!line) return <p>{t("scatter_no_line", { count: points.length })}</p>;
  const connection = connectionOf(line);
  const axes = [towardWords("x", x, texts), towardWords("y", y, texts)].filter(Boolean).join("; ");
  return (
    <>
      {connection === "none" ? (
        <p>
          <strong>{t("scatter_no_connection", { x: x.name, y: y.name })}</strong>
        </p>
      ) : (
        <p>
          <strong>
            {t("scatter_explained", {
              x: x.name,
              y: y.name,
              share: formatNumber(line.explained * 100, 1, language),
            })}
          </strong>{" "}
          {t(`scatter_${connection}`, { axes: axes ? ` (${axes})` : "" })}
        </p>
      )}
      <p className="small quiet">
        {t("scatter_figures", { explained: formatNumber(line.explained, 3, language), count: line.n })}
      </p>
    </>
  );
}

function ScatterForm({ view }: { view: ScatterView }) {
  const { t } = useTranslation("indices");
  const select = (name: string, label: string, chosen: string, options: { id: string; name: string }[]) => (
    <Field name={name} label={label}>
      {(control) => (
        <select {...control} className="ds-input" defaultValue={chosen}>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const figure = (name: "x" | "y") => (
    <Field name={name} label={t(`scatter_${name}`)}>
      {(control) => (
        <select {...control} className="ds-input" defaultValue={view[name].id}>
          {groups.map((group) => (
            <optgroup key={group} label={t(`scatter_group_${group}`)}>
              {view.figures
                .filter((each) => each.group === group)
                .map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
  const years = view.years.map((year) => ({ id: String(year), name: String(year) }));
  return (
    <form method="get" className="ranking-filters tool-form">
      {figure("x")}
      {figure("y")}
      {select("index", t("scatter_index"), view.index, view.indices)}
      {select("year", t("scatter_year"), String(view.year), years)}
      <MunicipalityFields
        options={view.options}
        chosen={view.own ? [view.own] : []}
        places={1}
        label={() => t("scatter_mark")}
      />
      <button type="submit" className="ds-button" data-variant="primary">
        {t("show")}
      </button>
    </form>
  );
}

function PointTable({ view }: { view: ScatterView }) {
  const { t } = useTranslation("indices");
  const caption = t("scatter_table");
  if (view.points.length === 0) return null;
  return (
    <details>
      <summary>{caption}</summary>
      <TableFrame label={caption}>
        <table className="data-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("municipality")}</th>
              <th scope="col" className="number">
                {view.x.name}
              </th>
              <th scope="col" className="number">
                {view.y.name}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.points.map(({ municipality, name, shownX, shownY }) => (
              <tr key={municipality}>
                <th scope="row">{name}</th>
                <td className="number">{shownX}</td>
                <td className="number">{shownY}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  );
}
