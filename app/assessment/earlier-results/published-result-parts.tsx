import { useTranslation } from "react-i18next";
import { formatDate } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { BarList } from "~/ui/charts/bar-list";
import { CompassRose } from "~/ui/charts/compass-rose";
import { Notice } from "~/ui/notice";
import { areaAnchor } from "./published-figures";
import type { AreaView } from "./published-result-view";
import "./published-results.css";

/** Which areas need an explanation, each leading to it in the table. */
export function FlagSummary({ areas, anchors = "" }: { areas: AreaView[]; anchors?: string }) {
  const { t } = useTranslation("results");
  const flagged = areas.filter(({ flags }) => flags.length > 0);
  if (flagged.length === 0) return null;
  return (
    <Notice kind="attention" title={t("flags_title", { count: flagged.length })}>
      <ul className="flag-list">
        {flagged.map(({ id, name, flags }) => (
          <li key={id}>
            <a href={`#${areaAnchor(id, anchors)}`}>
              {id} {name}
            </a>
            : {[...new Set(flags.map(({ title }) => title))].join(". ")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The rose has eight points; a result with another number of areas is shown by bars alone. */
const ROSE_POINTS = 8;

/** The areas as a compass rose and as bars; nothing where fewer than two areas are printed. */
export function ResultCharts({ areas }: { areas: AreaView[] }) {
  const { t } = useTranslation("results");
  const shown = areas.flatMap(({ id, name, points, max, share }) =>
    points !== null && max !== null && share !== null ? [{ id, name, points, max, share }] : [],
  );
  if (shown.length < 2) return null;
  return (
    <section className="stack" aria-labelledby="chart-title">
      <h2 id="chart-title">{t("chart_title")}</h2>
      <div className="result-charts">
        {shown.length === ROSE_POINTS ? (
          <CompassRose
            points={shown.map(({ id, name, points, share }) => ({ number: id, name, share, value: points }))}
            name={t("rose_name")}
          />
        ) : null}
        <div className="stack">
          <BarList
            bars={shown.map(({ id, name, points, max, share }) => ({
              number: id,
              label: name,
              value: points,
              most: t("of_max", { max }),
              parts: [{ share, tone: "plain" }],
            }))}
          />
          <p className="quiet small">{t("share_note")}</p>
        </div>
      </div>
    </section>
  );
}

interface SourceFactsProps {
  sources: string[];
  imports: { fileName: string; importedAt: Date }[];
  version: string;
  /** Null where Peil does not know the version. */
  instrument: string | null;
  areas: AreaView[];
  language: Language;
}

/** What can be said of where the figures come from and what they can be used for. */
export function SourceFacts({ sources, imports, version, instrument, areas, language }: SourceFactsProps) {
  const { t } = useTranslation("results");
  const printed = areas.filter(({ points }) => points !== null).length;
  const subareas = areas.reduce((count, area) => count + area.subareas.length, 0);
  return (
    <dl className="source-facts">
      <dt>{t("source_label", { count: sources.length })}</dt>
      <dd>
        {sources.map((source) => (
          <p key={source}>{source}</p>
        ))}
      </dd>
      <dt>{t("level_of_detail")}</dt>
      <dd>
        {t("level_of_detail_value", {
          areas: t("area_count", { count: printed }),
          subareas: t("subarea_count", { count: subareas }),
        })}
      </dd>
      <dt>{t("comparable")}</dt>
      <dd>{instrument ? t("comparable_known", { instrument }) : t("comparable_unknown", { version })}</dd>
      <dt>{t("came_in")}</dt>
      <dd>
        {imports.map(({ fileName, importedAt }) => (
          <p key={`${fileName} ${importedAt.getTime()}`}>
            {t("came_in_value", { date: formatDate(importedAt, language), file: fileName })}
          </p>
        ))}
      </dd>
    </dl>
  );
}
