import { randomUUID } from "node:crypto";
import type { Database } from "~/platform/database.server";
import type { Evaluation } from "../evaluations/evaluation";
import { gradedPointsOf } from "../finding";
import { findArea, questionsOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { snapshotGrades } from "../publication/snapshot";
import { loadSnapshot } from "../publication/snapshot-store.server";
import { showQuestionPoints } from "../shown-points";
import { findingPlace, type FollowUpAction } from "./action";
import type { ActionFormValues, ActionFormView } from "./action-view";
import { pressingFindings, same } from "./plan";
import type { Reader } from "./plan-page.server";

/**
 * The form of an action: what can be chosen in its area, and what it starts with.
 * @param publication the published version that findings are chosen from
 * @param kept the finding that the action is tied to now
 * @returns null when the instrument has no such area.
 */
export async function loadActionForm(
  db: Database,
  { language, t }: Pick<Reader, "language" | "t">,
  evaluation: Evaluation,
  values: ActionFormValues,
  kept: FollowUpAction["finding"],
): Promise<ActionFormView | null> {
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const area = findArea(instrument, values.areaId);
  const snapshot = await loadSnapshot(db, evaluation.id, Number(values.publication));
  if (!area || !snapshot) return null;
  const graded = gradedPointsOf(instrument, area, snapshotGrades(snapshot));
  const findings = pressingFindings(snapshot.findings, area.id);
  return {
    evaluationId: evaluation.id,
    language: evaluation.language,
    area: { id: area.id, name: area.name[language] },
    findings: findings.map(({ kind, index, text }) => ({ value: `${kind}:${index}`, kind, text })),
    kept: kept && !findings.some((finding) => same(finding, kept)) ? kept : null,
    questions: questionsOf(area).map(({ id, question }) => {
      const points = graded.get(id);
      const shown = points ? t("common:points_of", showQuestionPoints(points, language)) : null;
      return { id, text: question[language], shown };
    }),
    values,
  };
}

/** What the form of an action that is there starts with. */
export async function valuesOf(
  db: Database,
  evaluation: Evaluation,
  action: FollowUpAction,
): Promise<ActionFormValues> {
  const { finding } = action;
  const publication = latestPublication(evaluation);
  const snapshot = await loadSnapshot(db, evaluation.id, publication);
  const place =
    finding &&
    pressingFindings(snapshot?.findings ?? [], action.areaId).find((other) => same(other, finding));
  return {
    actionId: action.id,
    version: String(action.version),
    areaId: action.areaId,
    publication: String(publication),
    title: action.title,
    finding: place ? `${place.kind}:${place.index}` : finding ? "kept" : "",
    description: action.description,
    questionIds: action.questionIds,
    expectedEffect: action.expectedEffect,
    responsible: action.responsible,
    responsibleEmail: action.responsibleEmail,
    deadline: action.deadline ?? "",
    status: action.status,
  };
}

/** What the form of a new action starts with: the finding that was pointed at, and the questions that it rests on. */
export async function newValues(
  db: Database,
  evaluation: Evaluation,
  search: URLSearchParams,
): Promise<ActionFormValues> {
  const areaId = search.get("area") ?? "";
  const publication = latestPublication(evaluation);
  const snapshot = await loadSnapshot(db, evaluation.id, publication);
  const wanted = findingPlace(`${search.get("kind") ?? ""}:${search.get("finding") ?? ""}`);
  const place =
    wanted &&
    pressingFindings(snapshot?.findings ?? [], areaId).find(
      ({ kind, index }) => kind === wanted.kind && index === wanted.index,
    );
  return {
    actionId: randomUUID(),
    version: "",
    areaId,
    publication: String(publication),
    title: "",
    finding: place ? `${place.kind}:${place.index}` : "",
    description: "",
    questionIds: place?.questionIds ?? [],
    expectedEffect: "",
    responsible: "",
    responsibleEmail: "",
    deadline: "",
    status: "planned",
  };
}

const latestPublication = ({ publications }: Evaluation): number => publications[0]?.number ?? 0;
