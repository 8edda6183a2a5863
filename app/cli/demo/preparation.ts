import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { recordEvent } from "~/access/audit.server";
import { addDocument } from "~/assessment/documents/document-changes.server";
import { saveRequest } from "~/assessment/documents/request-changes.server";
import { storeFile } from "~/assessment/documents/stored-file.server";
import { judgeContent } from "~/assessment/documents/upload.server";
import { saveNote } from "~/assessment/interviews/interview-note-store.server";
import { saveInterview } from "~/assessment/interviews/interview-store.server";
import { saveWebsiteNote } from "~/assessment/website/website-note-changes.server";
import type { Database } from "~/platform/database.server";
import { workdayFromNow } from "./days";
import { must } from "./must";
import type { DemoPractice } from "./practice-file";
import { demoFile } from "./seed-file";
import type { DemoTeam } from "./people";

/** Asks for documents, without the mail that tells of it. @returns the requests' ids by their type */
export async function askForDocuments(
  db: Database,
  { first, contact }: DemoTeam,
  evaluationId: string,
  { requests }: DemoPractice,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const facts of requests) {
    const requestId = randomUUID();
    must(await saveRequest(db, first, { evaluationId, requestId, version: null, facts }));
    ids.set(facts.type, requestId);
  }
  await recordEvent(db, first, {
    event: "documents_asked",
    evaluationId,
    subject: randomUUID(),
    detail: { requests: requests.length, people: [contact.name] },
  });
  return ids;
}

/** Sends in some of them, as files and links. @returns the documents' ids by their title */
export async function sendDocuments(
  db: Database,
  { contact }: DemoTeam,
  evaluationId: string,
  { documents }: DemoPractice,
  requestIds: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { request, type, title, adoptedOn, validTo, link, file } of documents) {
    const form = new FormData();
    if (file) form.set("file", new File([fs.readFileSync(demoFile(file))], file));
    if (link) form.set("link", link);
    const { content, bytes } = must(await judgeContent(form));
    if (bytes) await storeFile(bytes);
    const facts = {
      title,
      type: request ?? type ?? "",
      requestId: request === null ? null : (requestIds.get(request) ?? ""),
      adoptedOn,
      validTo,
    };
    const added = await addDocument(db, contact, { evaluationId, formId: randomUUID(), facts, content });
    ids.set(title, must(added).id);
  }
  return ids;
}

/** Notes what the website shows. @returns the notes' ids in their order */
export async function reviewWebsite(
  db: Database,
  team: DemoTeam,
  evaluationId: string,
  { website }: DemoPractice,
): Promise<string[]> {
  const ids: string[] = [];
  for (const { by, daysAgo, address, text, questions } of website) {
    const noteId = randomUUID();
    const note = { seenOn: workdayFromNow(-daysAgo), address, text, questionIds: questions };
    must(await saveWebsiteNote(db, team[by], { evaluationId, noteId, version: null, note }));
    ids.push(noteId);
  }
  return ids;
}

/** Plans the interviews, both evaluators in each. @returns their ids in their order */
export async function planInterviews(
  db: Database,
  { first, second }: DemoTeam,
  evaluationId: string,
  { interviews }: DemoPractice,
): Promise<string[]> {
  const ids: string[] = [];
  for (const { group, daysAgo, from, to, place, participants } of interviews) {
    const interviewId = randomUUID();
    const content = {
      groupId: group,
      heldOn: workdayFromNow(-daysAgo),
      startsAt: from,
      endsAt: to,
      place,
      participants,
      evaluatorIds: [first.id, second.id],
    };
    must(await saveInterview(db, first, { evaluationId, interviewId, version: null, content }));
    ids.push(interviewId);
  }
  return ids;
}

/** Holds the interviews: each evaluator's own notes, to a question or to none. */
export async function holdInterviews(
  db: Database,
  team: DemoTeam,
  evaluationId: string,
  { interviews }: DemoPractice,
  interviewIds: readonly string[],
): Promise<void> {
  for (const [place, { notes }] of interviews.entries()) {
    const interviewId = interviewIds[place] ?? "";
    for (const { by, question, text } of notes) {
      const save = { questionId: question, text, baseVersion: 0, saveId: randomUUID() };
      must(await saveNote(db, team[by], { evaluationId, interviewId, ...save }));
    }
  }
}
