import { useTranslation } from "react-i18next";

const formats = [
  { ending: "csv", name: "CSV" },
  { ending: "xlsx", name: "Excel" },
  { ending: "json", name: "JSON-stat" },
] as const;

/** Links to take the figures of a page along. */
export function Downloads({
  index,
  year,
  municipality,
}: {
  index: string;
  year: number;
  municipality?: string;
}) {
  const { t } = useTranslation("indices");
  const files = municipality
    ? [
        { file: municipality, what: t("download_municipality") },
        { file: `${municipality}-observations`, what: t("download_observations") },
      ]
    : [
        { file: "ranking", what: t("download_ranking") },
        { file: "observations", what: t("download_observations") },
      ];
  return (
    <section className="stack" aria-labelledby="download">
      <h2 id="download">{t("download_title")}</h2>
      {files.map(({ file, what }) => (
        <p key={file} className="cluster">
          <span>{what}</span>
          {formats.map(({ ending, name }) => (
            <a
              key={ending}
              href={`/indices/${index}/${year}/download/${file}.${ending}`}
              aria-label={t("download_as", { what, format: name })}
            >
              {name}
            </a>
          ))}
        </p>
      ))}
      <p>
        <a href="/api">{t("download_api")}</a>
      </p>
    </section>
  );
}
