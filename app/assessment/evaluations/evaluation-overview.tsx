import { useTranslation } from "react-i18next";
import type { Language } from "~/platform/i18n/languages";
import { type AreaOverview, AreaTable } from "./area-table";
import type { GradingMode, Stage } from "./evaluation";
import type { NextStep } from "./next-step";
import { NextStepLink } from "./next-step-link";
import type { ShownPoints } from "../shown-points";
import type { SheetAreaProgress } from "../sheets/sheet-progress.server";
import { StagePathLine } from "../stages/stage-path-line";
import { SheetTable } from "./sheet-table";
import { type ShownVersion, VersionList } from "../publication/version-list";
import "./evaluation.css";

/** The work on an evaluation, which people of a municipality do not see. */
export interface WorkOverview {
  team: { id: string; name: string }[];
  managesTeam: boolean;
  /** The language that the team writes in. */
  language: Language;
  /** How far each has come with grading alone; null when there are agreed grades to tell of. */
  sheets: SheetAreaProgress[] | null;
  /** The evaluation before this one, when the municipality made actions after it. */
  earlier: string | null;
  correctionReason: string | null;
  summaryIsWritten: boolean;
  total: ShownPoints;
  areas: AreaOverview[];
}

export interface EvaluationOverviewData {
  id: string;
  stage: Stage;
  gradingMode: GradingMode;
  path: readonly Stage[];
  step: NextStep;
  /** Where the step is taken; null when there is nothing to do but wait. */
  address: string | null;
  versions: ShownVersion[];
  work: WorkOverview | null;
}

/** An evaluation on one page: where it stands, what to do next, how far each area has come, what is published. */
export function EvaluationOverview({ overview }: { overview: EvaluationOverviewData }) {
  const { t } = useTranslation("evaluation");
  const { id, stage, path, step, address, versions, work } = overview;
  return (
    <>
      <StagePathLine path={path} current={stage} />
      <p className="lead">{t(work ? stageText(overview) : `municipality_${stage}`)}</p>
      {work?.correctionReason ? <p>{t("correction_reason_is", { reason: work.correctionReason })}</p> : null}
      <section className="next-step" aria-labelledby="next-step">
        <h2 id="next-step">{t("next_title")}</h2>
        <NextStepLink step={step} address={address} main />
      </section>
      {versions.length > 0 ? (
        <section className="stack" aria-labelledby="versions">
          <h2 id="versions">{t("publications_title")}</h2>
          <VersionList evaluationId={id} versions={versions} />
        </section>
      ) : null}
      {work ? (
        <section className="stack" aria-labelledby="areas">
          <h2 id="areas">{t("areas_title")}</h2>
          {work.sheets ? (
            <SheetTable evaluationId={id} areas={work.areas} sheets={work.sheets} />
          ) : (
            <AreaTable
              evaluationId={id}
              gradingMode={overview.gradingMode}
              areas={work.areas}
              total={work.total}
            />
          )}
        </section>
      ) : null}
      {work ? (
        <div className="columns">
          <Team id={id} work={work} />
          <Rest id={id} gradingMode={overview.gradingMode} work={work} />
        </div>
      ) : null}
    </>
  );
}

/** What a stage means where it depends on how the team grades. */
function stageText({ stage, gradingMode }: EvaluationOverviewData) {
  if (stage === "planned" && gradingMode === "together") return "stage_planned_together_means";
  if (stage === "grading" && gradingMode === "independently") return "stage_grading_alone_means";
  return `stage_${stage}_means` as const;
}

function Team({ id, work }: { id: string; work: WorkOverview }) {
  const { t } = useTranslation("evaluation");
  return (
    <section className="stack" aria-labelledby="team">
      <h2 id="team">{t("team_title")}</h2>
      <ul className="plain-list">
        {work.team.map((member) => (
          <li key={member.id}>{member.name}</li>
        ))}
      </ul>
      {work.managesTeam ? (
        <p>
          <a href={`/evaluations/${id}/team`}>{t("team_change")}</a>
        </p>
      ) : null}
    </section>
  );
}

function Rest({ id, gradingMode, work }: { id: string; gradingMode: GradingMode; work: WorkOverview }) {
  const { t } = useTranslation("evaluation");
  return (
    <section className="stack" aria-labelledby="rest">
      <h2 id="rest">{t("work_title")}</h2>
      <p>
        {t(work.summaryIsWritten ? "summary_is_written" : "summary_is_missing")}{" "}
        <a href={`/evaluations/${id}/summary`}>{t("summary_open")}</a>
      </p>
      <p>
        {t("write_language")}: {t(`language_${work.language}`)}
      </p>
      <p>{t(`mode_${gradingMode}_is`)}</p>
      {work.earlier ? (
        <p>
          <a href={`/evaluations/${id}/earlier-actions`}>{t("earlier_open", { name: work.earlier })}</a>
        </p>
      ) : null}
      <p>
        <a href={`/evaluations/${id}/publish`}>{t("publish_open")}</a>
      </p>
    </section>
  );
}
