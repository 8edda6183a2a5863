import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { wavePath } from "../waves/wave-pages";
import { ChartWithFiles } from "./chart-with-files";
import type { DifferenceView } from "./difference-view";
import { FigureTable, type FigureTableView } from "./figure-table";
import type { ItemView } from "./section-view";

interface ItemFiguresProps {
  item: ItemView;
  waveId: string;
  /** What was chosen to be seen, as the end of an address. */
  query: string;
  /** The name of the division; null where there is none. */
  by: string | null;
}

/** Everything that one question was answered with: charts, groups, differences, and the way to what was written. */
export function ItemFigures({ item, waveId, query, by }: ItemFiguresProps) {
  const { t } = useTranslation("survey_analysis");
  const files = `${wavePath(waveId, "analysis")}/charts`;
  const number = t("question", { number: item.number });
  const figure = (chart: ItemView["charts"][number]) => (
    <ChartWithFiles key={chart.id} chart={chart} of={number} address={`${files}/${chart.id}`} query={query} />
  );
  const tableOf = (table: FigureTableView) => (
    <FigureTable key={table.caption} table={table} name={`${number}: ${table.caption}`} />
  );
  return (
    <section className="analysis__item" id={item.id} aria-labelledby={`${item.id}-heading`}>
      <h2 id={`${item.id}-heading`}>
        <span className="analysis__number">{number}</span>
        {item.question}
      </h2>
      {item.asked ? <p className="quiet">{item.asked}</p> : null}
      {item.note ? <p className="quiet">{item.note}</p> : null}
      {item.charts.map(figure)}
      {item.plain ? tableOf(item.plain) : null}
      {item.groupTables.length > 0 && by ? (
        <details className="ds-details" open={item.groupTables.length === 1}>
          <summary>{t("divided", { by: by.toLocaleLowerCase() })}</summary>
          <div className="analysis__inside">{item.groupTables.map(tableOf)}</div>
        </details>
      ) : null}
      {item.differences ? <Differences differences={item.differences} tableOf={tableOf} /> : null}
      {item.groupCharts.length > 0 ? (
        <details className="ds-details">
          <summary>{t("group_charts")}</summary>
          <div className="analysis__inside">{item.groupCharts.map(figure)}</div>
        </details>
      ) : null}
      {item.texts.map(({ variable, label, answered }) => (
        <p key={variable}>
          {label === item.question ? "" : `${label} `}
          {answered} <a href={`${wavePath(waveId, "texts")}/${variable}`}>{t("texts_read")}</a>
        </p>
      ))}
    </section>
  );
}

interface DifferencesProps {
  differences: DifferenceView;
  tableOf: (table: FigureTableView) => ReactNode;
}

function Differences({ differences, tableOf }: DifferencesProps) {
  const { t } = useTranslation("survey_analysis");
  return (
    <div className="stack">
      <h3>{t("differences_title")}</h3>
      <ul>
        {differences.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <details className="ds-details">
        <summary>{t("tests_title")}</summary>
        <div className="analysis__inside">
          <p>{t("tests_help")}</p>
          {tableOf(differences.table)}
        </div>
      </details>
    </div>
  );
}
