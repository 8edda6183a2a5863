import { useTranslation } from "react-i18next";
import { formatDateTime, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { TableFrame } from "~/ui/table-frame";
import type { DetailLine } from "./audit-detail";
import type { TrailLine } from "./audit-store.server";
import "~/ui/stacked-table.css";

/** Facts that stand in the event's sentence already. */
const inSentence = ["areaId", "number"];

/** The trail as a table: when, and what as a sentence with its detail. */
export function AuditTable({ lines, language }: { lines: TrailLine[]; language: Language }) {
  const { t } = useTranslation("audit");
  return (
    <TableFrame label={t("caption")}>
      <table className="data-table stacked-table audit-table" role="table">
        <caption className="visually-hidden">{t("caption")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t("when")}
            </th>
            <th role="columnheader" scope="col">
              {t("what")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line) => (
            <tr role="row" key={line.id}>
              <td role="cell" className="stacked-table__wide audit-when">
                <time dateTime={line.at.toISOString()}>{formatDateTime(line.at, language)}</time>
              </td>
              <td role="cell" className="stacked-table__wide">
                <EventSentence line={line} />
                <Detail
                  lines={line.detail.filter(({ key }) => !inSentence.includes(key))}
                  language={language}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function EventSentence({ line }: { line: TrailLine }) {
  const { t } = useTranslation("audit");
  const { actorName, event, subject, evaluation, detail } = line;
  const named = Object.fromEntries(
    detail.map((fact) => [fact.key, "value" in fact ? String(fact.value) : ""]),
  );
  return (
    <>
      {t(event, { ...named, actor: actorName, subject: subject ?? "" })}{" "}
      {evaluation ? (
        <>
          <a href={`/evaluations/${evaluation.id}`}>
            {evaluation.municipality} {evaluation.year}
          </a>
          .
        </>
      ) : null}
    </>
  );
}

function Detail({ lines, language }: { lines: DetailLine[]; language: Language }) {
  const { t, i18n } = useTranslation("audit");
  const label = (key: string) =>
    i18n.exists(`audit:detail_${key}`) ? t(`detail_${key}` as "detail_name") : key;
  if (lines.length === 0) return null;
  return (
    <details className="audit-detail">
      <summary>{t("details")}</summary>
      <dl>
        {lines.map((line) => (
          <div key={line.key} className="audit-detail__line">
            <dt>{label(line.key)}</dt>
            <dd>
              {"value" in line ? (
                <Value of={line.value} named={line.key} language={language} />
              ) : (
                <>
                  <span className="visually-hidden">{t("before")} </span>
                  <Value of={line.before} named={line.key} language={language} />
                  <span aria-hidden="true"> → </span>
                  <span className="visually-hidden"> {t("after")} </span>
                  <Value of={line.after} named={line.key} language={language} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const languageNames: Record<string, string> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };

/** A stored value as a person reads it. */
function Value({ of: value, named, language }: { of: unknown; named: string; language: Language }) {
  const { t, i18n } = useTranslation(["audit", "common"]);
  if (value === null || value === undefined || value === "") return <>{t("nothing")}</>;
  if (Array.isArray(value)) return <>{value.length > 0 ? value.map(String).join(", ") : t("nothing")}</>;
  if (typeof value === "boolean") return <>{value ? t("common:yes") : t("common:no")}</>;
  if (typeof value === "number") {
    // Places in a list are counted from 0 in the database and from 1 by people.
    const shown = named === "position" ? value + 1 : value;
    return <>{named === "year" ? shown : formatNumber(shown, Number.isInteger(shown) ? 0 : 1, language)}</>;
  }
  if (typeof value !== "string") return <>{JSON.stringify(value)}</>;
  if (named === "language") return <>{languageNames[value] ?? value}</>;
  const known = [`audit:value_${named}_${value}`, `common:${named}_${value}`].find((key) => i18n.exists(key));
  return <>{known ? t(known as "audit:nothing") : value}</>;
}
