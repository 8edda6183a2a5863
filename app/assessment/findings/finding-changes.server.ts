import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { loadEvidenceItems } from "../evidence/evidence-choices.server";
import type { Finding, SentFinding } from "../finding";
import type { FindingKind } from "../finding-kind";
import { closeGaps, findFinding, listFindings, setOrder, type StoredFinding } from "./finding-store.server";
import { findArea, questionsOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { beginGrading, type ClosedFault, openForWork } from "../evaluations/work-stage.server";

/** Somebody saved, moved to another kind or deleted the finding meanwhile; `current` is null when it was deleted. */
export type StaleFinding = Fault & { code: "finding_stale"; current: StoredFinding | null };

export type FindingFault =
  | ClosedFault
  | StaleFinding
  | (Fault & { code: "evaluation_area_unknown" | "finding_question_elsewhere" | "finding_evidence_unknown" });

interface Place {
  evaluationId: string;
  findingId: string;
}

/**
 * Writes a finding. A new one stands last among its kind.
 * @param save `findingId` is chosen by the form, so that a form sent twice makes one finding; `version` is that of the text the
 *   change was made from, null for a new finding.
 */
export function saveFinding(
  db: Database,
  actor: Actor,
  save: Place & { areaId: string; version: number | null; finding: SentFinding },
): Promise<Result<StoredFinding, FindingFault>> {
  const { evaluationId, findingId, areaId, version, finding } = save;
  return inTransaction(db, async (tx) => {
    const open = await openForWork(tx, evaluationId);
    if (!open.ok) return open;
    const instrument = await findInstrument(tx, open.value.instrumentId);
    const area = findArea(instrument, areaId);
    if (!area) return failure({ code: "evaluation_area_unknown" });
    // In the instrument's order and each once, however the form sent them.
    const questionIds = questionsOf(area)
      .map(({ id }) => id)
      .filter((id) => finding.questionIds.includes(id));
    if (questionIds.length < new Set(finding.questionIds).size) {
      return failure({ code: "finding_question_elsewhere" });
    }
    const asked = new Set(finding.evidence);
    const evidence = (await loadEvidenceItems(tx, evaluationId, area))
      .map(({ ref }) => ref)
      .filter((ref) => asked.has(ref));
    if (evidence.length < asked.size) return failure({ code: "finding_evidence_unknown" });
    const content = { kind: finding.kind, text: finding.text, questionIds, evidence };

    const before = await findFinding(tx, evaluationId, findingId);
    if (before && sameContent(before, content)) return success(before);
    if ((before?.version ?? null) !== version || (before && before.areaId !== areaId)) {
      return failure({ code: "finding_stale", current: before });
    }
    await beginGrading(tx, open.value);
    const data = {
      ...content,
      questionIds: JSON.stringify(questionIds),
      evidence: JSON.stringify(evidence),
      version: (version ?? 0) + 1,
      updatedAt: new Date(),
      updatedByName: actor.name,
    };
    if (before) {
      await tx.finding.update({ where: { id: findingId }, data });
      if (before.kind !== content.kind) await placeLast(tx, { ...before, evaluationId }, content.kind);
    } else {
      const position = await tx.finding.count({ where: { evaluationId, areaId, kind: content.kind } });
      await tx.finding.create({ data: { id: findingId, evaluationId, areaId, position, ...data } });
    }
    const saved = await findFinding(tx, evaluationId, findingId);
    if (!saved) throw new Error(`The finding ${findingId} was just written and is not there.`);
    await recordEvent(tx, actor, {
      event: "finding_saved",
      evaluationId,
      subject: findingId,
      detail: { areaId, before: before && contentOf(before), after: content },
    });
    return success(saved);
  });
}

/** Takes a finding away. One that is gone already counts as deleted; one that was changed meanwhile is kept. */
export function deleteFinding(
  db: Database,
  actor: Actor,
  { evaluationId, findingId, version }: Place & { version: number },
): Promise<Result<null, ClosedFault | StaleFinding>> {
  return inTransaction(db, async (tx) => {
    const open = await openForWork(tx, evaluationId);
    if (!open.ok) return open;
    const finding = await findFinding(tx, evaluationId, findingId);
    if (!finding) return success(null);
    if (finding.version !== version) return failure({ code: "finding_stale", current: finding });
    await tx.finding.delete({ where: { id: findingId } });
    await closeGaps(tx, { evaluationId, areaId: finding.areaId, kind: finding.kind });
    await recordEvent(tx, actor, {
      event: "finding_deleted",
      evaluationId,
      subject: findingId,
      detail: { areaId: finding.areaId, ...contentOf(finding) },
    });
    return success(null);
  });
}

/**
 * Moves a finding within its area, to a place named outright, so that moving twice is the same as once.
 * @param move `position` counts from 0 in the kind that it ends in; beyond the last is last. `fromKind` is the kind that the
 *   person saw it in, so that a colleague's choice of another is not undone unseen; a new text alone stands in no move's way.
 */
export function moveFinding(
  db: Database,
  actor: Actor,
  move: Place & { fromKind: FindingKind; kind: FindingKind; position: number },
): Promise<Result<null, ClosedFault | StaleFinding>> {
  const { evaluationId, findingId, fromKind, kind, position } = move;
  return inTransaction(db, async (tx) => {
    const open = await openForWork(tx, evaluationId);
    if (!open.ok) return open;
    const finding = await findFinding(tx, evaluationId, findingId);
    if (!finding) return failure({ code: "finding_stale", current: null });
    if (finding.kind !== fromKind && finding.kind !== kind) {
      return failure({ code: "finding_stale", current: finding });
    }
    const { areaId } = finding;
    const others = (await listFindings(tx, evaluationId, areaId)).filter(
      (other) => other.kind === kind && other.id !== findingId,
    );
    const place = Math.max(0, Math.min(Math.trunc(position), others.length));
    if (finding.kind === kind && finding.position === place) return success(null);

    await beginGrading(tx, open.value);
    if (finding.kind !== kind) {
      // The kind is part of what a finding says: somebody who is editing it must be told.
      const changed = {
        kind,
        version: finding.version + 1,
        updatedAt: new Date(),
        updatedByName: actor.name,
      };
      await tx.finding.update({ where: { id: findingId }, data: changed });
      await closeGaps(tx, { evaluationId, areaId, kind: finding.kind });
    }
    await setOrder(tx, others.map(({ id }) => id).toSpliced(place, 0, findingId));
    await recordEvent(tx, actor, {
      event: "findings_ordered",
      evaluationId,
      subject: findingId,
      detail: {
        areaId,
        text: finding.text,
        before: { kind: finding.kind, position: finding.position },
        after: { kind, position: place },
      },
    });
    return success(null);
  });
}

async function placeLast(
  tx: Transaction,
  before: { evaluationId: string; areaId: string; id: string; kind: FindingKind },
  kind: FindingKind,
): Promise<void> {
  const { evaluationId, areaId, id } = before;
  const position = (await tx.finding.count({ where: { evaluationId, areaId, kind } })) - 1;
  await tx.finding.update({ where: { id }, data: { position } });
  await closeGaps(tx, { evaluationId, areaId, kind: before.kind });
}

const contentOf = ({ kind, text, questionIds, evidence }: Finding): Finding => ({
  kind,
  text,
  questionIds,
  evidence,
});

const sameContent = (one: Finding, other: Finding): boolean =>
  JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
