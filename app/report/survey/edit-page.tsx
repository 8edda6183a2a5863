import "./edit-page.css";
import { useTranslation } from "react-i18next";
import { type Language, languages } from "~/platform/i18n/languages";
import { wavePath } from "~/survey/waves/wave-pages";
import { Field } from "~/ui/field";
import { FaultSummary, Notice } from "~/ui/notice";
import { PublicationPanel, type PublicationView } from "./publication-panel";

/** What the page shows where the administrator writes a report and publishes it. */
export interface EditReportView {
  waveId: string;
  parts: PartLink[];
  /** The part that is open. */
  part: { id: string; name: string; texts: Record<Language, string>; version: number; saved: string | null };
  publication: PublicationView;
}

export interface PartLink {
  id: string;
  name: string;
  /** The languages that it is written in, as one reads them; null where it is not written. */
  written: string | null;
}

/** What the page says after a form was sent and something was left to do. */
export interface EditReportAnswer {
  faults: { name: string; message: string }[];
  /** What was typed in the part's form; null where that was not the form that was sent. */
  typed: { texts: Record<Language, string>; version: number } | null;
  /** Somebody saved meanwhile: what they saved, beside what is typed. */
  stale: { message: string; texts: Record<Language, string>; saved: string | null } | null;
  /** The reason as typed. */
  reason: string;
}

/** Where a report is written, a part at a time in three languages, and published. */
export function EditReportPage({ view, answer }: { view: EditReportView; answer: EditReportAnswer | null }) {
  const { t } = useTranslation(["survey_report", "common"]);
  const { waveId, part, parts, publication } = view;
  const address = `${wavePath(waveId, "report")}/edit`;
  return (
    <>
      <FaultSummary title={t("common:faults_title")} faults={answer?.faults ?? []} />
      <PublicationPanel
        view={publication}
        address={wavePath(waveId, "report")}
        fault={answer?.faults.find(({ name }) => name === "reason")?.message}
        reason={answer?.reason ?? ""}
      />
      <div className="report-edit">
        <nav aria-label={t("parts_label")}>
          <ul className="report-edit__parts">
            {parts.map(({ id, name, written }) => (
              <li key={id}>
                <a
                  href={`${address}?part=${encodeURIComponent(id)}`}
                  aria-current={id === part.id ? "page" : undefined}
                >
                  {name}
                </a>
                <span className="quiet small">{written ?? t("part_not_written")}</span>
              </li>
            ))}
          </ul>
        </nav>
        <PartForm part={part} answer={answer} />
      </div>
    </>
  );
}

function PartForm({ part, answer }: { part: EditReportView["part"]; answer: EditReportAnswer | null }) {
  const { t } = useTranslation("survey_report");
  const { texts, version } = answer?.typed ?? part;
  return (
    <section aria-labelledby="part-title" className="stack">
      <h2 id="part-title">{part.name}</h2>
      {answer?.stale ? <StaleNotice stale={answer.stale} /> : null}
      {/* A browser that restores typed text on a reload would put it under the new version. */}
      <form method="post" className="form" autoComplete="off">
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="part" value={part.id} />
        <input type="hidden" name="version" value={version} />
        <p className="quiet">{t("part_hint")}</p>
        {languages.map((language) => (
          <Field
            key={language}
            name={language}
            label={t(`part_${language}`)}
            fault={answer?.faults.find(({ name }) => name === language)?.message}
          >
            {(control) => (
              <textarea
                {...control}
                className="ds-input"
                rows={9}
                lang={language}
                defaultValue={texts[language]}
              />
            )}
          </Field>
        ))}
        <div className="cluster">
          <button type="submit" className="ds-button" data-variant="primary">
            {t("save_part", { part: part.name })}
          </button>
          {part.saved ? <span className="quiet">{part.saved}</span> : null}
        </div>
      </form>
    </section>
  );
}

function StaleNotice({ stale }: { stale: NonNullable<EditReportAnswer["stale"]> }) {
  const { t } = useTranslation("survey_report");
  return (
    <div role="alert">
      <Notice kind="attention" title={t("stale_title")}>
        <p>{stale.message}</p>
        {languages
          .filter((language) => stale.texts[language] !== "")
          .map((language) => (
            <blockquote key={language} className="report-edit__kept" lang={language}>
              {stale.texts[language]}
            </blockquote>
          ))}
        {stale.saved ? <p className="small">{stale.saved}</p> : null}
        <p>{t("stale_goes_on")}</p>
      </Notice>
    </div>
  );
}
