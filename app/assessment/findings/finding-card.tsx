import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { type FindingKind, findingKinds } from "../finding-kind";
import type { FindingsView, ShownFinding } from "./findings-view";

interface FindingCardProps {
  finding: ShownFinding;
  view: FindingsView;
  /** Position of the last finding of the same kind. */
  last: number;
}

/** One finding, with what can be done with it: set its place, change it, move it to another kind, delete it. */
export function FindingCard({ finding, view, last }: FindingCardProps) {
  const { t } = useTranslation(["findings", "common"]);
  const { id, text, kind, position, questionIds, evidence } = finding;
  const about = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return (
    <article className="finding-card">
      <p className="finding-card__text" lang={view.language}>
        {text}
      </p>
      {evidence.length > 0 ? (
        <p className="small">
          {t("evidence_on")}{" "}
          {evidence.map(({ ref, label, address }, index) => (
            <Fragment key={ref}>
              {index > 0 ? "; " : null}
              <a href={address}>{label}</a>
            </Fragment>
          ))}
        </p>
      ) : null}
      <p className="small quiet">
        {questionIds.length > 0 ? t("rests_on", { questions: questionIds.join(", ") }) : t("rests_on_none")}
        <br />
        {finding.saved}
      </p>
      {view.readOnly ? null : (
        <div className="finding-card__tools">
          {position > 0 ? (
            <Move finding={finding} to={position - 1} sign="↑" label={t("move_up", { about })} />
          ) : null}
          {position < last ? (
            <Move finding={finding} to={position + 1} sign="↓" label={t("move_down", { about })} />
          ) : null}
          <a href={`?edit=${id}#write`} aria-label={t("change_about", { about })}>
            {t("common:change")}
          </a>
          <details className="finding-card__more">
            <summary aria-label={t("more_about", { about })}>{t("more")}</summary>
            <div className="finding-card__more-content">
              {findingKinds
                .filter((other) => other !== kind)
                .map((other) => (
                  <MoveToKind key={other} finding={finding} kind={other} />
                ))}
              <Delete finding={finding} />
            </div>
          </details>
        </div>
      )}
    </article>
  );
}

interface MoveProps {
  finding: ShownFinding;
  to: number;
  sign: string;
  label: string;
}

/** The place to move to is named outright, so that pressing twice moves once. */
function Move({ finding, to, sign, label }: MoveProps) {
  return (
    <form method="post">
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="findingId" value={finding.id} />
      <input type="hidden" name="fromKind" value={finding.kind} />
      <input type="hidden" name="kind" value={finding.kind} />
      <button type="submit" name="position" value={to} className="move-button" aria-label={label}>
        {sign}
      </button>
    </form>
  );
}

function MoveToKind({ finding, kind }: { finding: ShownFinding; kind: FindingKind }) {
  const { t } = useTranslation("findings");
  return (
    <form method="post">
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="findingId" value={finding.id} />
      <input type="hidden" name="fromKind" value={finding.kind} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="position" value={LAST} />
      <button type="submit" className="plain-button">
        {t(`move_to_${kind}`)}
      </button>
    </form>
  );
}

/** Beyond every list: a finding that comes from another kind stands last. */
const LAST = 1_000_000;

function Delete({ finding }: { finding: ShownFinding }) {
  const { t } = useTranslation("findings");
  return (
    <form method="post" className="finding-card__delete">
      <input type="hidden" name="intent" value="delete" />
      <input type="hidden" name="findingId" value={finding.id} />
      <input type="hidden" name="version" value={finding.version} />
      <p className="small">{t("delete_means")}</p>
      <button type="submit" className="ds-button" data-variant="secondary" data-color="danger" data-size="sm">
        {t("delete")}
      </button>
    </form>
  );
}
