import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";
import type { ResponseDay } from "./response-days";

/** A day with its date as one reads it. */
export type ShownDay = ResponseDay & { shown: string };

const WIDTH = 480;
const HEIGHT = 170;
/** Room for the figures above the bars and for the dates beneath. */
const TOP = 24;
const BOTTOM = 26;
const WIDEST_BAR = 36;

/** How many sent in each day, as columns, with the table behind. */
export function DayChart({ days }: { days: ShownDay[] }) {
  const { t } = useTranslation("waves");
  const total = days.at(-1)?.total ?? 0;
  return (
    <div className="stack">
      <h2 id="days">{t("days_title")}</h2>
      <p className="quiet">{t(total === 0 ? "days_none" : "days_note", { count: total })}</p>
      {total > 0 ? <Columns days={days} /> : null}
      <details className="ds-details">
        <summary>{t("days_table")}</summary>
        <TableFrame label={t("days_title")}>
          <table className="data-table day-table">
            <caption className="visually-hidden">{t("days_title")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("day")}</th>
                <th scope="col" className="number">
                  {t("days_begun")}
                </th>
                <th scope="col" className="number">
                  {t("days_submitted")}
                </th>
                <th scope="col" className="number">
                  {t("days_total")}
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, shown, begun, submitted, total: sum }) => (
                <tr key={day}>
                  <th scope="row">{shown}</th>
                  <td className="number">{begun}</td>
                  <td className="number">{submitted}</td>
                  <td className="number">{sum}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </details>
    </div>
  );
}

function Columns({ days }: { days: ShownDay[] }) {
  const most = Math.max(...days.map(({ submitted }) => submitted));
  const step = WIDTH / days.length;
  const bar = Math.min(WIDEST_BAR, step * 0.75);
  const room = HEIGHT - TOP - BOTTOM;
  const first = days[0];
  const last = days.at(-1);
  return (
    <svg className="day-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="days">
      {days.map(({ day, submitted }, place) => {
        const height = (submitted / most) * room;
        const middle = place * step + step / 2;
        return submitted === 0 ? null : (
          <g key={day}>
            <rect
              className="day-chart__bar"
              x={middle - bar / 2}
              y={TOP + room - height}
              width={bar}
              height={height}
            />
            {step >= 16 || submitted === most ? (
              <text className="day-chart__figure" x={middle} y={TOP + room - height - 6} textAnchor="middle">
                {submitted}
              </text>
            ) : null}
          </g>
        );
      })}
      <line className="day-chart__axis" x1="0" x2={WIDTH} y1={TOP + room} y2={TOP + room} />
      <text className="day-chart__date" x="0" y={HEIGHT - 6}>
        {first?.shown}
      </text>
      {days.length > 1 ? (
        <text className="day-chart__date" x={WIDTH} y={HEIGHT - 6} textAnchor="end">
          {last?.shown}
        </text>
      ) : null}
    </svg>
  );
}
