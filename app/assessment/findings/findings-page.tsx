import { useTranslation } from "react-i18next";
import { FaultSummary, Notice } from "~/ui/notice";
import { UnsavedText } from "../evaluations/unsaved-text";
import { AreaLinks } from "./area-links";
import { FindingForm } from "./finding-form";
import { FindingsColumns } from "./findings-columns";
import type { FindingsAnswer, FindingsView, ShownFinding } from "./findings-view";
import "../evaluations/evaluation.css";

/** The findings of one area: what is written in three columns, and one place to write. */
export function FindingsPage({ view, answer }: { view: FindingsView; answer: FindingsAnswer | null }) {
  const { t } = useTranslation(["findings", "common"]);
  const { areas, area, evaluationId } = view;
  const next = areas[areas.findIndex(({ id }) => id === area.id) + 1];
  return (
    <>
      <AreaLinks evaluationId={evaluationId} areas={areas} currentId={area.id} />
      <h1>
        {t("title")}: {area.id} {area.name}
      </h1>
      {answer ? <FaultSummary title={t("common:faults_title")} faults={answer.faults} /> : null}
      {answer?.stale ? (
        <Stale stale={answer.stale} goesOn={answer.form !== null} language={view.language} />
      ) : null}
      {view.readOnly && answer?.form?.text ? (
        <UnsavedText language={view.language} text={answer.form.text} />
      ) : null}
      {view.readOnly ? (
        <Notice>
          <p>{view.readOnly}</p>
        </Notice>
      ) : null}
      <FindingsColumns view={view} />
      {view.readOnly ? null : <FindingForm view={view} answer={answer} />}
      <p className="cluster">
        <a href={`/evaluations/${evaluationId}/areas/${area.id}`}>
          {t("to_grading", { area: `${area.id} ${area.name}` })}
        </a>
        {next ? (
          <a href={`/evaluations/${evaluationId}/findings/${next.id}`}>
            {t("to_next_area", { area: `${next.id} ${next.name}` })}
          </a>
        ) : (
          <a href={`/evaluations/${evaluationId}/summary`}>{t("to_summary")}</a>
        )}
      </p>
    </>
  );
}

interface StaleProps {
  stale: { message: string; current: ShownFinding | null };
  /** What was typed still stands in the form below. */
  goesOn: boolean;
  language: string;
}

/** Somebody was there first: what stands now is shown, what was typed is kept below. */
function Stale({ stale: { message, current }, goesOn, language }: StaleProps) {
  const { t } = useTranslation(["findings", "common"]);
  return (
    <div role="alert">
      <Notice kind="attention" title={t("stale_title")}>
        <p>{message}</p>
        {current ? (
          <>
            <blockquote className="stale-text" lang={language}>
              {current.text}
            </blockquote>
            <p>
              {t(`common:kind_${current.kind}`)}.{" "}
              {current.questionIds.length > 0
                ? t("rests_on", { questions: current.questionIds.join(", ") })
                : t("rests_on_none")}{" "}
              {current.saved}
            </p>
          </>
        ) : null}
        {goesOn ? (
          <p>
            <a href="#write">{t(current ? "stale_goes_on" : "stale_goes_on_deleted")}</a>
          </p>
        ) : null}
      </Notice>
    </div>
  );
}
