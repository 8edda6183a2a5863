import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import type { FactCheckAnswer, FactCheckView, RoundAtHand } from "./fact-check-view";

interface RoundPanelProps {
  view: FactCheckView;
  round: RoundAtHand;
  answer: FactCheckAnswer | null;
}

/** Where the round stands: how long is left, and the draft that it is about. */
export function RoundPanel({ view, round, answer }: RoundPanelProps) {
  const { t } = useTranslation("factcheck");
  const { municipality, team, evaluationId } = view;
  const report = `/evaluations/${evaluationId}/fact-check/report`;
  return (
    <>
      {round.underWay ? (
        <p className="lead">{t(municipality ? "lead_municipality" : "lead_team")}</p>
      ) : (
        <p className="lead">{t("lead_over")}</p>
      )}
      <section className="panel round-panel" aria-labelledby="round">
        <h2 id="round">{t("round_title", { round: round.number })}</h2>
        {round.underWay ? <TimeLeft round={round} /> : null}
        <p className="quiet">
          {t("opened", { date: round.opened })}
          {round.finished ? (
            <>
              <br />
              {t("finished_by", { by: round.finished })}
            </>
          ) : null}
        </p>
        {municipality?.closed && round.underWay && !round.finished ? <p>{municipality.closed}</p> : null}
        <p className="cluster">
          <a
            className="ds-button"
            data-variant={municipality && round.underWay ? "primary" : "secondary"}
            href={report}
          >
            {t("read_draft")}
          </a>
          <a href={`${report}/pdf`}>{t("draft_pdf")}</a>
        </p>
        {team?.mayMoveDeadline ? <MoveDeadline round={round} answer={answer} /> : null}
      </section>
      {team?.readOnly && round.underWay ? <p className="quiet">{team.readOnly}</p> : null}
    </>
  );
}

function TimeLeft({ round: { due, daysLeft, finished } }: { round: RoundAtHand }) {
  const { t } = useTranslation("factcheck");
  if (finished) return <p className="round-panel__left">{t("left_finished")}</p>;
  const left =
    daysLeft > 0 ? t("left_days", { count: daysLeft }) : daysLeft === 0 ? t("left_today") : t("left_over");
  return (
    <p className={daysLeft <= 3 ? "round-panel__left round-panel__left--soon" : "round-panel__left"}>
      <strong>{left}</strong> <span>{t("due", { date: due })}</span>
    </p>
  );
}

function MoveDeadline({ round, answer }: { round: RoundAtHand; answer: FactCheckAnswer | null }) {
  const { t } = useTranslation("factcheck");
  const typed = answer?.deadline;
  const faultOf = (name: string) => answer?.faults.find((fault) => fault.name === name)?.message;
  return (
    <details className="disclosure" open={typed ? true : undefined}>
      <summary>{t("move_deadline")}</summary>
      <form method="post" className="form" autoComplete="off">
        <input type="hidden" name="intent" value="move_deadline" />
        <input type="hidden" name="round" value={round.number} />
        <input type="hidden" name="from" value={round.dueOn} />
        <Field name="dueOn" label={t("new_deadline")} fault={faultOf("dueOn")}>
          {(control) => (
            <input
              {...control}
              type="date"
              className="ds-input short-input"
              defaultValue={typed?.dueOn ?? round.dueOn}
            />
          )}
        </Field>
        <Field
          name="reason"
          label={t("deadline_reason")}
          hint={t("deadline_reason_hint")}
          fault={faultOf("reason")}
        >
          {(control) => <input {...control} className="ds-input" defaultValue={typed?.reason ?? ""} />}
        </Field>
        <div>
          <button type="submit" className="ds-button" data-variant="secondary">
            {t("move_deadline_button")}
          </button>
        </div>
      </form>
    </details>
  );
}
