import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";

const formats = [
  { ending: "csv", name: "CSV" },
  { ending: "xlsx", name: "Excel" },
  { ending: "json", name: "JSON-stat" },
] as const;

interface DownloadsProps {
  /**
   * The page's files as page-files.server.ts has them, and what each holds in words; whole where it holds the same whatever the page's
   * address asks for.
   */
  files: readonly { file: string; what: string; isWhole?: boolean }[];
}

/** Links to take along the figures that a page shows, as its address asks for them. */
export function Downloads({ files }: DownloadsProps) {
  const { t } = useTranslation("indices");
  const { pathname, search } = useLocation();
  if (files.length === 0) return null;
  const page = pathname.replace(/\/$/, "");
  return (
    <section className="stack" aria-labelledby="download">
      <h2 id="download">{t("download_title")}</h2>
      {files.map(({ file, what, isWhole }) => (
        <p key={file} className="cluster">
          <span>{what}</span>
          <span className="cluster">
            {formats.map(({ ending, name }) => (
              <a
                key={ending}
                href={`/download${page}/${file}.${ending}${isWhole ? "" : search}`}
                aria-label={t("download_as", { what, format: name })}
              >
                {name}
              </a>
            ))}
          </span>
        </p>
      ))}
      <p>
        <a href="/api">{t("download_api")}</a>
      </p>
    </section>
  );
}
