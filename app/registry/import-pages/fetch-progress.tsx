import { useTranslation } from "react-i18next";

interface Props {
  table: string;
  answered: number;
  /** Null while the table is looked up. */
  of: number | null;
  /** The id of the work, for the address of this page. */
  work: string;
  refreshing: boolean;
}

/** How far the fetching of a table is. It goes on in the server, whether anybody looks or not. */
export function FetchProgress({ table, answered, of, work, refreshing }: Props) {
  const { t } = useTranslation("observations");
  return (
    <section className="panel stack" aria-labelledby="fetch-progress">
      <h2 id="fetch-progress">{t("fetching", { table })}</h2>
      {of === null ? (
        <p>{t("fetch_looking_up")}</p>
      ) : (
        <p className="stack">
          <progress className="import-progress" max={of} value={answered} aria-labelledby="fetch-progress" />
          <span>{t("fetch_answered", { answered, of })}</span>
        </p>
      )}
      <p className="quiet">{t("fetch_may_take")}</p>
      <p>
        {refreshing ? (
          <a href={`?work=${work}&refresh=off`}>{t("refresh_stop")}</a>
        ) : (
          <a href={`?work=${work}`}>{t("refresh_go_on")}</a>
        )}
      </p>
    </section>
  );
}
