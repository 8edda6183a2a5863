import type Fraction from "fraction.js";
import type { Database } from "~/platform/database.server";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { dimensionIds } from "../dimension";
import { type Evaluation, evaluationName } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { findEvaluation } from "../evaluations/evaluation-store.server";
import { loadGrades } from "../grading/grade-store.server";
import { findArea, findQuestion } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { shownDecimals } from "../points";
import { snapshotGrades } from "../publication/snapshot";
import { loadSnapshot } from "../publication/snapshot-store.server";
import type { FollowUpAction } from "./action";
import { listActions } from "./action-store.server";
import type { EarlierActionsView, ShownOutcome } from "./earlier-actions-view";
import type { Reader } from "./plan-page.server";
import { type GradedQuestion, isSameInstrument, questionOutcome } from "./what-became";

/**
 * What became of the actions that the municipality made after its evaluation before this one, beside what this one has agreed on.
 * Only agreed grades are read, never an evaluator's own sheet.
 * @returns null when the municipality has no earlier published evaluation.
 */
export async function loadEarlierActions(
  db: Database,
  { caller, language }: Pick<Reader, "caller" | "language">,
  evaluation: Evaluation,
): Promise<EarlierActionsView | null> {
  const earlier = await findEarlier(db, evaluation);
  const snapshot = earlier && (await loadSnapshot(db, earlier.id, "latest"));
  if (!earlier || !snapshot) return null;
  const instrument = await findInstrument(db, earlier.instrumentId);
  const current = await findInstrument(db, evaluation.instrumentId);
  const comparable = isSameInstrument(snapshot.instrument, current);
  const earlierGrades = snapshotGrades(snapshot);
  const newGrades = comparable ? await loadGrades(db, evaluation.id) : new Map<string, never>();
  const outcomes = (action: FollowUpAction): ShownOutcome[] =>
    action.questionIds.flatMap((id) => {
      const question = findQuestion(instrument, id);
      if (!question) return [];
      const {
        earlier: then,
        now,
        difference,
      } = questionOutcome(instrument, question, earlierGrades, newGrades);
      return [
        {
          id,
          text: question.question[language],
          earlier: show(then, language),
          now: show(now, language),
          difference: difference && signed(difference, language),
        },
      ];
    });
  return {
    name: evaluationName(earlier),
    plan: mayWithEvaluation(caller, earlier, "see_follow_up").allowed
      ? `/evaluations/${earlier.id}/follow-up`
      : null,
    language: earlier.language,
    comparable,
    instruments: { earlier: named(instrument), now: named(current) },
    actions: (await listActions(db, earlier.id)).map((action) => ({
      id: action.id,
      title: action.title,
      status: action.status,
      area: `${action.areaId} ${findArea(instrument, action.areaId)?.name[language] ?? ""}`,
      finding: action.finding,
      expectedEffect: action.expectedEffect,
      questions: outcomes(action),
    })),
  };
}

/** The name of the evaluation that came before this one, whose actions can be followed up; null when it has none. */
export async function earlierWithActions(db: Database, evaluation: Evaluation): Promise<string | null> {
  const earlier = await findEarlier(db, evaluation);
  const actions = earlier ? await db.followUpAction.count({ where: { evaluationId: earlier.id } }) : 0;
  return earlier && actions > 0 ? evaluationName(earlier) : null;
}

/** The latest published evaluation of the same municipality that is older than this one. */
async function findEarlier(db: Database, { id, municipality, year }: Evaluation): Promise<Evaluation | null> {
  const { createdAt } = await db.evaluation.findUniqueOrThrow({ where: { id }, select: { createdAt: true } });
  const row = await db.evaluation.findFirst({
    where: {
      municipalityNumber: municipality.number,
      id: { not: id },
      publications: { some: {} },
      OR: [{ year: { lt: year } }, { year, createdAt: { lt: createdAt } }],
    },
    orderBy: [{ year: "desc" }, { createdAt: "desc" }],
    select: { id: true },
  });
  return row && findEvaluation(db, row.id);
}

const named = ({ id, version }: { id: string; version: string }): string => `${id}, ${version}`;

/** «6 · 5 · 4» and «6,3»; null where it is not graded. */
function show(question: GradedQuestion, language: Language): ShownOutcome["earlier"] {
  if (!question) return null;
  const { grade, points } = question;
  return {
    grade: dimensionIds
      .map((dimension) =>
        formatNumber(grade[dimension] ?? 0, Number.isInteger(grade[dimension]) ? 0 : 1, language),
      )
      .join(" · "),
    points: formatNumber(points, shownDecimals.question, language),
  };
}

/** «+1,5», «−0,5», «0,0» */
function signed(difference: Fraction, language: Language): string {
  const shown = formatNumber(difference, shownDecimals.question, language);
  return difference.compare(0) > 0 ? `+${shown}` : shown;
}
