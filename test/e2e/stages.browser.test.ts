import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type Role, roles } from "~/access/roles";
import { type Stage, stages } from "~/assessment/evaluations/evaluation";
import { permissionOf } from "~/assessment/evaluations/evaluation-permissions";
import { findEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { actors } from "~/assessment/evaluations/permission-table";
import { openFactCheck } from "~/assessment/fact-check/open-fact-check.server";
import { type Database, inTransaction, openDatabase } from "~/platform/database.server";
import { norwegianDay } from "~/platform/norwegian-day";
import { type EvaluationRoute, evaluationRoutes } from "../support/evaluation-routes";
import { type RunningPeil, startPeil } from "../support/peil";
import { demoSignIn, routeFiles } from "../support/site-map";

let peil: RunningPeil;
let db: Database;
let address: string;
let ids: Record<string, string>;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
  db = await openDatabase(`file:${path.join(peil.dataDirectory, "peil.db")}`);
  for (const role of roles) {
    const { email, password } = demoSignIn(peil.dataDirectory, role);
    const answer = await send("/sign-in", "POST", role, { email, password });
    cookies.set(role, answer.headers.get("set-cookie")?.split(";")[0] ?? "");
  }
  ids = await furnish();
  address = `/evaluations/${ids["evaluation"]}`;
});

afterAll(async () => {
  await db.$disconnect();
  await peil.stop();
});

/** Gives the demo's published evaluation something of everything, so that every route has what it is about. */
async function furnish(): Promise<Record<string, string>> {
  const { id: evaluation } = await db.evaluation.findFirstOrThrow({ where: { publications: { some: {} } } });
  await db.evaluation.update({ where: { id: evaluation }, data: { gradingMode: "independently" } });
  const by = { updatedAt: new Date(), updatedByName: "Test" };
  const interview = await db.interview.create({ data: { evaluationId: evaluation, groupId: "stab", ...by } });
  const document = await db.document.create({
    data: {
      evaluationId: evaluation,
      type: "other",
      title: "Plan",
      ...storeFile("%PDF-1.7"),
      addedAt: new Date(),
      addedByName: "Test",
    },
  });
  const action = await db.followUpAction.create({
    data: { evaluationId: evaluation, title: "Tiltak", areaId: "1", position: 90, ...by },
  });
  const found = await findEvaluation(db, evaluation);
  if (!found) throw new Error("The evaluation is gone.");
  const dueOn = norwegianDay(new Date(Date.now() + 10 * 86_400_000));
  await inTransaction(db, (tx) => openFactCheck(tx, { id: null, name: "Test" }, found, { dueOn }));
  const comment = await db.factCheckComment.create({
    data: {
      evaluationId: evaluation,
      round: 1,
      subject: "summary",
      subjectId: "",
      text: "En kommentar.",
      writtenAt: new Date(),
      writtenByName: "Test",
    },
  });
  return {
    evaluation,
    interview: interview.id,
    document: document.id,
    action: action.id,
    comment: comment.id,
  };
}

/** Puts a file where uploaded documents are kept, and gives what its document says of it. */
function storeFile(content: string) {
  const contentHash = createHash("sha256").update(content).digest("hex");
  const folder = path.join(peil.dataDirectory, "documents", contentHash.slice(0, 2));
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, contentHash), content);
  return { contentHash, fileName: "plan.pdf", mediaType: "application/pdf", bytes: content.length };
}

function send(
  to: string,
  method: "GET" | "POST",
  role: Role,
  form: Record<string, string> = {},
): Promise<Response> {
  return fetch(peil.origin + to, {
    method,
    // A file that is refused leads to the page that says why.
    redirect: method === "GET" ? "follow" : "manual",
    headers: { Origin: peil.origin, Cookie: cookies.get(role) ?? "" },
    ...(method === "POST" ? { body: new URLSearchParams(form) } : {}),
  });
}

const addressOf = ({ path: place }: EvaluationRoute): string =>
  address + place.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? randomUUID());

const lets = ({ roles: only }: EvaluationRoute, role: Role): boolean => only?.includes(role) ?? true;

const may = (role: Role, action: Parameters<typeof permissionOf>[1], stage: Stage): boolean =>
  permissionOf(actors[role], action, "independently", stage).allowed;

it("every route under an evaluation is on the list that is walked", () => {
  const listed = evaluationRoutes.map(({ route }) => route).sort();
  expect(listed).toEqual(
    routeFiles()
      .filter((name) => name.startsWith("evaluations.$id"))
      .sort(),
  );
});

it.each(stages)(
  "in the stage %s each role reads and posts what the table of permissions says",
  async (stage) => {
    await db.evaluation.update({ where: { id: ids["evaluation"] ?? "" }, data: { stage } });
    const wrong: string[] = [];
    const say = (what: string, role: Role, status: number, expected: string): void => {
      wrong.push(`${what} as ${role}: ${status}, not ${expected}`);
    };
    for (const place of evaluationRoutes) {
      for (const role of roles) {
        if (place.read) {
          // To draw a PDF takes a second, and it is the same in every stage: it is drawn once.
          const draws = place.path.endsWith("/pdf") && may(role, place.read, stage);
          if (draws && (role !== "evaluator" || stage !== "fact_check")) continue;
          // Every refusal is asked for; a page that was shown in the stage before is not asked for again.
          const before = stages[stages.indexOf(stage) - 1];
          if (before && may(role, place.read, stage) && may(role, place.read, before)) continue;
          const { status } = await send(addressOf(place), "GET", role);
          if (lets(place, role) && may(role, place.read, stage)) {
            if (status >= 400) say(`GET ${place.path}`, role, status, "let in");
          } else if (status !== 403) say(`GET ${place.path}`, role, status, "403");
        }
      }
    }
    const before = await db.auditEvent.count();
    for (const place of evaluationRoutes.filter(({ write }) => write.length > 0)) {
      for (const role of roles) {
        if (lets(place, role) && place.write.some((action) => may(role, action, stage))) continue;
        const { status } = await send(addressOf(place), "POST", role, place.form);
        if (status < 400 || status >= 500) say(`POST ${place.path}`, role, status, "a refusal");
      }
    }
    expect(wrong).toEqual([]);
    expect(await db.auditEvent.count(), "a refused post changed something").toBe(before);
  },
);
