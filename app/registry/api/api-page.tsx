import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";
import { DEFAULT_PAGE_SIZE, MOST_PAGE_SIZE } from "./api-limits";
import { API_ROOT, endpointList } from "./endpoint-list";
import "./api-page.css";

/**
 * How others' programs read the figures.
 * @param perMinute how many answers one network address gets a minute; 0 is no limit.
 */
export function ApiPage({ origin, perMinute }: { origin: string; perMinute: number }) {
  const { t } = useTranslation("indices");
  return (
    <div className="page">
      <h1>{t("api_title")}</h1>
      <p className="lead">{t("api_lead")}</p>
      <section className="stack">
        <h2>{t("api_addresses")}</h2>
        <dl className="stack">
          {endpointList.map(({ id, path, example }) => (
            <div key={id}>
              <dt>
                <code className="api-address">{API_ROOT + path}</code>
              </dt>
              <dd>
                {t(`api_${id}`)}{" "}
                <a className="api-address" href={API_ROOT + example}>
                  {API_ROOT + example}
                </a>
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={`${API_ROOT}/openapi.json`}>{t("api_openapi")}</a>
        </p>
      </section>
      <section className="stack">
        <h2>{t("api_example")}</h2>
        <TableFrame label={t("api_example")}>
          <pre>
            <code>{`curl "${origin}${API_ROOT}/observations?municipality=1837&year=2023"`}</code>
          </pre>
        </TableFrame>
      </section>
      <section className="stack" aria-labelledby="rules">
        <h2 id="rules">{t("api_rules")}</h2>
        <ul className="measure">
          <li>{t("api_figures")}</li>
          <li>{t("api_synthetic")}</li>
          <li>{t("api_pages", { count: DEFAULT_PAGE_SIZE, most: MOST_PAGE_SIZE })}</li>
          <li>{t("api_caching")}</li>
          {perMinute > 0 ? <li>{t("api_limit", { count: perMinute })}</li> : null}
          <li>{t("api_errors")}</li>
          <li>{t("api_access")}</li>
          <li>{t("download_page_rule")}</li>
        </ul>
      </section>
    </div>
  );
}
