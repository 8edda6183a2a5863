import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { UnfiledFigures } from "../filing-pages/unfiled-figures";
import { revisions } from "../imports/revision";
import { CarriedNumbers } from "./carried-numbers";
import { OutlookNotices, ValueSpans } from "./import-outlook";
import type { ImportPreviewView } from "./import-work-view";
import { PassedOver } from "./passed-over";
import { SeriesTable } from "./series-table";

/** What an import would bring, with the button that imports exactly that. */
export function ImportPreview({ preview, fileName }: { preview: ImportPreviewView; fileName: string }) {
  const { t } = useTranslation(["observations", "filing"]);
  const { there, origin, title, missing, against, unfiled } = preview;
  return (
    <>
      {there ? (
        <Notice title={t("there_title")}>
          <p>
            <a href={`/observations/imports/${there.id}`}>
              {t("there_text", { file: there.fileName, date: there.at })}
            </a>
          </p>
        </Notice>
      ) : null}
      {preview.otherwise.length > 0 ? (
        <Notice kind="attention" title={t("filing:otherwise_title")}>
          <p>{t("filing:otherwise_text")}</p>
          <ul>
            {preview.otherwise.map(({ id, fileName: name, at }) => (
              <li key={id}>
                <a href={`/observations/imports/${id}`}>{t("there_text", { file: name, date: at })}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {preview.sourceFaults.length > 0 ? (
        <Notice kind="attention" title={t("filing:broken_title")}>
          <p>{t("filing:broken")}</p>
          <ul>
            {preview.sourceFaults.map((fault) => (
              <li key={fault}>
                <code>{fault}</code>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {against?.nothingNew && !there ? (
        <Notice title={t("nothing_new_title")}>
          <p>{t("nothing_new_text")}</p>
        </Notice>
      ) : null}
      {preview.synthetic ? (
        <Notice kind="attention" title={t("synthetic_file_title")}>
          <p>{t("synthetic_file_text")}</p>
        </Notice>
      ) : null}
      <OutlookNotices outlook={preview.outlook} />
      {unfiled?.automatic ? <UnfiledFigures unfiled={unfiled} /> : null}
      <section className="panel stack">
        <h2>{t("preview_title", { file: fileName })}</h2>
        {title ? <p>{title}</p> : null}
        {origin.length > 0 ? <p className="quiet">{origin.join(" · ")}</p> : null}
        <dl className="import-facts">
          <div>
            <dt>{t("figures")}</dt>
            <dd>{preview.rows}</dd>
          </div>
          <div>
            <dt>{t("municipalities")}</dt>
            <dd>{preview.municipalities}</dd>
          </div>
          <div>
            <dt>{t("years")}</dt>
            <dd>{preview.years}</dd>
          </div>
          {missing.map(({ reason, figures }) => (
            <div key={reason}>
              <dt>{reason}</dt>
              <dd>{figures}</dd>
            </div>
          ))}
          {against ? <Against against={against} /> : null}
        </dl>
        <ConfirmForm preview={preview} />
      </section>
      {unfiled && !unfiled.automatic ? <UnfiledFigures unfiled={unfiled} /> : null}
      {preview.automatic ? (
        <details className="ds-details">
          <summary>{t("filing:makeshift")}</summary>
          <div className="stack">
            <PreviewedValues preview={preview} />
          </div>
        </details>
      ) : (
        <PreviewedValues preview={preview} />
      )}
      <CarriedNumbers carried={preview.carried} broken={preview.broken} />
      <PassedOver preview={preview} />
    </>
  );
}

/** How many figures there are of each indicator, and how far their values reach. */
function PreviewedValues({ preview }: { preview: ImportPreviewView }) {
  const { t } = useTranslation("observations");
  return (
    <>
      <section className="stack">
        <h2>{t("series_title")}</h2>
        <SeriesTable series={preview.series} caption={t("series_title")} />
      </section>
      <ValueSpans outlook={preview.outlook} />
    </>
  );
}

/** How the figures stand to those that count. */
function Against({ against }: { against: NonNullable<ImportPreviewView["against"]> }) {
  const { t } = useTranslation("observations");
  return (["same", "changed", "added", "empty"] as const).map((standing) =>
    against[standing] === null ? null : (
      <div key={standing}>
        <dt>{t(`against_${standing}`)}</dt>
        <dd>{against[standing]}</dd>
      </div>
    ),
  );
}

function ConfirmForm({ preview }: { preview: ImportPreviewView }) {
  const { t } = useTranslation(["observations", "common"]);
  const { revision, importHash, unfiled } = preview;
  const there = preview.there !== null;
  // Where nothing is filed, the next thing to do is to file it; it may be imported all the same.
  const isMain = !(unfiled?.automatic && unfiled.address);
  return (
    <form method="post" className="form">
      <input type="hidden" name="previewed" value={importHash} />
      {there ? null : (
        <Field name="revision" label={t("revision")} hint={t("revision_hint")}>
          {(control) => (
            <select {...control} className="ds-input" defaultValue={revision}>
              {revisions.map((state) => (
                <option key={state} value={state}>
                  {t(`revision_${state}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className="cluster">
        {there ? null : (
          <button
            type="submit"
            className="ds-button"
            data-variant={isMain ? "primary" : "secondary"}
            name="intent"
            value="import"
          >
            {t("confirm")}
          </button>
        )}
        <button
          type="submit"
          className="ds-button"
          data-variant={isMain ? "secondary" : "tertiary"}
          name="intent"
          value="give_up"
        >
          {t("give_up")}
        </button>
      </div>
    </form>
  );
}
