import { useTranslation } from "react-i18next";
import { FaultSummary, Notice } from "~/ui/notice";
import type { RefusedFiling } from "./decide-filing.server";
import { FilingRow } from "./filing-row";
import type { FilingPageView } from "./filing-view";
import "./filing.css";

interface Props {
  view: FilingPageView;
  /** What came back of a form that was refused. */
  refused: RefusedFiling | undefined;
}

/** The figures of a table, each with the indicator that it is filed under. */
export function FilingForm({ view, refused }: Props) {
  const { t } = useTranslation(["filing", "common"]);
  const faultOf = (name: string): string | undefined =>
    refused?.faults.find((fault) => fault.name === name)?.message;
  return (
    <>
      <FaultSummary title={t("common:faults_title")} faults={refused?.faults ?? []} />
      {view.filled && !refused ? (
        <Notice kind="attention">
          <p>{t("filled")}</p>
        </Notice>
      ) : null}
      <FilingTools view={view} />
      <form method="post" action={view.address} className="filing">
        <input type="hidden" name="version" value={view.version} />
        {view.rows.map((row) => {
          const typed = refused?.values[String(row.at)];
          const isMoved = (refused?.isStale ?? false) && typed?.indicator !== row.values.indicator;
          return (
            <FilingRow
              key={row.at}
              row={row}
              values={typed ?? row.values}
              groups={view.groups}
              faultOf={faultOf}
              tellNow={isMoved}
            />
          );
        })}
        {view.rows.length === 0 ? <p className="quiet">{t("none_found")}</p> : null}
        {view.left > 0 ? (
          <p className="cluster">
            <span className="quiet">{t("left", { count: view.left })}</span>
            {view.showAll ? <a href={view.showAll}>{t("show_all")}</a> : <span>{t("search_for_rest")}</span>}
          </p>
        ) : null}
        <div className="filing__end cluster">
          <button type="submit" className="ds-button" data-variant="primary">
            {t("save")}
          </button>
          <a href={view.preview}>{t("common:cancel")}</a>
        </div>
      </form>
    </>
  );
}

/** Ways to find a figure among many, and to have what Peil suggests filled in. */
function FilingTools({ view }: { view: FilingPageView }) {
  const { t } = useTranslation("filing");
  const [path = ""] = view.address.split("?");
  const isLong = view.left > 0 || view.search !== "";
  if (!isLong && !view.fill) return null;
  return (
    <div className="filing-tools">
      {isLong ? (
        <form method="get" action={path} className="filing-tools__search" role="search">
          <label htmlFor="filing-search" className="field__label">
            {t("search", { count: view.total })}
          </label>
          <div className="cluster">
            <input
              id="filing-search"
              type="search"
              name="search"
              className="ds-input"
              defaultValue={view.search}
            />
            <button type="submit" className="ds-button" data-variant="secondary">
              {t("search_go")}
            </button>
            {view.search ? <a href={path}>{t("search_off")}</a> : null}
          </div>
        </form>
      ) : null}
      {view.fill ? (
        <p>
          <a href={view.fill}>{t("fill", { count: view.suggested })}</a>
        </p>
      ) : null}
    </div>
  );
}
