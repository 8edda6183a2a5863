import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { contentHash } from "~/platform/definition-check.server";
import type { SurveyDraft } from "~/platform/generated/sqlite/client";
import { failure, type Result, success } from "~/platform/result";
import { instrumentFaults } from "../instruments/instrument-faults";
import { instrumentSchema } from "../instruments/instrument-schema";
import { findSurvey, type SurveyKey } from "../instruments/instrument-store.server";
import { type Content, wordOf } from "./content";
import { draftContent, draftText } from "./draft-text.server";
import { withKeys } from "./form-values";
import { nextVersion } from "./next-version";

/** A draft with its text read. */
export interface FoundDraft {
  row: SurveyDraft;
  content: Content;
  /** Whether there is a version with its id and version already. */
  taken: boolean;
}

/** What a change was made from stands no more. */
export interface StaleDraft {
  code: "draft_stale";
  values: { name: string };
  /** The draft as it stands now. */
  current: FoundDraft;
}

/** The print of a part of a draft, by which a form tells what it was made from. */
export const partPrint = (part: unknown): string => contentHash([part ?? null]);

/**
 * A draft by its id.
 * @throws Response 404 when there is none.
 */
export async function requireDraft(db: Database | Transaction, id: string | undefined): Promise<FoundDraft> {
  const found = id === undefined ? null : await findDraft(db, id);
  if (!found) throw new Response(null, { status: 404 });
  return found;
}

async function findDraft(db: Database | Transaction, id: string): Promise<FoundDraft | null> {
  const row = await db.surveyDraft.findUnique({ where: { id } });
  if (!row) return null;
  const content = draftContent(row.content);
  return { row, content, taken: await isTaken(db, content) };
}

async function isTaken(db: Database | Transaction, content: Content): Promise<boolean> {
  const where = { id: wordOf(content["id"]), version: wordOf(content["version"]) };
  return (await db.surveyInstrument.count({ where })) > 0;
}

/**
 * Begins a draft of the next version of a questionnaire. The same `draftId` sent twice begins one.
 * @returns whether there is such a version.
 */
export async function draftOfVersion(
  db: Database,
  actor: Actor,
  key: SurveyKey,
  draftId: string,
): Promise<boolean> {
  const where = { id: key.id, version: key.version };
  if ((await db.surveyInstrument.count({ where })) === 0) return false;
  const survey = await findSurvey(db, key);
  const versions = await db.surveyInstrument.findMany({ where: { id: key.id }, select: { version: true } });
  const version = nextVersion(
    key.version,
    versions.map((each) => each.version),
  );
  await createDraft(db, actor, {
    draftId,
    // The items will change, and the minutes are to follow them unless somebody says otherwise.
    text: draftText(withKeys({ ...survey }, { version, minutes: undefined, contentHash: undefined })),
  });
  return true;
}

/** Keeps a text that reads as YAML as a new draft. The same `draftId` sent twice makes one. */
export async function createDraft(
  db: Database,
  actor: Actor,
  { draftId, text }: { draftId: string; text: string },
): Promise<void> {
  const instrumentId = wordOf(draftContent(text)["id"]);
  await inTransaction(db, async (tx) => {
    if ((await tx.surveyDraft.count({ where: { id: draftId } })) > 0) return;
    const changed = { updatedAt: new Date(), updatedByName: actor.name };
    await tx.surveyDraft.create({ data: { id: draftId, instrumentId, content: text, ...changed } });
    await recordEvent(tx, actor, {
      event: "survey_draft_created",
      subject: instrumentId,
      detail: { draftId },
    });
  });
}

/** A change to a draft by one of its forms. */
export interface DraftChange {
  draftId: string;
  /** The part that the form shows; what else somebody has changed meanwhile does not matter to it. */
  partOf: (content: Content) => unknown;
  /** The print of that part as the form was made. */
  base: string;
  edit: (content: Content) => Content;
}

/**
 * Makes a change and keeps it. One that is made already, as by a form sent twice, changes nothing.
 * @throws Response 404 when there is no such draft.
 */
export async function changeDraft(
  db: Database,
  actor: Actor,
  { draftId, partOf, base, edit }: DraftChange,
): Promise<Result<FoundDraft, StaleDraft>> {
  return inTransaction(db, async (tx) => {
    const found = await requireDraft(tx, draftId);
    const content = edit(found.content);
    if (contentHash(content) === contentHash(found.content)) return success(found);
    if (partPrint(partOf(found.content)) !== base) return stale(found);
    return success(await keep(tx, actor, found, content, draftText(content)));
  });
}

/** Replaces the whole text of a draft by one that reads as YAML. */
export async function saveDraftText(
  db: Database,
  actor: Actor,
  { draftId, text, version }: { draftId: string; text: string; version: number },
): Promise<Result<FoundDraft, StaleDraft>> {
  const content = draftContent(text);
  return inTransaction(db, async (tx) => {
    const found = await requireDraft(tx, draftId);
    if (found.row.content === text) return success(found);
    if (found.row.version !== version) return stale(found);
    return success(await keep(tx, actor, found, content, text));
  });
}

function stale(current: FoundDraft): { ok: false; fault: StaleDraft } {
  return failure({ code: "draft_stale", values: { name: current.row.updatedByName }, current });
}

async function keep(
  tx: Transaction,
  actor: Actor,
  { row }: FoundDraft,
  content: Content,
  text: string,
): Promise<FoundDraft> {
  const instrumentId = wordOf(content["id"]);
  const changed = { updatedAt: new Date(), updatedByName: actor.name, version: row.version + 1 };
  const next = await tx.surveyDraft.update({
    where: { id: row.id },
    data: { content: text, instrumentId, ...changed },
  });
  await recordEvent(tx, actor, {
    event: "survey_draft_changed",
    subject: instrumentId,
    detail: { draftId: row.id, version: next.version },
  });
  return { row: next, content, taken: await isTaken(tx, content) };
}

/** A draft as somebody has seen it. */
export interface SeenDraft {
  draftId: string;
  version: number;
}

/** Removes a draft for good, if nobody has changed it since it was seen. Removing it again changes nothing. */
export async function removeDraft(
  db: Database,
  actor: Actor,
  { draftId, version }: SeenDraft,
): Promise<Result<null, StaleDraft>> {
  return inTransaction(db, async (tx) => {
    const found = await findDraft(tx, draftId);
    if (!found) return success(null);
    if (found.row.version !== version) return stale(found);
    await tx.surveyDraft.delete({ where: { id: draftId } });
    await recordEvent(tx, actor, {
      event: "survey_draft_removed",
      subject: found.row.instrumentId,
      detail: { draftId },
    });
    return success(null);
  });
}

export type PublishFault =
  | { code: "draft_has_faults"; values: { count: number } }
  | { code: "survey_version_taken"; values: { id: string; version: string } };

/**
 * Keeps a draft as a version that waves can use, and removes the draft: what changes after that is another draft of another version.
 * @param becomes what the draft was to become when it was seen: a form sent twice finds that it has.
 * @throws Response 404 when there is neither the draft nor that version.
 */
export async function saveAsVersion(
  db: Database,
  actor: Actor,
  { draftId, version }: SeenDraft,
  becomes: SurveyKey,
): Promise<Result<SurveyKey, PublishFault | StaleDraft>> {
  return inTransaction(db, async (tx) => {
    const found = await findDraft(tx, draftId);
    if (!found) {
      const where = { id: becomes.id, version: becomes.version };
      if ((await tx.surveyInstrument.count({ where })) === 0) throw new Response(null, { status: 404 });
      return success(becomes);
    }
    if (found.row.version !== version) return stale(found);
    const stored = await storeVersion(tx, actor, found.content);
    if (stored.ok) await tx.surveyDraft.delete({ where: { id: draftId } });
    return stored;
  });
}

/** Keeps a questionnaire as a version. The same content under the same id and version is there already, and no fault. */
export async function addVersion(
  db: Database,
  actor: Actor,
  content: Content,
): Promise<Result<SurveyKey, PublishFault>> {
  return inTransaction(db, (tx) => storeVersion(tx, actor, content, { mayBeThere: true }));
}

async function storeVersion(
  tx: Transaction,
  actor: Actor,
  content: Content,
  { mayBeThere = false } = {},
): Promise<Result<SurveyKey, PublishFault>> {
  const { length: count } = instrumentFaults(content);
  if (count > 0) return failure({ code: "draft_has_faults", values: { count } });
  const instrument = instrumentSchema.parse(content);
  const { id, version } = instrument;
  const hash = contentHash(instrument);
  const there = await tx.surveyInstrument.findUnique({
    where: { id_version: { id, version } },
    select: { contentHash: true },
  });
  if (there && mayBeThere && there.contentHash === hash) return success({ id, version });
  if (there) return failure({ code: "survey_version_taken", values: { id, version } });
  await tx.surveyInstrument.create({
    data: {
      ...{ id, version, contentHash: hash, content: JSON.stringify(instrument) },
      ...{ origin: "builder", createdByName: actor.name },
    },
  });
  await recordEvent(tx, actor, {
    event: "survey_version_saved",
    subject: id,
    detail: { version, contentHash: hash },
  });
  return success({ id, version });
}
