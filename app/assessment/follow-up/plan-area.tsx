import { useTranslation } from "react-i18next";
import { KindSign } from "~/ui/kind-sign";
import type { FindingKind } from "../finding-kind";
import { ActionList } from "./action-line";
import type { FindingWithActions, PlanAreaView, PlanView, ShownPlannedFinding } from "./plan-view";

interface PlanAreaProps {
  view: PlanView;
  area: PlanAreaView;
}

/** One area of the plan: findings that are answered, those that are not, and actions that stand for themselves. */
export function PlanArea({ view, area }: PlanAreaProps) {
  const { t } = useTranslation("followup");
  const { evaluationId } = view;
  const heading = `area-${area.id}`;
  return (
    <section className="plan-area" aria-labelledby={heading}>
      <h2 id={heading}>
        <span className="plan-area__number">{area.id}</span> {area.name}
      </h2>
      {area.answered.map((finding) => (
        <PlannedFinding key={`${finding.kind}-${finding.index}`} view={view} area={area} finding={finding} />
      ))}
      {area.free.length > 0 ? (
        <div className="plan-finding">
          <p className="plan-finding__text quiet">{t("free_actions")}</p>
          <ActionList evaluationId={evaluationId} actions={area.free} label={t("free_actions")} />
        </div>
      ) : null}
      {area.changed.length > 0 ? (
        <div className="stack">
          <h3>{t("changed_title")}</h3>
          <p className="small quiet">{t("changed_text")}</p>
          {area.changed.map((finding) => (
            <div key={finding.kind + finding.text} className="plan-finding">
              <FindingText finding={finding} language={view.language} />
              <ActionList evaluationId={evaluationId} actions={finding.actions} />
            </div>
          ))}
        </div>
      ) : null}
      {area.unanswered.length > 0 ? (
        <details className="plan-unanswered" open={view.filter.area !== ""}>
          <summary>{t("unanswered", { count: area.unanswered.length })}</summary>
          {area.unanswered.map((finding) => (
            <PlannedFinding
              key={`${finding.kind}-${finding.index}`}
              view={view}
              area={area}
              finding={finding}
            />
          ))}
        </details>
      ) : null}
    </section>
  );
}

function PlannedFinding({ view, area, finding }: PlanAreaProps & { finding: ShownPlannedFinding }) {
  const { t } = useTranslation("followup");
  const { evaluationId, readOnly, language } = view;
  const { kind, index, text, actions } = finding;
  const address = `/evaluations/${evaluationId}/follow-up/actions/new?area=${area.id}&kind=${kind}&finding=${index}`;
  const about = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return (
    <div className="plan-finding">
      <FindingText finding={finding} language={language} />
      <div className="plan-finding__actions">
        {actions.length > 0 ? (
          <ActionList evaluationId={evaluationId} actions={actions} />
        ) : (
          <p className="quiet">{t("no_action_yet")}</p>
        )}
        {readOnly ? null : (
          <p>
            <a
              href={address}
              className="ds-button"
              data-variant={actions.length > 0 ? "tertiary" : "secondary"}
              data-size="sm"
              aria-label={t(actions.length > 0 ? "make_another_about" : "make_about", { about })}
            >
              {t(actions.length > 0 ? "make_another" : "make")}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

interface FindingTextProps {
  finding: Pick<FindingWithActions, "text"> & { kind: FindingKind };
  /** The language that the finding is written in. */
  language: string;
}

/** A finding as it was published: its kind as sign and word, and its words. */
export function FindingText({ finding: { kind, text }, language }: FindingTextProps) {
  const { t } = useTranslation("common");
  return (
    <div className="plan-finding__text">
      <p className="plan-finding__kind">
        <KindSign kind={kind} /> {t(`kind_${kind}`)}
      </p>
      <p lang={language}>{text}</p>
    </div>
  );
}
