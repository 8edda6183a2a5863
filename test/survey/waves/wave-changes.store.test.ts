import { expect, test } from "vitest";
import type { Database } from "~/platform/database.server";
import { saveAnswers } from "~/survey/answering/answer-store.server";
import { findAnswering } from "~/survey/answering/find-answering.server";
import { deleteOwnAnswers } from "~/survey/answering/own-deletion.server";
import { answersPrint, submitAnswers } from "~/survey/answering/submission-store.server";
import { changeAddresses } from "~/survey/waves/address-changes.server";
import { clearDueAddresses } from "~/survey/waves/clear-addresses.server";
import { requireWave } from "~/survey/waves/find-wave.server";
import {
  addMember,
  changeAddress,
  makeLink,
  noteBounce,
  removeBounce,
  removeMember,
} from "~/survey/waves/frame-changes.server";
import { findMember, listMembers } from "~/survey/waves/frame-members.server";
import { newLinkToken } from "~/survey/waves/link-token.server";
import { deleteResponse } from "~/survey/waves/response-deletion.server";
import { updateWave } from "~/survey/waves/wave-changes.server";
import { createWave } from "~/survey/waves/wave-store.server";
import { describeStore } from "../../support/databases";
import { addWave } from "../../support/small-wave";

const tester = { id: null, name: "Test" };
const hour = 60 * 60 * 1000;

const unit = {
  ...{ municipality: "9902", name: "Fossdal", population: 900, centrality: null, income: null },
  ...{ region: null, group: null, email: "post@fossdal.example" },
};

const save = (variable: string, written: string) => ({
  variable,
  written: [written],
  baseVersion: 0,
  saveId: variable,
});

const opened = async (db: Database, token: string) => {
  const found = await findAnswering(db, token, new Date());
  if (!found.ok) throw new Error(found.fault.code);
  return found.value;
};

/** Answers by a link and sends it in. */
async function answer(db: Database, token: string): Promise<void> {
  const { deletions } = (await opened(db, token)).member;
  const saves = [save("agree", "1"), save("posts", "2"), save("ideas", "Hemmelig")];
  await saveAnswers(db, token, { deletions, saves });
  const seen = answersPrint(await opened(db, token));
  await submitAnswers(db, token, { submitId: `submit ${token}`, seen, deletions });
}

const events = async (db: Database): Promise<string[]> =>
  (await db.auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ event }) => event);

async function settingsOf(db: Database, waveId: string) {
  const { row, texts } = await requireWave(db, waveId);
  const { name, opensAt, closesAt, senderName, replyTo, retainUntil } = row;
  return {
    version: row.version,
    settings: { name, opensAt, closesAt, senderName, replyTo, retainUntil, texts },
  };
}

describeStore("a wave", (database) => {
  test("that is set up by a form sent twice is one, and not another when something else is in it", async () => {
    const db = database();
    const { waveId } = await addWave(db);
    const { settings } = await settingsOf(db, waveId);
    const form = {
      ...settings,
      id: "5f3f7c86-7c2f-4a5e-9a53-0d8f1a6b7c11",
      instrument: { id: "small-survey", version: "1" },
      frame: [unit],
    };
    expect(await createWave(db, tester, form)).toEqual({ ok: true, value: form.id });
    expect(await createWave(db, tester, form)).toEqual({ ok: true, value: form.id });
    expect(await createWave(db, tester, { ...form, name: "En annen" })).toMatchObject({
      fault: { code: "form_already_sent" },
    });
    expect(await db.wave.count()).toBe(2);
    expect(await db.frameMember.count({ where: { waveId: form.id } })).toBe(1);
  });

  test("is changed from the version that was seen, once, and only as its state allows", async () => {
    const db = database();
    const { waveId } = await addWave(db);
    const { version, settings } = await settingsOf(db, waveId);
    const longer = {
      ...settings,
      closesAt: new Date(settings.closesAt.getTime() + 48 * hour),
      name: "Lengre",
    };
    const change = { id: waveId, version, settings: longer };
    expect(await updateWave(db, tester, change)).toMatchObject({ ok: true });
    expect(await updateWave(db, tester, change)).toMatchObject({ ok: true });
    expect(await updateWave(db, tester, { ...change, settings })).toMatchObject({
      fault: { code: "wave_changed_meanwhile" },
    });
    const earlier = { ...longer, opensAt: new Date(settings.opensAt.getTime() - hour) };
    expect(await updateWave(db, tester, { id: waveId, version: 2, settings: earlier })).toMatchObject({
      fault: { code: "wave_already_open", field: "opensAt" },
    });
    const now = await settingsOf(db, waveId);
    expect(now).toMatchObject({ version: 2, settings: { name: "Lengre", opensAt: settings.opensAt } });
    expect((await events(db)).filter((event) => event === "wave_changed")).toHaveLength(1);
  });

  test("is not opened again once its report has been published, also when that was taken back", async () => {
    const db = database();
    const { waveId } = await addWave(db, { closesAt: new Date(Date.now() - hour) });
    const { version, settings } = await settingsOf(db, waveId);
    const longer = { ...settings, closesAt: new Date(Date.now() + hour) };
    await db.surveyPublication.create({
      data: { waveId, number: 1, publishedAt: new Date(), publishedByName: "Test", content: "{}" },
    });
    expect(await updateWave(db, tester, { id: waveId, version, settings: longer })).toMatchObject({
      fault: { code: "wave_published", field: "closesAt" },
    });
    const renamed = { ...settings, name: "Nytt navn" };
    expect(await updateWave(db, tester, { id: waveId, version, settings: renamed })).toMatchObject({
      ok: true,
    });
  });

  test("has a frame that is kept up to date until somebody answers, each change once", async () => {
    const db = database();
    const { waveId, memberId, token } = await addWave(db);
    expect(await addMember(db, tester, waveId, unit)).toMatchObject({ ok: true });
    expect(await addMember(db, tester, waveId, unit)).toMatchObject({
      fault: { code: "frame_member_exists" },
    });
    const [lerkevik, fossdal] = await listMembers(db, waveId);
    expect([lerkevik?.status, fossdal?.status]).toEqual(["not_begun", "not_asked"]);

    const key = { id: memberId, version: 1 };
    expect(await noteBounce(db, tester, key, "Ukjent")).toMatchObject({ ok: true });
    expect((await findMember(db, waveId, memberId))?.status).toBe("bounced");
    const next = { email: "ny@example.no", language: "nn" } as const;
    expect(await changeAddress(db, tester, key, next)).toMatchObject({
      fault: { code: "frame_member_changed_meanwhile" },
    });
    // A new address has had no mail that came back.
    expect(await changeAddress(db, tester, { ...key, version: 2 }, next)).toMatchObject({ ok: true });
    expect(await changeAddress(db, tester, { ...key, version: 2 }, next)).toMatchObject({ ok: true });
    expect(await findMember(db, waveId, memberId)).toMatchObject({
      ...next,
      version: 3,
      status: "not_begun",
    });
    expect(await removeBounce(db, tester, key)).toMatchObject({ ok: true });

    const handed = newLinkToken();
    await makeLink(db, tester, memberId, handed);
    await makeLink(db, tester, memberId, handed);
    expect((await findMember(db, waveId, memberId))?.links).toBe(2);
    expect(await makeLink(db, tester, fossdal?.id ?? "", handed)).toMatchObject({
      fault: { code: "request_malformed" },
    });

    await answer(db, token);
    const gone = { id: fossdal?.id ?? "", version: 1 };
    expect(await removeMember(db, tester, gone)).toMatchObject({ fault: { code: "frame_already_answered" } });
    await deleteResponse(db, tester, memberId, { by: "administrator", reason: "Ba om det" });
    expect(await removeMember(db, tester, gone)).toMatchObject({ ok: true });
    expect(await removeMember(db, tester, { id: memberId, version: 3 })).toMatchObject({
      fault: { code: "wave_frame_empty" },
    });
    // The trail outlives the addresses and names none.
    expect(JSON.stringify(await db.auditEvent.findMany())).not.toContain("@");
  });
});

describeStore("the addresses of a whole frame", (database) => {
  const lerkevik = (email: string) => ({ municipality: "9901", email, language: "nb" as const });

  test("are changed all or none, and never over what somebody else wrote meanwhile", async () => {
    const db = database();
    const { waveId, memberId } = await addWave(db);
    await addMember(db, tester, waveId, { ...unit, email: null });
    const fossdal = { municipality: "9902", email: "", language: "nb" as const };
    const base = [lerkevik("post@example.no"), fossdal];
    const next = [lerkevik("post@example.no"), { ...fossdal, email: "ny@fossdal.example" }];
    expect(await changeAddresses(db, tester, waveId, { base, next })).toEqual({ ok: true, value: 1 });
    expect(await changeAddresses(db, tester, waveId, { base, next })).toEqual({ ok: true, value: 0 });

    await changeAddress(db, tester, { id: memberId, version: 1 }, { email: "a@example.no", language: "nb" });
    const later = [lerkevik("b@example.no"), { ...fossdal, email: "c@fossdal.example" }];
    expect(await changeAddresses(db, tester, waveId, { base: next, next: later })).toMatchObject({
      fault: { code: "frame_addresses_changed_meanwhile", values: { names: "Lerkevik (a@example.no)" } },
    });
    expect((await listMembers(db, waveId)).map(({ email }) => email)).toEqual([
      "a@example.no",
      "ny@fossdal.example",
    ]);
  });
});

describeStore("the answers of a respondent", (database) => {
  test("are deleted whole, with versions and codes, and nothing of them is in the log", async () => {
    const db = database();
    const { waveId, memberId, token } = await addWave(db);
    await answer(db, token);
    const response = await db.surveyResponse.findUniqueOrThrow({ where: { memberId } });
    const code = await db.textCode.create({
      data: { waveId, variable: "ideas", label: "Kode", position: 1 },
    });
    await db.textCoding.create({ data: { codeId: code.id, responseId: response.id, codedByName: "Test" } });

    const found = await findAnswering(db, token, new Date());
    if (!found.ok) throw new Error(found.fault.code);
    expect(await deleteOwnAnswers(db, found.value)).toBe(true);
    expect(await deleteOwnAnswers(db, found.value)).toBe(false);
    expect([
      await db.surveyResponse.count(),
      await db.surveyAnswer.count(),
      await db.surveySubmission.count(),
      await db.textCoding.count(),
    ]).toEqual([0, 0, 0, 0]);
    expect(await db.textCode.count()).toBe(1);
    const log = await db.auditEvent.findMany({ where: { event: "survey_response_deleted" } });
    expect(log).toMatchObject([{ actorName: "Lerkevik", subject: "Lerkevik" }]);
    expect(JSON.parse(log[0]?.detail ?? "")).toEqual({ waveId, by: "respondent", submissions: 1 });
    expect(JSON.stringify(await db.auditEvent.findMany())).not.toContain("Hemmelig");
    // The link still works, and the respondent can answer anew.
    await answer(db, token);
    expect((await findMember(db, waveId, memberId))?.status).toBe("submitted");
  });
});

describeStore("addresses and links", (database) => {
  test("are deleted when the day in Norway is over, once, and the answers stay", async () => {
    const db = database();
    const { waveId, memberId, token } = await addWave(db, { retainUntil: "2031-06-30" });
    await answer(db, token);
    await noteBounce(db, tester, { id: memberId, version: 1 }, "550 <post@example.no>: ukjent");
    // Norway is two hours ahead in June: at 21.59 UTC it is still the 30th.
    expect(await clearDueAddresses(db, new Date("2031-06-30T21:59:00Z"))).toEqual([]);
    expect(await db.surveyLink.count()).toBe(1);

    const after = new Date("2031-06-30T22:00:00Z");
    expect(await clearDueAddresses(db, after)).toEqual(["Prøve"]);
    expect(await clearDueAddresses(db, after)).toEqual([]);
    expect(await db.frameMember.findFirst()).toMatchObject({
      email: "",
      bounceReason: null,
      name: "Lerkevik",
    });
    expect(await db.surveyLink.count()).toBe(0);
    expect(await findAnswering(db, token, after)).toMatchObject({ fault: { code: "survey_link_unknown" } });
    expect((await requireWave(db, waveId)).row.clearedAt).toEqual(after);
    expect(await db.surveySubmission.count()).toBe(1);
    const log = await db.auditEvent.findMany({ where: { event: "wave_addresses_deleted" } });
    expect(log.map(({ actorName, detail }) => [actorName, JSON.parse(detail ?? "")])).toEqual([
      ["Peil", { waveId, retainUntil: "2031-06-30", addresses: 1, links: 1 }],
    ]);
    expect(await makeLink(db, tester, memberId, newLinkToken())).toMatchObject({
      fault: { code: "wave_addresses_deleted" },
    });
  });
});
