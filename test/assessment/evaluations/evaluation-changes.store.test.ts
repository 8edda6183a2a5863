import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createEvaluation } from "~/assessment/evaluations/evaluation-changes.server";
import { findEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { setTeam } from "~/assessment/team/team-store.server";
import { listKeptMail } from "~/platform/mail.server";
import { describeStore } from "../../support/databases";
import { freePort } from "../../support/free-port";
import { addEvaluation, addGround, addPerson, smallInstrument } from "../../support/small-evaluation";

let dataDirectory: string;

beforeEach(() => {
  dataDirectory = fs.mkdtempSync(path.join(os.tmpdir(), "peil-mail-"));
  vi.stubEnv("PEIL_DATA_DIR", dataDirectory);
  vi.stubEnv("PEIL_ORIGIN", "https://peil.example.no");
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  fs.rmSync(dataDirectory, { recursive: true });
});

const wanted = (teamIds: string[]) => ({
  submissionId: randomUUID() as string,
  municipalityNumber: "1837",
  instrumentId: smallInstrument.id,
  year: 2026,
  language: "nb" as const,
  gradingMode: "independently" as const,
  teamIds,
});

describeStore("a new evaluation", (database) => {
  test("is planned, has its team and is in the audit trail", async () => {
    const db = database();
    await addGround(db);
    const ada = await addPerson(db, "Ada", "administrator");
    const eva = await addPerson(db, "Eva");
    const created = await createEvaluation(db, ada, wanted([eva.id]));
    if (!created.ok) throw new Error(created.fault.code);

    expect(await findEvaluation(db, created.value.id)).toMatchObject({
      municipality: { number: "1837", name: "Meløy" },
      year: 2026,
      stage: "planned",
      invented: false,
      team: [{ id: eva.id, name: "Eva" }],
      publications: [],
    });
    const [event] = await db.auditEvent.findMany({ where: { evaluationId: created.value.id } });
    expect(event).toMatchObject({ event: "evaluation_created", actorId: ada.id, actorName: "Ada" });
  });

  test("tells each of its team by mail in their own language, with the way in", async () => {
    const db = database();
    await addGround(db);
    const ada = await addPerson(db, "Ada", "administrator");
    const eva = await addPerson(db, "Eva", "evaluator", { language: "nn" });
    const ola = await addPerson(db, "Ola");
    const created = await createEvaluation(db, ada, wanted([eva.id, ola.id]));

    const { mails } = await listKeptMail();
    expect(created).toMatchObject({ ok: true, value: { unreached: [] } });
    expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ["eva@peil.example", "Du er med i evalueringa av Meløy 2026"],
      ["ola@peil.example", "Du er med i evalueringen av Meløy 2026"],
    ]);
    for (const { text } of mails) expect(text).toContain("https://peil.example.no/evaluations/");
  });

  test("is made once when the form is sent twice, even at the same time", async () => {
    const db = database();
    await addGround(db);
    const ada = await addPerson(db, "Ada", "administrator");
    const eva = await addPerson(db, "Eva");
    const form = wanted([eva.id]);
    const answers = await Promise.all([createEvaluation(db, ada, form), createEvaluation(db, ada, form)]);
    const third = await createEvaluation(db, ada, form);

    for (const answer of [...answers, third]) {
      expect(answer).toMatchObject({ ok: true, value: { id: form.submissionId } });
    }
    expect(await db.evaluation.count()).toBe(1);
    expect(await db.auditEvent.count()).toBe(1);
    expect(await listKeptMail()).toMatchObject({ count: 1 });
  });

  test.each([
    ["another municipality", { municipalityNumber: "1804" }],
    ["another year", { year: 2025 }],
    ["another language", { language: "nn" as const }],
    ["another team", { teamIds: [] }],
  ])("is not said to be made when the form is sent again with %s", async (_what, change) => {
    const db = database();
    await addGround(db);
    const ada = await addPerson(db, "Ada", "administrator");
    const form = wanted([(await addPerson(db, "Eva")).id]);
    await createEvaluation(db, ada, form);
    expect(await createEvaluation(db, ada, { ...form, ...change })).toEqual({
      ok: false,
      fault: { code: "form_already_sent" },
    });
    expect(await db.evaluation.findMany()).toMatchObject([
      { municipalityNumber: "1837", year: 2026, language: "nb" },
    ]);
    expect(await db.auditEvent.count()).toBe(1);
  });

  test("stands although a mail could not be sent, and says whom it did not reach", async () => {
    const db = database();
    await addGround(db);
    vi.stubEnv("PEIL_SMTP_URL", `smtp://127.0.0.1:${await freePort()}`);
    vi.spyOn(console, "error").mockImplementation(() => undefined); // The log gets the cause; the test needs none.
    const ada = await addPerson(db, "Ada", "administrator");
    const eva = await addPerson(db, "Eva");
    expect(await createEvaluation(db, ada, wanted([eva.id]))).toMatchObject({
      ok: true,
      value: { unreached: ["Eva"] },
    });
    expect(await db.evaluation.count()).toBe(1);
  });

  test("of an invented municipality is marked as invented", async () => {
    const db = database();
    await addGround(db, { invented: true });
    const eva = await addPerson(db, "Eva");
    const form = wanted([eva.id]);
    await createEvaluation(db, eva, form);
    expect(await findEvaluation(db, form.submissionId)).toMatchObject({ invented: true });
  });

  test("is not made of what is not there", async () => {
    const db = database();
    await addGround(db);
    const ada = await addPerson(db, "Ada", "administrator");
    const eva = await addPerson(db, "Eva");
    const gone = await addPerson(db, "Gro", "evaluator", { deactivatedAt: new Date() });
    const faultOf = async (change: object) => {
      const answer = await createEvaluation(db, ada, { ...wanted([eva.id]), ...change });
      return answer.ok ? null : answer.fault.code;
    };
    expect(await faultOf({ municipalityNumber: "0000" })).toBe("municipality_unknown");
    expect(await faultOf({ instrumentId: "none" })).toBe("instrument_unknown");
    expect(await faultOf({ teamIds: [] })).toBe("team_empty");
    expect(await faultOf({ teamIds: [eva.id, ada.id] })).toBe("team_member_unknown");
    expect(await faultOf({ teamIds: [gone.id] })).toBe("team_member_unknown");
    expect(await db.evaluation.count()).toBe(0);
    expect(await db.auditEvent.count()).toBe(0);
  });
});

describeStore("a team", (database) => {
  const namesOf = async (id: string) =>
    (await findEvaluation(database(), id))?.team.map(({ name }) => name).sort();

  test("takes in and lets go, and the trail says whom", async () => {
    const db = database();
    await addGround(db);
    const [eva, ola, ada] = [
      await addPerson(db, "Eva"),
      await addPerson(db, "Ola"),
      await addPerson(db, "Ada", "administrator"),
    ];
    const id = await addEvaluation(db, [eva]);
    const changed = await setTeam(db, ada, { evaluationId: id, teamIds: [ola.id], fromIds: [eva.id] });

    expect(changed).toMatchObject({ ok: true, value: { added: [{ name: "Ola" }] } });
    expect(await namesOf(id)).toEqual(["Ola"]);
    const event = await db.auditEvent.findFirstOrThrow();
    expect(JSON.parse(event.detail ?? "")).toEqual({ added: ["Ola"], removed: ["Eva"] });
  });

  test("sent twice is changed once", async () => {
    const db = database();
    await addGround(db);
    const [eva, ola] = [await addPerson(db, "Eva"), await addPerson(db, "Ola")];
    const id = await addEvaluation(db, [eva]);
    const change = { evaluationId: id, teamIds: [eva.id, ola.id], fromIds: [eva.id] };
    await setTeam(db, eva, change);
    expect(await setTeam(db, eva, change)).toEqual({ ok: true, value: { added: [] } });
    expect(await db.auditEvent.count()).toBe(1);
  });

  test("changed meanwhile is not changed back, and both are told", async () => {
    const db = database();
    await addGround(db);
    const [eva, ola, per] = [
      await addPerson(db, "Eva"),
      await addPerson(db, "Ola"),
      await addPerson(db, "Per"),
    ];
    const id = await addEvaluation(db, [eva]);
    await setTeam(db, eva, { evaluationId: id, teamIds: [eva.id, ola.id], fromIds: [eva.id] });
    const stale = await setTeam(db, eva, { evaluationId: id, teamIds: [eva.id, per.id], fromIds: [eva.id] });
    expect(stale).toEqual({ ok: false, fault: { code: "team_stale" } });
    expect(await namesOf(id)).toEqual(["Eva", "Ola"]);
  });

  test("always has somebody, and only evaluators; one whose account is closed may stay", async () => {
    const db = database();
    await addGround(db);
    const [eva, ada] = [await addPerson(db, "Eva"), await addPerson(db, "Ada", "administrator")];
    const gone = await addPerson(db, "Gro", "evaluator", { deactivatedAt: new Date() });
    const id = await addEvaluation(db, [gone]);
    const from = { evaluationId: id, fromIds: [gone.id] };
    expect(await setTeam(db, ada, { ...from, teamIds: [] })).toMatchObject({ fault: { code: "team_empty" } });
    expect(await setTeam(db, ada, { ...from, teamIds: [gone.id, ada.id] })).toMatchObject({
      fault: { code: "team_member_unknown" },
    });
    expect((await setTeam(db, ada, { ...from, teamIds: [gone.id, eva.id] })).ok).toBe(true);
    expect(await namesOf(id)).toEqual(["Eva", "Gro"]);
  });
});
