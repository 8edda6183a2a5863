import { randomUUID } from "node:crypto";
import path from "node:path";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Caller } from "~/access/caller";
import { hashPassword } from "~/access/password.server";
import type { Stage } from "~/assessment/evaluations/evaluation";
import { findArea, questionsOf } from "~/assessment/instrument";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import { sheetOf } from "~/assessment/sheets/sheet";
import { saveSheetGrade } from "~/assessment/sheets/sheet-store.server";
import { type Database, openDatabase } from "~/platform/database.server";
import { accessibilityFaults, enter, openWindow, scrollsSideways, signInAs } from "../support/browser";
import { type RunningPeil, startPeil } from "../support/peil";
import { places } from "../support/site-map";

const PASSWORD = "fjord og fjell og fisk";

let peil: RunningPeil;
let db: Database;
/** The questions of area 1. */
let questions: string[];

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
  db = await openDatabase(`file:${path.join(peil.dataDirectory, "peil.db")}`);
  const passwordHash = await hashPassword(PASSWORD);
  for (const id of ["Kari", "Ola"]) {
    const email = `${id.toLowerCase()}@example.no`;
    await db.user.create({ data: { id, name: id, email, role: "evaluator", passwordHash } });
  }
  const area = findArea(await findInstrument(db, "kommunekompass-2020"), "1");
  questions = area ? questionsOf(area).map(({ id }) => id) : [];
});

afterAll(async () => {
  await db.$disconnect();
  await peil.stop();
});

/** An evaluation that Kari and Ola grade alone. */
async function newEvaluation(stage: Stage = "grading"): Promise<string> {
  const { id } = await db.evaluation.create({
    data: {
      id: randomUUID(),
      municipalityNumber: "9901",
      instrumentId: "kommunekompass-2020",
      year: 2032,
      gradingMode: "independently",
      stage,
      members: { create: [{ userId: "Kari" }, { userId: "Ola" }] },
    },
  });
  return id;
}

const callerOf = (name: string): Caller => ({
  id: name,
  name,
  email: `${name.toLowerCase()}@example.no`,
  role: "evaluator",
  municipalityNumber: null,
  language: null,
});

/** Gives these questions on somebody's own sheet. */
async function gradeAlone(evaluationId: string, name: string, ids: string[], step: number): Promise<void> {
  for (const questionId of ids) {
    const saved = await saveSheetGrade(db, callerOf(name), {
      evaluationId,
      kind: "own",
      questionId,
      grade: { system: step, extent: step, result: step },
      note: `${name}s grunn til ${questionId}`,
      baseVersion: 0,
      saveId: randomUUID(),
    });
    expect(saved.ok).toBe(true);
  }
}

async function windowOf(name: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await openWindow(options);
  await enter(await context.newPage(), peil.origin, `${name.toLowerCase()}@example.no`, PASSWORD);
  return context;
}

async function open(window: BrowserContext, address: string): Promise<Page> {
  const page = await window.newPage();
  await page.goto(peil.origin + address);
  return page;
}

const handIn = (page: Page): Promise<void> => page.getByRole("button", { name: "Lever området" }).click();

/** Every page of an evaluation that the map of the site knows, and what the area's page asks for. */
function addressesOf(evaluationId: string): string[] {
  const known = places
    .filter(({ method, path: place }) => method === "GET" && place.startsWith("/evaluations/{"))
    .map(({ path: place }) => place.replace(/\{(grading|planned|published)\}/, evaluationId))
    .filter((place) => !place.includes("{"));
  const area1 = ["", "/areas/1", "/findings/1", "/agreement/1", "/questions/1.1.1", "/grades?area=1"];
  return [
    ...new Set(["/evaluations", ...area1.map((place) => `/evaluations/${evaluationId}${place}`), ...known]),
  ];
}

/** The same as data, which may say more than the pages show. */
function dataOf(addresses: string[]): string[] {
  return addresses.map((address) => address.replace(/(\?|$)/, ".data$1"));
}

/** What Peil answers this person, but for what it makes anew for every answer. */
async function answersTo(window: BrowserContext, addresses: string[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const ask = async (address: string): Promise<void> => {
    const answer = await window.request.get(peil.origin + address);
    const body = (await answer.text())
      .replace(/nonce="[^"]*"/g, "nonce")
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "uuid");
    answers.set(address, `${answer.status()} ${body}`);
  };
  for (const address of addresses) await ask(address);
  return answers;
}

const changeOlas = (evaluationId: string, step: number, note: string) =>
  db.sheetGrade.updateMany({
    where: { evaluationId, sheet: sheetOf("Ola") },
    data: { system: step, extent: step, result: step, note },
  });

describe("blindness", () => {
  it("answers an evaluator the same whatever a colleague has given, until both have handed in", async () => {
    const evaluationId = await newEvaluation();
    await gradeAlone(evaluationId, "Kari", questions, 5);
    await gradeAlone(evaluationId, "Ola", questions, 9);
    const kari = await windowOf("Kari");
    const administrator = await openWindow();
    await signInAs(await administrator.newPage(), peil, "administrator");
    const olas = await windowOf("Ola");

    const pages = addressesOf(evaluationId);
    const data = dataOf(pages);
    const differently = async (window: BrowserContext, addresses: string[]): Promise<void> => {
      await changeOlas(evaluationId, 9, "Olas hemmelighet");
      const seen = await answersTo(window, addresses);
      await changeOlas(evaluationId, 1, "Noe ganske annet");
      expect(await answersTo(window, addresses)).toEqual(seen);
      for (const body of seen.values()) expect(body).not.toContain("hemmelighet");
    };
    await differently(kari, data);
    const olasPage = await open(olas, `/evaluations/${evaluationId}/areas/1`);
    await handIn(olasPage);
    await olasPage.getByText("Vi venter på Kari.").waitFor();
    await differently(kari, [...pages, ...data]);
    await differently(administrator, data);

    await changeOlas(evaluationId, 9, "Olas hemmelighet");
    const page = await open(kari, `/evaluations/${evaluationId}/areas/1`);
    const bodies: string[] = [];
    page.on(
      "response",
      (response) =>
        void response.text().then(
          (text) => bodies.push(text),
          () => null,
        ),
    );
    await handIn(page);
    await page.getByRole("heading", { name: "Alle har levert området" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(bodies.join()).not.toContain("hemmelighet");
    await page.getByRole("link", { name: "Sammenlign og bli enige" }).first().click();
    await page.getByText("Olas hemmelighet").first().waitFor();
    const after = await answersTo(kari, data);
    const telling = [...after].filter(([, body]) => body.includes("hemmelighet")).map(([address]) => address);
    expect(telling).toContain(`/evaluations/${evaluationId}/agreement/1.data`);
    expect(telling.filter((address) => /\/(grades|areas|sheets)/.test(address))).toEqual([]);
  });
});

describe("handing in an area", () => {
  it("waits for the last save, closes the area, shows what came too late, and can be taken back", async () => {
    const evaluationId = await newEvaluation();
    await gradeAlone(evaluationId, "Kari", questions.slice(1), 5);
    const window = await windowOf("Kari");
    const address = `/evaluations/${evaluationId}/areas/1`;
    // On another machine, which does not get through.
    const late = await open(await windowOf("Kari"), address);
    await late.getByText("Alt er lagret").waitFor();
    await late.route("**/grades", (route) => route.abort());
    const lateCard = late.getByRole("form", { name: "1.1.2" });
    await lateCard.getByRole("textbox").fill("Skrevet uten forbindelse");
    await lateCard.getByText(/^Ikke lagret/).waitFor();

    const page = await open(window, address);
    expect(await accessibilityFaults(page)).toEqual([]);
    await handIn(page);
    await page.getByText("Området er ikke levert. Disse spørsmålene mangler karakter: 1.1.1.").waitFor();
    const first = page.getByRole("form", { name: "1.1.1" });
    await page.route("**/grades", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    for (const dimension of ["System", "Omfang", "Resultat"]) {
      const scale = first.getByRole("group", { name: dimension });
      await scale.getByRole("radio", { name: "8", exact: true }).check({ force: true });
    }
    await page.getByText("Disse har karakter, men ingen begrunnelse.").waitFor();
    await handIn(page);
    await page.getByRole("heading", { name: /^Du leverte området/ }).waitFor();
    const key = { evaluationId, sheet: sheetOf("Kari"), questionId: "1.1.1" };
    expect(await db.sheetGrade.findUnique({ where: { evaluationId_sheet_questionId: key } })).toMatchObject({
      system: 8,
      extent: 8,
      result: 8,
    });
    expect(await page.getByRole("button", { name: /^Lagre / }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);

    await late.unroute("**/grades");
    await late.evaluate(() => globalThis.dispatchEvent(new Event("online")));
    await lateCard.getByText("Ikke lagret. Du har levert området").waitFor();
    await late.reload();
    await lateCard.getByText("Ikke lagret. Du har levert området").waitFor();
    expect(await lateCard.getByRole("textbox").inputValue()).toBe("Skrevet uten forbindelse");
    await lateCard.getByRole("link", { name: "Forkast dette og vis det som er lagret på 1.1.2" }).click();
    expect(await lateCard.getByRole("textbox").inputValue()).toBe("Karis grunn til 1.1.2");

    await page.getByRole("button", { name: "Ta leveringen tilbake" }).click();
    await page.getByRole("button", { name: "Lever området" }).waitFor();
    expect(await db.handIn.count({ where: { evaluationId } })).toBe(0);
  });

  it("works without scripts, on a phone, and tells the team who has handed in", async () => {
    const evaluationId = await newEvaluation();
    await gradeAlone(evaluationId, "Ola", questions, 7);
    const phone = { viewport: { width: 390, height: 844 } };
    const window = await windowOf("Ola", { ...phone, javaScriptEnabled: false });
    const page = await open(window, `/evaluations/${evaluationId}/areas/1`);
    await handIn(page);
    await page.getByRole("heading", { name: /^Du leverte området/ }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole("link", { name: "Se hvem som har levert" }).click();
    await page
      .getByRole("row", { name: /^1 / })
      .getByText(/^Levert/)
      .waitFor();
    expect(await page.getByText("Ikke levert").count()).toBe(8);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });
});

describe("the self-assessment", () => {
  it("is the municipality's alone until it is handed in", async () => {
    const evaluationId = await newEvaluation("self_assessment");
    const address = `/evaluations/${evaluationId}/self-assessment`;
    const municipality = await openWindow();
    const page = await municipality.newPage();
    await signInAs(page, peil, "municipality");
    await page.goto(peil.origin + address);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: /^Område 1 / }).click();
    const card = page.getByRole("form", { name: "1.1.1" });
    await card.getByRole("textbox").fill("Vi har en hemmelig plan");
    for (const dimension of ["System", "Omfang", "Resultat"]) {
      const scale = card.getByRole("group", { name: dimension });
      await scale.getByRole("radio", { name: "6", exact: true }).check({ force: true });
    }
    await page.getByText("Alt er lagret").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    const kari = await windowOf("Kari");
    const before = await answersTo(kari, dataOf(addressesOf(evaluationId)));
    for (const body of before.values()) expect(body).not.toContain("hemmelig plan");
    const team = await open(kari, `${address}/1`);
    await team.getByRole("heading", { name: "1 av 75 spørsmål er vurdert" }).waitFor();
    expect(await accessibilityFaults(team)).toEqual([]);

    await page.goto(peil.origin + address);
    await page.getByRole("button", { name: "Send inn egenvurderingen" }).click();
    await page.getByRole("heading", { name: /^Egenvurderingen ble sendt inn/ }).waitFor();
    await team.goto(`${peil.origin}${address}/1`);
    expect(await team.getByRole("form", { name: "1.1.1" }).getByRole("textbox").inputValue()).toBe(
      "Vi har en hemmelig plan",
    );
    expect(await team.getByRole("button", { name: /^Lagre / }).count()).toBe(0);
    await page.getByRole("button", { name: "Ta egenvurderingen tilbake" }).click();
    await page.getByRole("button", { name: "Send inn egenvurderingen" }).waitFor();
    expect((await kari.request.get(`${peil.origin}${address}/grades?area=1`)).status()).toBe(403);
  });
});
