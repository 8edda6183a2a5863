import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type SentForm, SentFormAgain } from "./sent-form";

/** A page that an answer leads to in place of the one that was asked for. */
export interface Elsewhere {
  name: string;
  path: string;
}

/** The page for what could not be shown: says what happened and where to go, and never how Peil is made. */
export function ErrorPage() {
  const error = useRouteError();
  const { t, i18n } = useTranslation(["faults", "common"]);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  const code = data && typeof data === "object" && "code" in data ? String(data.code) : "";
  const title = status === 404 ? "not_found_title" : status === 500 ? "unexpected_title" : "refused_title";
  const explained = code !== "" && i18n.exists(`faults:${code}`);
  const fallback = status === 404 ? "not_found" : status === 500 ? "unexpected" : "refused";
  const { elsewhere = [] } = (data ?? {}) as { elsewhere?: readonly Elsewhere[] };
  const sent = code === "not_signed_in" ? (data as { sent: SentForm | null }).sent : null;
  return (
    <div className="page page--narrow">
      <title>{`${t(title)} – Peil`}</title>
      <h1>{t(title)}</h1>
      <p>{explained ? t(code as "unexpected") : t(fallback)}</p>
      {elsewhere.length > 0 ? (
        <ul>
          {elsewhere.map(({ name, path }) => (
            <li key={path}>
              <a href={path}>{name}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {sent ? <SentFormAgain sent={sent} /> : null}
      <p>
        <a href="/">{t("to_front_page")}</a>
      </p>
    </div>
  );
}
