import { useTranslation } from "react-i18next";
import { Field, fieldId } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { Crumbs } from "~/ui/page-places";
import { TableFrame } from "~/ui/table-frame";
import "~/ui/stacked-table.css";
import "./builder.css";
import { FaultTag } from "./draft-head";
import { LineFaults } from "./fault-list";
import type { RefusedImport } from "./import-form.server";
import type { InstrumentsView, VersionLine } from "./instruments-page.server";

interface InstrumentsPageProps {
  view: InstrumentsView;
  title: string;
  /** The id of the draft that an import makes, so that a form sent twice makes one. */
  newDraftId: string;
  refused: RefusedImport | null;
}

/** The questionnaires that waves can use, the drafts, and the way in for one that was written elsewhere. */
export function InstrumentsPage({ view, title, newDraftId, refused }: InstrumentsPageProps) {
  const { t } = useTranslation(["builder", "waves"]);
  return (
    <div className="page builder">
      <Crumbs>
        <a href="/surveys">{t("waves:surveys")}</a>
      </Crumbs>
      <h1>{title}</h1>
      <p className="lead">{t("instruments_lead")}</p>
      {refused ? <RefusedNotice refused={refused} /> : null}
      {view.questionnaires.length === 0 ? <p className="empty">{t("instruments_empty")}</p> : null}
      {view.questionnaires.map(({ id, title: name, versions }) => (
        <section key={id} className="stack" aria-labelledby={`title-${id} id-${id}`}>
          <h2 id={`title-${id}`}>{name}</h2>
          <p className="quiet small">
            <code id={`id-${id}`}>{id}</code>
          </p>
          <VersionTable id={id} name={t("title_and_id", { name, id })} versions={versions} />
        </section>
      ))}
      <section className="stack" aria-labelledby="drafts-title">
        <h2 id="drafts-title">{t("drafts_title")}</h2>
        {view.drafts.length === 0 ? (
          <p className="empty">{t("drafts_empty")}</p>
        ) : (
          <ul className="overview__items">
            {view.drafts.map(({ href, title: name, key, changed, faults }) => (
              <li key={href} className="overview__item overview__item--draft">
                <span className="overview__question">
                  <a href={href}>{name}</a>
                  <span className="quiet small">
                    {key} · {changed}
                  </span>
                </span>
                <FaultTag count={faults} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <ImportForm newDraftId={newDraftId} refused={refused} />
    </div>
  );
}

function VersionTable({ id, name, versions }: { id: string; name: string; versions: VersionLine[] }) {
  const { t } = useTranslation("builder");
  return (
    <TableFrame label={t("versions_of", { name })}>
      <table className="data-table stacked-table" role="table">
        <caption className="visually-hidden">{t("versions_of", { name })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {(["version", "origin", "used_by", "actions"] as const).map((heading) => (
              <th key={heading} scope="col" role="columnheader">
                {t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {versions.map(({ version, href, yaml, origin, waves, created, newDraftId }) => (
            <tr key={version} role="row">
              <th scope="row" role="rowheader">
                <a href={href}>{t("version_number", { version })}</a>
              </th>
              <td role="cell" className="stacked-table__wide">
                {t(`origin_${origin}`)}
                <br />
                <span className="quiet small">{created}</span>
              </td>
              <td role="cell" className="stacked-table__wide">
                {waves.length === 0 ? (
                  <span className="quiet">{t("unused")}</span>
                ) : (
                  <ul className="plain-list">
                    {waves.map((wave) => (
                      <li key={wave.id}>
                        <a href={`/surveys/waves/${wave.id}`}>{wave.name}</a>
                      </li>
                    ))}
                  </ul>
                )}
              </td>
              <td role="cell" className="stacked-table__wide">
                <div className="cluster">
                  <form method="post">
                    <input type="hidden" name="id" value={id} />
                    <input type="hidden" name="version" value={version} />
                    <input type="hidden" name="draftId" value={newDraftId} />
                    <button
                      type="submit"
                      name="do"
                      value="copy"
                      className="ds-button"
                      data-variant="secondary"
                      data-size="sm"
                    >
                      {t("make_draft")}
                      <span className="visually-hidden"> {t("of_version", { name, version })}</span>
                    </button>
                  </form>
                  <a href={yaml}>
                    {t("download_yaml")}
                    <span className="visually-hidden"> {t("of_version", { name, version })}</span>
                  </a>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function RefusedNotice({ refused }: { refused: RefusedImport }) {
  const { t } = useTranslation("builder");
  return (
    <>
      {refused.lineFaults.length > 0 ? (
        <LineFaults kind="fault" title={refused.message} faults={refused.lineFaults} />
      ) : (
        <Notice kind="fault" title={t("not_done")}>
          <p>
            <a href={`#${fieldId("file")}`}>{refused.message}</a>
          </p>
        </Notice>
      )}
      {refused.mayBeDraft ? <p>{t("import_as_draft")}</p> : null}
    </>
  );
}

function ImportForm({ newDraftId, refused }: { newDraftId: string; refused: RefusedImport | null }) {
  const { t } = useTranslation("builder");
  const text = refused?.text ?? "";
  return (
    <section className="stack" id="import" tabIndex={-1} aria-labelledby="import-title">
      <h2 id="import-title">{t("import_title")}</h2>
      <p className="measure">{t("import_lead")}</p>
      <form method="post" encType="multipart/form-data" className="form">
        <input type="hidden" name="draftId" value={newDraftId} />
        <Field name="file" label={t("import_file")} hint={t("import_file_hint")}>
          {(control) => (
            <input {...control} className="ds-input" type="file" accept=".yaml,.yml,text/yaml,text/plain" />
          )}
        </Field>
        <Field name="text" label={t(text === "" ? "import_text" : "import_mend")}>
          {(control) => (
            <textarea
              {...control}
              className="ds-input yaml-field"
              rows={text === "" ? 6 : 18}
              spellCheck={false}
              defaultValue={text}
            />
          )}
        </Field>
        <p className="cluster">
          <button type="submit" name="do" value="version" className="ds-button" data-variant="primary">
            {t("import_version")}
          </button>
          <button type="submit" name="do" value="draft" className="ds-button" data-variant="secondary">
            {t("import_draft")}
          </button>
        </p>
      </form>
    </section>
  );
}
