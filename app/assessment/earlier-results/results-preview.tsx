import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { FiguresTable } from "./published-figures";
import { FlagSummary } from "./published-result-parts";
import type { ResultView } from "./published-result-view";

/** What an import would bring, or did bring before. */
export interface PreviewView {
  fileName: string;
  figures: number;
  results: { key: string; name: string; year: number; instrument: string; view: ResultView }[];
  /** When the same file was imported before, under which name; null when it was not. */
  there: { date: string; fileName: string } | null;
  /** The file itself, for the form that confirms. */
  content: string;
}

/** The preview with the button that imports it. */
export function ResultsPreview({ preview }: { preview: PreviewView }) {
  const { t } = useTranslation(["results", "common"]);
  const { fileName, figures, results, there, content } = preview;
  const flagged = results.some(({ view }) => view.flagged > 0);
  const checked = results.every(({ view }) => view.subareaTotal !== null && view.partOf === null);
  return (
    <>
      <h2>{t("preview_title")}</h2>
      {there ? (
        <Notice title={t("there_title")}>
          <p>{t("there", { date: there.date, file: there.fileName })}</p>
        </Notice>
      ) : (
        <p>
          {t("preview_lead", { count: figures, file: fileName })}{" "}
          {flagged ? t("preview_flags") : checked ? t("preview_no_flags") : null}
        </p>
      )}
      {results.map((result) => (
        <PreviewedResult key={result.key} result={result} />
      ))}
      <div className="cluster">
        {there ? null : (
          <form method="post" encType="multipart/form-data">
            <input type="hidden" name="fileName" value={fileName} />
            <input type="hidden" name="content" value={content} />
            <button type="submit" className="ds-button" data-variant="primary" name="intent" value="import">
              {t("confirm_button")}
            </button>
          </form>
        )}
        <a href="/results/import">{t("start_over")}</a>
      </div>
    </>
  );
}

function PreviewedResult({ result }: { result: PreviewView["results"][number] }) {
  const { t } = useTranslation("results");
  const { key, name, year, instrument, view } = result;
  const anchors = `${key.replace(/[^A-Za-z0-9]+/g, "-")}-`;
  return (
    <section className="stack">
      <h3>{t("preview_one", { name, year, instrument })}</h3>
      {view.total ? (
        <p>
          <strong>{view.total.points}</strong> {t("total_rest", { max: view.total.max })}
        </p>
      ) : null}
      {view.partOf ? (
        <p>{t("part_of_areas", { count: view.partOf.printed, areas: view.partOf.areas })}</p>
      ) : null}
      <FlagSummary areas={view.areas} anchors={anchors} />
      <FiguresTable
        areas={view.areas}
        caption={t("preview_one", { name, year, instrument })}
        anchors={anchors}
      />
    </section>
  );
}
