import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { FaultSummary, Notice } from "~/ui/notice";
import type { GradingMode, Stage } from "../evaluations/evaluation";
import { Gate } from "./gate";
import type { GateItem } from "./stage-gate";
import { StagePathLine } from "./stage-path-line";
import "../evaluations/evaluation.css";

/** What the page of an evaluation's stage shows. */
export interface StageView {
  id: string;
  stage: Stage;
  gradingMode: GradingMode;
  path: readonly Stage[];
  /** Where a person can move it on to; null where publishing does. */
  next: Stage | null;
  items: GateItem[];
  /** Whether all that is required for the next stage is done. */
  open: boolean;
  earlier: readonly Stage[];
  /** Why this reader can move nothing now; null when they can. */
  readOnly: string | null;
  /** ISO date that the form proposes as the last day of the fact check. */
  proposedDueOn: string;
}

/** What the page says after a form was sent that did not move it. */
export interface StageAnswer {
  faults: { name: string; message: string }[];
  reason: string;
  dueOn: string;
  to: string;
}

interface StagePageProps {
  view: StageView;
  answer: StageAnswer | null;
  /** The stage was moved just now; `unreached` counts the people whom no mail reached. */
  done: { unreached: number } | null;
}

/** The way of an evaluation: where it stands, what must be in place before it moves on, and the way back. */
export function StagePage({ view, answer, done }: StagePageProps) {
  const { t } = useTranslation(["stages", "common"]);
  const faultOf = (name: string) => answer?.faults.find((fault) => fault.name === name)?.message;
  return (
    <>
      <FaultSummary title={t("common:faults_title")} faults={answer?.faults ?? []} />
      {done ? (
        <Notice kind={done.unreached > 0 ? "attention" : "done"}>
          <p>
            {t("moved", { stage: t(`common:stage_${view.stage}`) })}
            {done.unreached > 0 ? ` ${t("mail_unreached", { count: done.unreached })}` : ""}
          </p>
        </Notice>
      ) : null}
      <StagePathLine path={view.path} current={view.stage} />
      <p className="lead">{t(`about_${view.stage}`)}</p>
      {view.readOnly ? (
        <Notice>
          <p>{view.readOnly}</p>
        </Notice>
      ) : (
        <>
          {view.next ? (
            <Forward view={view} next={view.next} answer={answer} faultOf={faultOf} />
          ) : (
            <ToPublication id={view.id} />
          )}
          {view.earlier.length > 0 ? <Back view={view} answer={answer} faultOf={faultOf} /> : null}
        </>
      )}
    </>
  );
}

interface MoveProps {
  view: StageView;
  answer: StageAnswer | null;
  faultOf: (name: string) => string | undefined;
}

function Forward({ view, next, answer, faultOf }: MoveProps & { next: Stage }) {
  const { t } = useTranslation(["stages", "common"]);
  const stage = t(`common:stage_${next}`);
  const advice = view.items.some(({ done, required }) => !done && !required);
  return (
    <section className="panel stack" aria-labelledby="forward">
      <h2 id="forward">{t("forward_title", { stage })}</h2>
      <Gate id={view.id} items={view.items} mode={view.gradingMode} />
      <form method="post" className="form" id="field-move" tabIndex={-1}>
        <input type="hidden" name="from" value={view.stage} />
        <input type="hidden" name="to" value={next} />
        {next === "fact_check" ? (
          <Field name="dueOn" label={t("due_on")} hint={t("due_on_hint")} fault={faultOf("dueOn")}>
            {(control) => (
              <input
                {...control}
                type="date"
                className="ds-input short-input"
                defaultValue={answer?.dueOn || view.proposedDueOn}
              />
            )}
          </Field>
        ) : null}
        {view.open ? (
          <>
            {advice ? <p>{t("advice_open")}</p> : null}
            <div>
              <button type="submit" className="ds-button" data-variant="primary">
                {t("forward_button", { stage })}
              </button>
            </div>
          </>
        ) : (
          <p>{t("gate_closed")}</p>
        )}
      </form>
    </section>
  );
}

function ToPublication({ id }: { id: string }) {
  const { t } = useTranslation("stages");
  return (
    <section className="panel stack" aria-labelledby="forward">
      <h2 id="forward">{t("publish_title")}</h2>
      <p className="measure">{t("publish_means")}</p>
      <p>
        <a href={`/evaluations/${id}/publish`}>{t("publish_open")}</a>
      </p>
    </section>
  );
}

function Back({ view, answer, faultOf }: MoveProps) {
  const { t } = useTranslation(["stages", "common"]);
  const chosen = view.earlier.find((stage) => stage === answer?.to) ?? view.earlier[0];
  return (
    <section className="stack" aria-labelledby="back">
      <h2 id="back">{t("back_title")}</h2>
      <p className="measure">{t("back_means")}</p>
      <form method="post" className="form">
        <input type="hidden" name="from" value={view.stage} />
        <Field name="to" label={t("back_to")}>
          {(control) => (
            <select {...control} className="ds-input short-input" defaultValue={chosen}>
              {view.earlier.map((stage) => (
                <option key={stage} value={stage}>
                  {t(`common:stage_${stage}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="reason" label={t("reason")} hint={t("reason_hint")} fault={faultOf("reason")}>
          {(control) => (
            <textarea {...control} className="ds-input" rows={3} defaultValue={answer?.reason ?? ""} />
          )}
        </Field>
        <div>
          <button type="submit" className="ds-button" data-variant="secondary">
            {t("back_button")}
          </button>
        </div>
      </form>
    </section>
  );
}
