import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { formatDate } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { noonOf, norwegianDay } from "~/platform/norwegian-day";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { areasOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { loadSnapshot } from "../publication/snapshot-store.server";
import type { FollowUpAction } from "./action";
import { countStatuses, isOverdue } from "./action-status";
import { listActions } from "./action-store.server";
import { proposedDate } from "./follow-up-stage.server";
import { planOf, type PlannedArea } from "./plan";
import { passes, type PlanFilter, picksActions, responsiblePeople } from "./plan-filter";
import type { ActionLineData, NextReview, PlanAreaView, PlanView } from "./plan-view";
import { listReviews } from "./review-store.server";

/** Who reads a page of the follow-up. */
export interface Reader {
  caller: Caller;
  language: Language;
  t: Translator;
}

/** The plan of an evaluation, or the part of it that the filter asks for. */
export async function loadPlanPage(
  db: Database,
  { caller, language, t }: Reader,
  evaluation: Evaluation,
  filter: PlanFilter,
): Promise<PlanView> {
  const today = norwegianDay(new Date());
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const snapshot = await loadSnapshot(db, evaluation.id, "latest");
  const actions = await listActions(db, evaluation.id);
  const areas = areasOf(instrument).map(({ id, name }) => ({ id, name: name[language] }));
  const permission = mayWithEvaluation(caller, evaluation, "write_follow_up");
  const filtered = filter.area !== "" || picksActions(filter);
  const lines: Lines = { today, language, movable: permission.allowed && !filtered };
  const plan = planOf(
    areas.map(({ id }) => id),
    snapshot?.findings ?? [],
    actions,
  );
  const findings = plan.flatMap((area) => area.findings);
  return {
    evaluationId: evaluation.id,
    language: evaluation.language,
    readOnly: permission.allowed ? null : t(`faults:${permission.reason}`),
    counts: countStatuses(actions, today),
    findings: {
      all: findings.length,
      answered: findings.filter((finding) => finding.actions.length > 0).length,
    },
    overdue: asLines(actions.filter((action) => isOverdue(action, today)).sort(byDeadline), {
      ...lines,
      movable: false,
    }),
    review: await nextReview(db, evaluation, { today, language }),
    areas: plan
      .filter(({ areaId }) => filter.area === "" || filter.area === areaId)
      .map((area) => areaView(area, areas.find(({ id }) => id === area.areaId)?.name ?? "", filter, lines))
      .filter((area) => !picksActions(filter) || hasActions(area)),
    filter,
    filtered,
    choices: {
      areas,
      people: responsiblePeople(actions),
      nobody: actions.some(({ responsible }) => responsible === ""),
    },
  };
}

interface Lines {
  /** ISO date. */
  today: string;
  language: Language;
  movable: boolean;
}

function areaView(
  area: PlannedArea<FollowUpAction>,
  name: string,
  filter: PlanFilter,
  lines: Lines,
): PlanAreaView {
  const pick = (actions: FollowUpAction[]): ActionLineData[] =>
    asLines(
      actions.filter((action) => passes(action, filter, lines.today)),
      lines,
    );
  const findings = area.findings.map(({ kind, index, text, actions }) => ({
    kind,
    index,
    text,
    actions: pick(actions),
  }));
  return {
    id: area.areaId,
    name,
    answered: findings.filter(({ actions }) => actions.length > 0),
    unanswered: picksActions(filter) ? [] : findings.filter(({ actions }) => actions.length === 0),
    changed: area.changed
      .map(({ kind, text, actions }) => ({ kind, text, actions: pick(actions) }))
      .filter(({ actions }) => actions.length > 0),
    free: pick(area.free),
  };
}

/** @param actions of one list, in its order */
function asLines(actions: readonly FollowUpAction[], { today, language, movable }: Lines): ActionLineData[] {
  return actions.map((action, place) => ({
    id: action.id,
    title: action.title,
    areaId: action.areaId,
    status: action.status,
    overdue: isOverdue(action, today),
    deadline: action.deadline && formatDate(noonOf(action.deadline), language),
    responsible: action.responsible,
    questionIds: action.questionIds,
    position: action.position,
    up: movable ? (actions[place - 1]?.position ?? null) : null,
    down: movable ? (actions[place + 1]?.position ?? null) : null,
  }));
}

async function nextReview(
  db: Database,
  evaluation: Evaluation,
  { today, language }: { today: string; language: Language },
): Promise<NextReview> {
  const latest = (await listReviews(db, evaluation.id)).at(-1);
  const shown = (day: string): string => formatDate(noonOf(day), language);
  if (latest?.heldOn) return { code: "held", on: shown(latest.heldOn), late: false };
  if (latest) return { code: "planned", on: shown(latest.dueOn), late: latest.dueOn < today };
  const proposed = proposedDate(evaluation);
  return proposed === null ? null : { code: "proposed", on: shown(proposed), late: false };
}

const byDeadline = (one: FollowUpAction, other: FollowUpAction): number =>
  (one.deadline ?? "").localeCompare(other.deadline ?? "");

const hasActions = ({ answered, changed, free }: PlanAreaView): boolean =>
  answered.length + changed.length + free.length > 0;
