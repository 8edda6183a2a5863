import "./grading.css";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import { Outcome } from "~/ui/notice";
import { EvaluationHead, type EvaluationHeadData } from "../evaluations/evaluation-head";
import { areaIdOf } from "../instrument";
import { shownDecimals } from "../points";
import { AreaNavigation } from "./area-navigation";
import type { CardFrame } from "./card-frame";
import type { QueueStates } from "./grading-session";
import type { GradingView } from "./grading-view";
import { KeyboardGuide, ScaleGuide } from "./guides";
import { type CardActions, QuestionCard } from "./question-card";
import { RunningHead } from "./running-head";
import { runningPoints } from "./running-points";
import { type FormOutcome, renderedQueues, unplacedMessage } from "./form-outcome";
import { SheetEnd } from "./sheet-end";
import type { SheetEnd as End, SheetNotice } from "./sheet-frame";
import { useGradingSession } from "./use-grading-session";
import { scaleKeys } from "./scale-focus";

interface GradingPageProps {
  head: EvaluationHeadData;
  view: GradingView;
  /** What the server said to a form that was posted without scripts; null on a plain visit. */
  outcome: FormOutcome | null;
  notice: SheetNotice | null;
  /** Whether this person can only read. */
  readOnly: boolean;
  end: End;
}

/**
 * The screen of a sheet: one area, question by question, saved as it is given. The team grades on it together, each evaluator
 * alone, and the municipality assesses itself.
 */
export function GradingPage({ head, view, outcome, notice, readOnly, end }: GradingPageProps) {
  const { area, language, sheet } = view;
  const [queues] = useState(() => renderedQueues(view.standings, outcome));
  const { live, states, areas, actions } = useGradingSession(view, queues, readOnly);
  const unplaced = unplacedMessage(view.standings, outcome);
  const running = useMemo(() => runningPoints(view, areas, states), [view, areas, states]);
  const frame = useMemo(() => frameOf(view, readOnly), [view, readOnly]);
  const [onKey] = useState(() => keysFor(actions));
  const pointsOf = new Map(
    running.area.subareas.flatMap((subarea) => subarea.perQuestion).map(({ id, points }) => [id, points]),
  );
  return (
    <div
      className="page grading"
      data-live={live || undefined}
      onKeyDown={(event) => onKey(event.nativeEvent, event.currentTarget)}
    >
      <EvaluationHead head={head} current={sheet.place} />
      <Outcome kind="fault" sentence={unplaced} />
      <h1>
        {area.id} {area.name}
      </h1>
      <AreaNavigation pages={sheet.pages} areas={running.areas} currentId={area.id} />
      {notice ? <PageNotice notice={notice} /> : null}
      <WorkElsewhere view={view} states={states} />
      <div className="grading__guides">
        <ScaleGuide dimensions={view.dimensions} />
        {live ? <KeyboardGuide /> : null}
      </div>
      <RunningHead running={running} states={states} language={language} live={live} />
      {area.subareas.map((subarea) => (
        <section key={subarea.id} className="grading__subarea" aria-labelledby={`subarea-${subarea.id}`}>
          <h2 id={`subarea-${subarea.id}`}>
            {subarea.id} {subarea.name}
          </h2>
          {subarea.questions.map((question) => {
            const state = states.get(question.id);
            const points = pointsOf.get(question.id);
            return state ? (
              <QuestionCard
                key={question.id}
                question={question}
                state={state}
                points={points ? formatNumber(points, shownDecimals.question, language) : null}
                frame={frame}
                actions={actions}
              />
            ) : null;
          })}
        </section>
      ))}
      <SheetEnd view={view} end={end} states={states} done={running.left.length === 0} save={actions.save} />
    </div>
  );
}

function keysFor({ give }: CardActions) {
  return scaleKeys((scale, step, pause) => {
    const { question = "", dimension = "" } = scale.dataset;
    give(question, (now) => ({ ...now, grade: { ...now.grade, [dimension]: step } }), pause);
  });
}

function frameOf(view: GradingView, readOnly: boolean): CardFrame {
  const { evaluationId, sheet, area, dimensions, person, language, today, token } = view;
  return {
    dimensions,
    person,
    language,
    today,
    token,
    readOnly,
    noteLabel: sheet.noteLabel,
    noteHint: sheet.noteHint,
    action: `${sheet.pages}/${area.id}`,
    evidence: sheet.place === "grading" ? `/evaluations/${evaluationId}/questions` : null,
    signInAddress: `/sign-in?next=${encodeURIComponent(`/evaluations/${evaluationId}`)}`,
  };
}

function PageNotice({ notice: { title, text, links } }: { notice: SheetNotice }) {
  return (
    <div className={title ? "notice" : "measure quiet"}>
      {title ? <h2>{title}</h2> : null}
      <p>{text}</p>
      {links.map(({ href, label }) => (
        <p key={href}>
          <a href={href}>{label}</a>
        </p>
      ))}
    </div>
  );
}

/** Work that waited in the browser may belong to another area; what was not saved there must not go unseen. */
function WorkElsewhere({ view, states }: { view: GradingView; states: QueueStates }) {
  const { t } = useTranslation("grading");
  const elsewhere = [...states].filter(
    ([id, { conflict, trouble }]) =>
      (conflict || trouble?.kind === "refused") && areaIdOf(id) !== view.area.id,
  );
  if (elsewhere.length === 0) return null;
  return (
    <div className="notice notice--attention" role="status">
      <p>{t("not_saved_elsewhere")}</p>
      <ul>
        {elsewhere.map(([id]) => (
          <li key={id}>
            <a href={`${view.sheet.pages}/${areaIdOf(id)}#question-${id}`}>{id}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
