import { useTranslation } from "react-i18next";
import { BarList } from "~/ui/charts/bar-list";
import { CompassRose } from "~/ui/charts/compass-rose";
import type { ComparisonData } from "./comparison-data";
import type { ComparedRow } from "./comparison-view";
import { ComparedTable, EachReference } from "./compared-table";

/** The rose has eight points; an instrument with another number of areas is shown by bars alone. */
const ROSE_POINTS = 8;

/** The figures of the comparison that is chosen: rose, bars and the table behind them. */
export function ComparedFigures({ comparison }: { comparison: ComparisonData }) {
  const { t } = useTranslation("comparison");
  const { name, instrument, compared } = comparison;
  const { areas, word, kind } = compared;
  if (compared.reason || comparison.graded === 0) return null;
  return (
    <>
      <figure className="compared-charts">
        {areas.length === ROSE_POINTS ? (
          <div className="stack">
            <CompassRose
              points={areas.map((area) => ({
                number: area.id,
                name: area.name,
                share: area.ownShare ?? 0,
                value: area.own ?? t("no_figure"),
              }))}
              compared={areas.map(({ otherShare }) => otherShare)}
              name={t("rose_name", { name, other: compared.title })}
            />
            <p className="rose-legend small">
              <RoseSwatch tone="own" /> {name} <RoseSwatch tone="other" />{" "}
              <span className="rose-legend__name">{compared.title}</span>
            </p>
          </div>
        ) : null}
        <div className="stack">
          <BarList bars={areas.map((area) => barOf(area))} />
          <figcaption className="quiet small">
            {t(comparison.version === null ? "source_not_final" : "source", {
              instrument,
              version: comparison.version,
              name,
            })}
          </figcaption>
        </div>
      </figure>
      <ComparedTable comparison={comparison} />
      {kind === "references" ? <EachReference comparison={comparison} /> : null}
    </>
  );

  function barOf(area: ComparedRow) {
    return {
      number: area.id,
      label: area.name,
      value: area.own ?? t("no_figure"),
      parts: [{ share: area.ownShare ?? 0, tone: "plain" as const }],
      mark:
        area.other !== null && area.otherShare !== null
          ? { share: area.otherShare, words: t("mark", { word, points: area.other }) }
          : undefined,
    };
  }
}

function RoseSwatch({ tone }: { tone: "own" | "other" }) {
  return <span className={`rose-swatch rose-swatch--${tone}`} aria-hidden="true" />;
}
