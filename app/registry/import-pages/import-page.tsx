import { useTranslation } from "react-i18next";
import { Notice, Outcome } from "~/ui/notice";
import type { ImportPageView } from "./import-page-view";
import { SeriesTable } from "./series-table";

interface Props {
  view: ImportPageView;
  title: string;
  /** What has just been done. */
  done: string | null;
}

/** One import: where it is from, what it brought, and what of it counts still. */
export function ImportPage({ view, title, done }: Props) {
  const { t } = useTranslation(["observations", "filing"]);
  const { line, hiding } = view;
  const facts: [string, string | null][] = [
    [t("source"), line.source || null],
    [t("table"), line.table || null],
    [t("revision"), t(`revision_${line.revision}` as "revision_unknown")],
    [t("changed"), view.changed],
    [t("imported"), `${line.at}, ${line.by}`],
    [t("figures"), line.rows],
    [t("missing"), view.missing],
    [t("counting"), view.counting],
    [t("hidden"), view.hidden],
  ];
  return (
    <div className="page">
      <h1>{title}</h1>
      <Outcome kind="done" sentence={done} />
      {line.state === "counts" ? null : (
        <Notice kind="attention" title={t(`state_${line.state}`)}>
          <p>{line.undone ? t("undone_by", line.undone) : t(`explained_${line.state}`)}</p>
        </Notice>
      )}
      {view.automatic ? (
        <Notice kind="attention" title={t("filing:automatic_title")}>
          <p>{t("filing:automatic_text")}</p>
          <p>
            <a href="/observations/import">{t("filing:send_again")}</a>
          </p>
        </Notice>
      ) : null}
      <section className="panel stack">
        <h2 className="visually-hidden">{t("facts")}</h2>
        <dl className="import-facts">
          {facts.map(([name, value]) =>
            value === null ? null : (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
      </section>
      {hiding.length > 0 ? (
        <section className="stack">
          <h2>{t("hiding_title")}</h2>
          <p>{t("hiding_lead")}</p>
          <ul>
            {hiding.map(({ id, fileName, figures }) => (
              <li key={id}>
                <a href={`/observations/imports/${id}`}>{fileName}</a> {t("hides", { figures })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="stack">
        <h2>{t("contents_title")}</h2>
        <SeriesTable series={view.series} caption={t("contents_title")} />
      </section>
      <p className="cluster">
        {line.undone ? null : (
          <a href={`/observations/imports?undo=${line.id}`}>{t("undo_file", { file: line.fileName })}</a>
        )}
        <a href="/observations/imports">{t("to_imports")}</a>
      </p>
    </div>
  );
}
