import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { FaultSummary, Notice } from "~/ui/notice";
import { Checklist } from "./checklist";
import { type GradingMode, isPublished, type Stage } from "../evaluations/evaluation";
import { type ChecklistItem, isComplete } from "./publication";
import { type ShownVersion, VersionList } from "./version-list";
import "../evaluations/evaluation.css";

/** What the page of publication and correction shows. */
export interface PublishView {
  id: string;
  stage: Stage;
  gradingMode: GradingMode;
  /** Why this reader cannot publish now; null when they can, once the list is done. */
  closed: string | null;
  items: ChecklistItem[];
  areas: { id: string; name: string }[];
  versions: ShownVersion[];
  /** The number that the next publication gets. */
  nextNumber: number;
  correctionReason: string | null;
  /** Whether the correction that is open has changed anything since the latest version. */
  hasChanges: boolean;
}

/** What the page says after a form was sent and something was left to do. */
export interface PublishAnswer {
  faults: { name: string; message: string }[];
  /** The reason as typed. */
  reason: string;
}

export type PublishDone = "published" | "correction_opened" | "correction_cancelled";

interface PublishPageProps {
  view: PublishView;
  answer: PublishAnswer | null;
  done: PublishDone | null;
}

/** The checklist and the button while the work is open; the published versions and the way to correct them after. */
export function PublishPage({ view, answer, done }: PublishPageProps) {
  const { t } = useTranslation(["publication", "common", "evaluation"]);
  const published = isPublished(view.stage);
  return (
    <>
      <FaultSummary title={t("common:faults_title")} faults={answer?.faults ?? []} />
      {done ? (
        <Notice kind="done">
          <p>{t(`done_${done}`)}</p>
        </Notice>
      ) : null}
      <p className="lead">{t(published ? "lead_published" : "lead_open")}</p>
      {published ? null : <Open view={view} />}
      {view.versions.length > 0 ? (
        <section className="stack" aria-labelledby="versions">
          <h2 id="versions">{t("evaluation:publications_title")}</h2>
          <VersionList evaluationId={view.id} versions={view.versions} />
        </section>
      ) : null}
      {published ? <OpenCorrection view={view} answer={answer} /> : null}
    </>
  );
}

function Open({ view }: { view: PublishView }) {
  const { t } = useTranslation("publication");
  const { stage, items, nextNumber: number, correctionReason: reason } = view;
  const ready = isComplete(items);
  const unchanged = stage === "correction" && !view.hasChanges;
  return (
    <>
      {stage === "correction" && reason ? (
        <Notice kind="attention" title={t("correction_open_title")}>
          <p>{t("correction_open", { reason })}</p>
        </Notice>
      ) : null}
      <section className="stack" aria-labelledby="checklist">
        <h2 id="checklist">{t("checklist_title")}</h2>
        <Checklist evaluationId={view.id} items={items} mode={view.gradingMode} areas={view.areas} />
      </section>
      <section className="panel stack measure" aria-labelledby="publish">
        <h2 id="publish">
          {t(stage === "correction" ? "publish_correction_title" : "publish_title", { number })}
        </h2>
        {view.closed ? (
          <p className="measure" id="field-publish">
            {view.closed} <a href={`/evaluations/${view.id}/stage`}>{t("to_stage")}</a>
          </p>
        ) : unchanged ? (
          <p className="measure" id="field-publish">
            {t("nothing_changed")}
          </p>
        ) : ready ? (
          <>
            <p className="measure">{t("publish_means", { number })}</p>
            <form method="post">
              <input type="hidden" name="intent" value="publish" />
              <input type="hidden" name="number" value={number} />
              <button type="submit" className="ds-button" data-variant="primary" id="field-publish">
                {t(stage === "correction" ? "publish_correction_button" : "publish_button", { number })}
              </button>
            </form>
          </>
        ) : (
          <p className="measure" id="field-publish">
            {t("not_ready")}
          </p>
        )}
      </section>
      {stage === "correction" ? <CancelCorrection hasChanges={view.hasChanges} /> : null}
    </>
  );
}

function CancelCorrection({ hasChanges }: { hasChanges: boolean }) {
  const { t } = useTranslation("publication");
  return (
    <section className="stack" aria-labelledby="cancel">
      <h2 id="cancel">{t("cancel_title")}</h2>
      <p className="measure" id="field-cancel">
        {t(hasChanges ? "cancel_not_possible" : "cancel_means")}
      </p>
      {hasChanges ? null : (
        <form method="post">
          <input type="hidden" name="intent" value="cancel_correction" />
          <button type="submit" className="ds-button" data-variant="secondary">
            {t("cancel_button")}
          </button>
        </form>
      )}
    </section>
  );
}

function OpenCorrection({ view, answer }: { view: PublishView; answer: PublishAnswer | null }) {
  const { t } = useTranslation("publication");
  return (
    <section className="stack" aria-labelledby="correct">
      <h2 id="correct">{t("correct_title")}</h2>
      <p className="measure">{t("correct_means", { number: view.nextNumber })}</p>
      <form method="post" className="form">
        <input type="hidden" name="intent" value="open_correction" />
        <input type="hidden" name="number" value={view.nextNumber - 1} />
        <Field
          name="reason"
          label={t("reason")}
          hint={t("reason_hint")}
          fault={answer?.faults.find(({ name }) => name === "reason")?.message}
        >
          {(control) => (
            <textarea {...control} className="ds-input" rows={3} defaultValue={answer?.reason ?? ""} />
          )}
        </Field>
        <div className="cluster">
          <button type="submit" className="ds-button" data-variant="secondary">
            {t("correct_button")}
          </button>
        </div>
      </form>
    </section>
  );
}
