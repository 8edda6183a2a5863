import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Database, openDatabase } from "~/platform/database.server";
import { tryLock } from "~/platform/exclusive-lock.server";
import { listKeptMail, sendMail } from "~/platform/mail.server";
import { deliverNext } from "~/survey/mailing/deliver-letter.server";
import {
  beginEnd,
  claimLetter,
  markNotTaken,
  markSent,
  markUncertain,
  settleAbandoned,
} from "~/survey/mailing/letter-queue.server";
import { mailDraft } from "~/survey/mailing/mail-drafts";
import type { MailingKind } from "~/survey/mailing/mailing-kind";
import {
  cancelMailing,
  createMailing,
  type NewMailing,
  pauseMailing,
  retryFailed,
  settleLetter,
} from "~/survey/mailing/mailing-store.server";
import { readMailMembers, recipientsOf } from "~/survey/mailing/mail-members.server";
import { clearDueAddresses } from "~/survey/waves/clear-addresses.server";
import { findMember, listMembers } from "~/survey/waves/frame-members.server";
import { setWithdrawal } from "~/survey/waves/withdrawal.server";
import { keptLettersFolder } from "~/survey/waves/kept-letters.server";
import { linkTokenHash, newLinkToken } from "~/survey/waves/link-token.server";
import { describeStore } from "../../support/databases";
import { freePort } from "../../support/free-port";
import { type MailServer, startMailServer } from "../../support/mail-server";
import { addWave } from "../../support/small-wave";

const tester = { id: null, name: "Test" };
const day = 24 * 60 * 60 * 1000;
const everywhere = (text: string) => ({ nb: text, nn: text, en: text });
const draft = (kind: MailingKind) =>
  mailDraft(kind, { survey: everywhere("Undersøkelsen"), purpose: everywhere("For å prøve.") });

const unit = (number: string, name: string, email: string | null, language: "nb" | "nn" | "en" = "nb") => ({
  ...{ municipality: number, name, population: 1000, centrality: 500, income: 110 },
  ...{ region: "Vestlandet", group: "4", email, language },
});

const frame = [
  unit("9901", "Lerkevik", "post@lerkevik.example.no"),
  unit("9902", "Bjørkedal", "post@bjorkedal.example.no", "nn"),
  unit("9903", "Utvær", null),
];

let folder: string;
let mails: MailServer;
/** Addresses that the mail server refuses, and how. */
let refused: Record<string, string>;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-letters-"));
  refused = {};
  mails = await startMailServer({ refuseRecipient: (address) => refused[address] ?? null });
  vi.stubEnv("PEIL_DATA_DIR", folder);
  vi.stubEnv("PEIL_ORIGIN", "https://peil.example.no");
  vi.stubEnv("PEIL_SMTP_URL", mails.url);
});

afterEach(async () => {
  await mails.stop();
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

describeStore("letters in line", (database, url) => {
  const newMailing = (waveId: string, more: Partial<NewMailing> = {}): NewMailing => ({
    id: crypto.randomUUID(),
    waveId,
    kind: "invitation",
    texts: draft(more.kind ?? "invitation"),
    restDays: 3,
    expected: 2,
    ...more,
  });

  /** A wave with two who can be asked, and their invitations in line. */
  async function invited(
    more: Parameters<typeof addWave>[1] = {},
  ): Promise<{ waveId: string; mailingId: string }> {
    const { waveId } = await addWave(database(), { frame, ...more });
    const mailing = newMailing(waveId);
    expect(await createMailing(database(), tester, mailing)).toEqual({ ok: true, value: mailing.id });
    return { waveId, mailingId: mailing.id };
  }

  const letters = async () =>
    (
      await database().mailingLetter.findMany({
        include: { member: true },
        orderBy: { member: { municipality: "asc" } },
      })
    ).map(({ state, attempts, fault, member }) => ({ name: member.name, state, attempts, fault }));
  const states = async () => (await letters()).map(({ state }) => state);
  const submit = (name: string) => submitFor(database(), name);

  it("are one for each who is asked, and a form sent twice puts them there once", async () => {
    const { waveId } = await addWave(database(), { frame });
    const mailing = newMailing(waveId);
    const twice = await Promise.all([1, 2].map(() => createMailing(database(), tester, mailing)));
    expect(twice).toEqual([1, 2].map(() => ({ ok: true, value: mailing.id })));
    expect(await letters()).toEqual(
      ["Lerkevik", "Bjørkedal"].map((name) => ({ name, state: "waiting", attempts: 0, fault: null })),
    );
    const members = await listMembers(database(), waveId);
    expect(members.map(({ inLine }) => inLine)).toEqual([true, true, false]);
    const again = await createMailing(database(), tester, newMailing(waveId));
    expect(again).toMatchObject({ fault: { code: "mailing_nobody" } });
    expect(await database().auditEvent.count({ where: { event: "mailing_created" } })).toBe(1);
  });

  it("are not put there for others than those whom the administrator saw, nor for a closed wave", async () => {
    const { waveId } = await addWave(database(), { frame });
    const answer = await createMailing(database(), tester, newMailing(waveId, { expected: 3 }));
    expect(answer).toEqual({
      ok: false,
      fault: { code: "mailing_recipients_changed", values: { count: 2 } },
    });
    await database().wave.update({ where: { id: waveId }, data: { closedAt: new Date() } });
    expect(await createMailing(database(), tester, newMailing(waveId))).toMatchObject({
      fault: { code: "mailing_closed" },
    });
    expect(await letters()).toEqual([]);
  });

  it("go out with the respondent's language and a link that works, of which only a hash is kept", async () => {
    await invited();
    expect([
      await deliverNext(database()),
      await deliverNext(database()),
      await deliverNext(database()),
    ]).toEqual(["sent", "sent", "nothing"]);
    const received = await mails.received();
    expect(received.map(({ to, from, replyTo }) => [to[0], from.name, replyTo])).toEqual([
      ["post@lerkevik.example.no", "Prøveinstituttet", "svar@example.no"],
      ["post@bjorkedal.example.no", "Prøveinstituttet", "svar@example.no"],
    ]);
    expect(received[1]?.text).toContain("Vi ber Bjørkedal kommune om å svare på");
    expect(received[1]?.text).toContain("Helsing Prøveinstituttet");
    const token = /https:\/\/peil\.example\.no\/s\/([\w-]{22})\s/.exec(received[1]?.text ?? "")?.[1] ?? "";
    const link = await database().surveyLink.findUniqueOrThrow({
      where: { tokenHash: linkTokenHash(token) ?? "" },
      include: { member: true },
    });
    expect([link.member.name, link.revokedAt]).toEqual(["Bjørkedal", null]);
    const rows = await database().mailingLetter.findMany();
    expect(rows.map(({ messageId }) => messageId).sort()).toEqual(
      received.map(({ messageId }) => messageId).sort(),
    );
    expect(JSON.stringify([rows, await database().auditEvent.findMany()])).not.toContain(token);
  });

  it("are taken by one worker each, however many ask at once", async () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      unit(String(9901 + index), `Kommune ${index}`, "a@b.no"),
    );
    const { waveId } = await addWave(database(), { frame: many });
    await createMailing(database(), tester, newMailing(waveId, { expected: 12 }));
    // One process has one connection to SQLite; of a PostgreSQL others have theirs too.
    const other = url().startsWith("file:") ? database() : await openDatabase(url());
    const work = async (db: Database): Promise<string[]> => {
      const taken: string[] = [];
      for (let one = await claimLetter(db, new Date()); one; one = await claimLetter(db, new Date()))
        taken.push(one.id);
      return taken;
    };
    const taken = (await Promise.all([work(database()), work(other), work(other)])).flat();
    if (other !== database()) await other.$disconnect();
    expect(new Set(taken).size).toBe(12);
    expect(taken.length).toBe(12);
    expect((await letters()).every(({ state, attempts }) => state === "claimed" && attempts === 1)).toBe(
      true,
    );
  });

  it("wait again after a restart where the server cannot have them, and are uncertain where it may", async () => {
    const { waveId, mailingId } = await invited();
    const [first, second] = [
      await claimLetter(database(), new Date()),
      await claimLetter(database(), new Date()),
    ];
    if (!first || !second) throw new Error("Two letters wait.");
    await beginEnd(database(), second, { memberId: second.member.id, token: newLinkToken() });
    await settleAbandoned(database());
    expect(await states()).toEqual(["waiting", "uncertain"]);
    // Whoever had it before can do no more to it.
    const link = { memberId: first.member.id, token: newLinkToken() };
    const again = await claimLetter(database(), new Date());
    expect(again?.id).toBe(first.id);
    await expect(beginEnd(database(), first, link)).rejects.toThrow("taken back");
    await markSent(database(), first, new Date());
    expect(await states()).toEqual(["claimed", "uncertain"]);
    expect(await database().surveyLink.count({ where: { memberId: first.member.id } })).toBe(1);
    await settleAbandoned(database());
    // Only a person sends an uncertain one again.
    expect([await deliverNext(database()), await deliverNext(database())]).toEqual(["sent", "nothing"]);
    expect(await states()).toEqual(["sent", "uncertain"]);
    const none = await createMailing(database(), tester, newMailing(waveId, { expected: 1 }));
    expect(none).toMatchObject({ fault: { code: "mailing_nobody" } });

    const settle = (decision: "sent" | "again") =>
      settleLetter(database(), tester, { mailingId, letterId: second.id, decision });
    await settle("again");
    await settle("sent");
    expect(await states()).toEqual(["sent", "waiting"]);
    expect([await deliverNext(database()), mails.count()]).toEqual(["sent", 2]);
    expect((await mails.received())[1]?.messageId).toBe(second.messageId);
    expect(await database().auditEvent.count({ where: { event: "mailing_letter_settled" } })).toBe(1);
  });

  it("count as sent when the administrator says so", async () => {
    const { mailingId } = await invited();
    const letter = await claimLetter(database(), new Date());
    if (!letter) throw new Error("A letter waits.");
    await beginEnd(database(), letter, null);
    await settleAbandoned(database());
    await settleLetter(database(), tester, { mailingId, letterId: letter.id, decision: "sent" });
    expect(await states()).toEqual(["sent", "waiting"]);
  });

  it("fail and are noted as bounced where the recipient is refused, and may be tried again", async () => {
    const { mailingId } = await invited();
    refused["post@lerkevik.example.no"] = "550 No such person";
    refused["post@bjorkedal.example.no"] = "450 Try later";
    expect([
      await deliverNext(database()),
      await deliverNext(database()),
      await deliverNext(database()),
    ]).toEqual(["not_sent", "not_sent", "nothing"]);
    expect(await letters()).toEqual([
      { name: "Lerkevik", state: "failed", attempts: 1, fault: "550 No such person" },
      { name: "Bjørkedal", state: "waiting", attempts: 1, fault: "450 Try later" },
    ]);
    const bounced = await database().frameMember.findMany({ where: { bouncedAt: { not: null } } });
    expect(bounced.map(({ name, bounceReason }) => [name, bounceReason])).toEqual([
      ["Lerkevik", "550 No such person"],
    ]);
    const later = await database().mailingLetter.findFirstOrThrow({ where: { state: "waiting" } });
    expect(later.nextAttemptAt?.getTime()).toBeGreaterThan(Date.now() + 50_000);
    // Two invitations were never handed over, so there is only the link that the wave was made with.
    expect(await database().surveyLink.count()).toBe(1);

    refused = {};
    await database().frameMember.updateMany({ data: { bouncedAt: null, bounceReason: null } });
    await retryFailed(database(), tester, { mailingId });
    await database().mailingLetter.updateMany({ data: { nextAttemptAt: new Date(Date.now() - 1) } });
    expect([await deliverNext(database()), await deliverNext(database())]).toEqual(["sent", "sent"]);
  });

  it("do not go to who has asked for no more meanwhile, are counted as left out, and go again if asked for", async () => {
    const { waveId } = await invited();
    const { id } = await database().frameMember.findFirstOrThrow({ where: { name: "Bjørkedal" } });
    const say = (withdrawn: boolean) =>
      setWithdrawal(database(), tester, id, { withdrawn, by: "respondent" });
    await say(true);
    await say(true);
    expect([await deliverNext(database()), await deliverNext(database())]).toEqual(["sent", "nothing"]);
    expect(await letters()).toMatchObject([
      { name: "Lerkevik", state: "sent" },
      { name: "Bjørkedal", state: "skipped", fault: "withdrawn" },
    ]);
    const now = { now: new Date(), restDays: 0 };
    const left = async () => recipientsOf("reminder", await readMailMembers(database(), waveId), now).left;
    expect(await left()).toContainEqual({ reason: "withdrawn", count: 1 });
    // Eligible and not answered: a refusal of AAPOR's Standard Definitions.
    const refused = await findMember(database(), waveId, id);
    expect(refused?.status).toBe("withdrawn");
    await say(false);
    expect(await left()).not.toContainEqual({ reason: "withdrawn", count: 1 });
    const events = await database().auditEvent.findMany({
      where: { event: { startsWith: "survey_letters" } },
    });
    expect(events.map(({ event }) => event)).toEqual(["survey_letters_declined", "survey_letters_resumed"]);
  });

  it("are not tried again for somebody whom a later mailing of the kind has taken in", async () => {
    const { waveId, mailingId } = await invited();
    await database().mailingLetter.updateMany({ data: { state: "failed", fault: "450 Try later" } });
    const next = newMailing(waveId);
    expect(await createMailing(database(), tester, next)).toMatchObject({ ok: true });
    await database().mailingLetter.deleteMany({
      where: { mailingId: next.id, member: { name: "Bjørkedal" } },
    });
    const retried = async (): Promise<string[]> => {
      const { left } = await retryFailed(database(), tester, { mailingId });
      for (const { reason } of left) expect(reason).toBe("another");
      const rows = await database().mailingLetter.findMany({
        where: { mailingId, state: "waiting" },
        select: { member: { select: { name: true } } },
      });
      return rows.map(({ member }) => member.name);
    };
    const later = (data: object) =>
      database().mailingLetter.updateMany({ where: { mailingId: next.id }, data });
    const failAgain = () =>
      database().mailingLetter.updateMany({ where: { mailingId }, data: { state: "failed" } });
    expect(await retried()).toEqual(["Bjørkedal"]);
    await failAgain();
    await later({ state: "sent", sentAt: new Date() });
    expect(await retried()).toEqual(["Bjørkedal"]);
    await failAgain();
    await later({ state: "failed", sentAt: null });
    expect((await retried()).sort()).toEqual(["Bjørkedal", "Lerkevik"]);
    // Now the earlier one waits, so that the later may not.
    await retryFailed(database(), tester, { mailingId: next.id });
    expect(await database().mailingLetter.count({ where: { mailingId: next.id, state: "failed" } })).toBe(1);
  });

  it("that are tried again are told with their number, and who is left out and why", async () => {
    const { waveId, mailingId } = await invited();
    await database().mailingLetter.updateMany({ data: { state: "failed" } });
    const [lerkevik, bjorkedal] = await database().frameMember.findMany({ orderBy: { municipality: "asc" } });
    const decline = { withdrawn: true, by: "respondent" } as const;
    await setWithdrawal(database(), tester, bjorkedal?.id ?? "", decline);
    const retry = () => retryFailed(database(), tester, { mailingId });
    const left = [{ reason: "withdrawn", count: 1 }];
    expect(await retry()).toEqual({ again: 1, left });
    // Pressed twice.
    expect(await retry()).toEqual({ again: 0, left });
    expect(await states()).toEqual(["waiting", "failed"]);
    await database().mailingLetter.updateMany({ data: { state: "failed" } });
    const bounced = { bouncedAt: new Date(), bounceReason: "550 Unknown" };
    await database().frameMember.update({ where: { id: lerkevik?.id ?? "" }, data: bounced });
    expect(await retry()).toEqual({ again: 0, left: [{ reason: "bounced", count: 1 }, ...left] });
    await database().wave.update({ where: { id: waveId }, data: { closedAt: new Date() } });
    expect(await retry()).toEqual({ again: 0, left: [{ reason: "wave_closed", count: 2 }] });
    expect(await states()).toEqual(["failed", "failed"]);
  });

  it("are tried again as reminders where the one before went out earlier", async () => {
    const { waveId } = await invited();
    const [first, second] = [
      newMailing(waveId, { kind: "reminder" }),
      newMailing(waveId, { kind: "reminder" }),
    ];
    const weekAgo = new Date(Date.now() - 7 * day);
    await database().mailingLetter.updateMany({ data: { state: "sent", sentAt: weekAgo } });
    expect(await createMailing(database(), tester, first)).toMatchObject({ ok: true });
    const sent = { state: "sent", startedAt: weekAgo, sentAt: weekAgo };
    await database().mailingLetter.updateMany({ where: { mailingId: first.id }, data: sent });
    expect(await createMailing(database(), tester, second)).toMatchObject({ ok: true });
    const ofSecond = { mailingId: second.id };
    await database().mailingLetter.updateMany({ where: ofSecond, data: { state: "failed" } });
    await retryFailed(database(), tester, ofSecond);
    expect(await database().mailingLetter.count({ where: { ...ofSecond, state: "waiting" } })).toBe(2);
  });

  it("are kept as files without a mail server, until the addresses of their wave are deleted", async () => {
    vi.stubEnv("PEIL_SMTP_URL", "");
    const { waveId } = await invited();
    await deliverNext(database());
    await deliverNext(database());
    await sendMail({ to: "kari@example.no", subject: "Invitert", text: "Noe annet" });
    const { mails: kept, count } = await listKeptMail();
    expect([count, kept[0]?.subject]).toEqual([3, "Invitert"]);
    expect(kept.map(({ to }) => to)).toContain("post@lerkevik.example.no");
    expect(await clearDueAddresses(database(), new Date())).toEqual([]);
    expect((await listKeptMail()).count).toBe(3);
    await clearDueAddresses(database(), new Date("2033-01-01T12:00:00Z"));
    expect((await listKeptMail()).mails.map(({ to }) => to)).toEqual(["kari@example.no"]);
    // One that was being written at that moment goes the next time.
    const late = { to: "post@lerkevik.example.no", subject: "Sent", text: "https://…/s/…" };
    await sendMail({ ...late, keptIn: keptLettersFolder(waveId) });
    await clearDueAddresses(database(), new Date("2033-01-01T13:00:00Z"));
    expect((await listKeptMail()).count).toBe(1);
  });

  it("say nothing of addresses that have been deleted while they were under way", async () => {
    const { waveId } = await invited();
    const take = async () => {
      const letter = await claimLetter(database(), new Date());
      if (!letter) throw new Error("A letter waits.");
      return letter;
    };
    const [first, second] = [await take(), await take()];
    await beginEnd(database(), second, { memberId: second.member.id, token: newLinkToken() });
    await database().wave.update({ where: { id: waveId }, data: { closedAt: new Date() } });
    expect(await clearDueAddresses(database(), new Date("2033-01-01T12:00:00Z"))).toHaveLength(1);
    expect(await states()).toEqual(["skipped", "sending"]);
    const link = { memberId: first.member.id, token: newLinkToken() };
    await expect(beginEnd(database(), first, link)).rejects.toThrow("taken back");
    // Also where it was taken a moment after.
    await database().mailingLetter.update({ where: { id: first.id }, data: { state: "claimed" } });
    await expect(beginEnd(database(), first, link)).rejects.toThrow("taken back");
    expect(await database().surveyLink.count()).toBe(0);

    const fault = "550 <post@lerkevik.example.no>: unknown";
    const gone = { fault, token: null, now: new Date() };
    await markNotTaken(database(), first, { state: "failed", bounced: true }, gone);
    await markUncertain(database(), second, fault);
    expect((await letters()).map(({ state, fault: said }) => [state, said])).toEqual([
      ["failed", null],
      ["uncertain", null],
    ]);
    await database().mailingLetter.updateMany({ data: { state: "sending" } });
    const again = { state: "waiting", nextAttemptAt: new Date() } as const;
    await markNotTaken(database(), second, again, gone);
    expect(await states()).toEqual(["sending", "skipped"]);
    const members = await database().frameMember.findMany();
    expect(members.map(({ bouncedAt, bounceReason }) => [bouncedAt, bounceReason])).toEqual(
      frame.map(() => [null, null]),
    );
    expect(await database().auditEvent.count({ where: { event: "survey_mail_bounced" } })).toBe(0);
  });

  it("wait for a mail server that is not there, and give up after five attempts", async () => {
    await invited();
    vi.stubEnv("PEIL_SMTP_URL", `smtp://127.0.0.1:${await freePort()}`);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await database().mailingLetter.updateMany({ data: { nextAttemptAt: null } });
      expect(await deliverNext(database())).toBe("server");
      expect((await letters())[0]).toMatchObject({
        attempts: attempt,
        state: attempt < 5 ? "waiting" : "failed",
      });
    }
    expect(await database().frameMember.count({ where: { bouncedAt: { not: null } } })).toBe(0);
  });

  it("are skipped where somebody has answered, has no address any more, or the wave has closed", async () => {
    const { waveId } = await invited();
    await submit("Lerkevik");
    await database().frameMember.updateMany({ where: { name: "Bjørkedal" }, data: { email: "" } });
    expect(await deliverNext(database())).toBe("nothing");
    expect((await letters()).map(({ state, fault }) => [state, fault])).toEqual([
      ["skipped", "submitted"],
      ["skipped", "no_address"],
    ]);
    // Thanks go out when it has closed too.
    await database().wave.update({ where: { id: waveId }, data: { closedAt: new Date() } });
    await createMailing(database(), tester, newMailing(waveId, { kind: "thanks", expected: 1 }));
    expect([await deliverNext(database()), await deliverNext(database())]).toEqual(["sent", "nothing"]);
    expect((await mails.received()).map(({ subject }) => subject)).toEqual(["Takk for svarene fra Lerkevik"]);
    expect(await database().surveyLink.count()).toBe(1);
  });

  it("wait until the wave opens, while they are held back, and no longer when they are cancelled", async () => {
    const { waveId, mailingId } = await invited({
      opensAt: new Date(Date.now() + day),
      closesAt: new Date(Date.now() + 2 * day),
    });
    expect(await deliverNext(database())).toBe("nothing");
    await database().wave.update({ where: { id: waveId }, data: { opensAt: new Date(Date.now() - 1) } });
    await pauseMailing(database(), tester, mailingId, true);
    await pauseMailing(database(), tester, mailingId, true);
    expect(await deliverNext(database())).toBe("nothing");
    await pauseMailing(database(), tester, mailingId, false);
    expect(await deliverNext(database())).toBe("sent");
    await cancelMailing(database(), tester, mailingId);
    expect(await deliverNext(database())).toBe("nothing");
    expect(await states()).toEqual(["sent", "skipped"]);
    const events = await database().auditEvent.findMany({
      where: { event: { startsWith: "mailing_" } },
      orderBy: { at: "asc" },
    });
    expect(events.map(({ event }) => event)).toEqual([
      "mailing_created",
      "mailing_paused",
      "mailing_continued",
      "mailing_cancelled",
    ]);
  });

  it("have their link ended where the server refuses the mail after its end", async () => {
    await invited();
    const letter = await claimLetter(database(), new Date());
    if (!letter) throw new Error("A letter waits.");
    const token = newLinkToken();
    await beginEnd(database(), letter, { memberId: letter.member.id, token });
    const now = new Date();
    await markNotTaken(
      database(),
      letter,
      { state: "failed", bounced: false },
      { fault: "554 Spam", token, now },
    );
    const link = await database().surveyLink.findUniqueOrThrow({
      where: { tokenHash: linkTokenHash(token) ?? "" },
    });
    expect(link.revokedAt).toEqual(now);
    expect(await states()).toEqual(["failed", "waiting"]);
  });

  it("are sent by one process at a time", async () => {
    const first = await tryLock(url(), "mail-queue");
    expect([first?.held(), await tryLock(url(), "mail-queue")]).toEqual([true, null]);
    const another = await tryLock(url(), "another");
    expect(another?.held()).toBe(true);
    await another?.release();
    await first?.release();
    const next = await tryLock(url(), "mail-queue");
    expect(next?.held()).toBe(true);
    await next?.release();
    for (const name of ["mail-queue", "another"])
      fs.rmSync(`${url().replace("file:", "")}.${name}-lock`, { force: true });
  });
});

async function submitFor(db: Database, name: string): Promise<void> {
  const { id } = await db.frameMember.findFirstOrThrow({ where: { name } });
  const now = new Date();
  await db.surveyResponse.create({ data: { memberId: id, savedAt: now, submittedAt: now } });
}
