import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Role } from "~/access/roles";
import { findEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { openFactCheck } from "~/assessment/fact-check/open-fact-check.server";
import { type Database, inTransaction, openDatabase } from "~/platform/database.server";
import { norwegianDay } from "~/platform/norwegian-day";
import { accessibilityFaults, openWindow, scrollsSideways, signInAs } from "../support/browser";
import { type RunningPeil, startPeil } from "../support/peil";

let peil: RunningPeil;
let db: Database;
let contact: Page;
let evaluator: Page;
const windows: BrowserContext[] = [];

/** The page of Lerkevik's fact check. */
let factCheck: string;
/** The page of a fact check of another municipality. */
let elsewhere: string;

const inTwoWeeks = norwegianDay(new Date(Date.now() + 14 * 24 * 60 * 60 * 1_000));

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
  db = await openDatabase(`file:${path.join(peil.dataDirectory, "peil.db")}`);
  const lerkevik = await inFactCheck({ municipalityNumber: "9901" });
  const other = await inFactCheck({ stage: "grading" });
  await db.document.create({
    data: {
      evaluationId: lerkevik,
      type: "other",
      title: "Økonomiplan 2026–2029",
      link: "https://lerkevik.example/plan",
      addedAt: new Date(),
      addedByName: "Lerkevik",
    },
  });
  [factCheck = "", elsewhere = ""] = [lerkevik, other].map(
    (id) => `${peil.origin}/evaluations/${id}/fact-check`,
  );
  contact = await pageAs("municipality");
  evaluator = await pageAs("evaluator");
});

afterAll(async () => {
  await Promise.all(windows.map((window) => window.close()));
  await db.$disconnect();
  await peil.stop();
});

/** Takes one of the demo's evaluations back to before publication and opens its fact check, as its team would. */
async function inFactCheck(which: { municipalityNumber?: string; stage?: string }): Promise<string> {
  const { id } = await db.evaluation.findFirstOrThrow({ where: which });
  await db.publication.deleteMany({ where: { evaluationId: id } });
  await inTransaction(db, async (tx) => {
    await tx.evaluation.update({ where: { id }, data: { stage: "fact_check" } });
    const evaluation = await findEvaluation(tx, id);
    if (!evaluation) throw new Error("There is no such evaluation.");
    await openFactCheck(tx, { id: null, name: "Eva" }, evaluation, { dueOn: inTwoWeeks });
  });
  return id;
}

async function pageAs(role: Role): Promise<Page> {
  const window = await openWindow({ javaScriptEnabled: false });
  windows.push(window);
  const page = await window.newPage();
  await signInAs(page, peil, role);
  return page;
}

const faultsOf = (page: Page) => page.getByRole("alert").getByRole("listitem").allInnerTexts();
const comments = (page: Page) => page.getByRole("article");
const commentOn = (page: Page, name: string) => page.getByRole("article", { name });

describe("a fact check, without scripts", () => {
  it("is read and commented on by the municipality, with evidence, once however often it is sent", async () => {
    await contact.goto(factCheck);
    await contact.getByText("14 dager igjen").waitFor();
    expect(await accessibilityFaults(contact)).toEqual([]);
    await contact.getByRole("link", { name: "Les utkastet til rapport" }).click();
    await contact.getByText(/^UTKAST til faktasjekk, runde 1\. Ikke publisert/).waitFor();
    expect(await contact.getByRole("heading", { name: /Styring og kontroll/ }).count()).toBe(1);

    await contact.goto(factCheck);
    await contact.getByText("Styring og kontroll").click();
    await contact.getByRole("link", { name: "Kommenter karakteren på spørsmål 3.2.1" }).click();
    await contact.getByRole("button", { name: "Lagre kommentaren" }).click();
    expect(await faultsOf(contact)).toEqual(["Skriv hva dere mener er feil eller mangler."]);
    await contact.getByLabel("Hva er feil eller mangler?").fill("Alle enheter har mål.\nSe planen.");
    await contact.getByRole("checkbox", { name: "Økonomiplan 2026–2029" }).check();
    expect(await accessibilityFaults(contact)).toEqual([]);
    const form = await contact.locator("form:has(textarea)").evaluate((element) => {
      const entries = [...new FormData(element as HTMLFormElement)];
      return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
    });
    const address = contact.url();
    await contact.getByRole("button", { name: "Lagre kommentaren" }).click();
    await contact.getByText("Kommentaren er lagret.").waitFor();
    await contact.request.post(address, { form, headers: { origin: peil.origin } });
    await contact.goto(factCheck);
    expect(await comments(contact).count()).toBe(1);
    expect(await comments(contact).innerText()).toContain("Venter på svar");
    expect(await comments(contact).getByRole("link", { name: "Økonomiplan 2026–2029" }).count()).toBe(1);
  });

  it("is answered by an evaluator, who changes the grade where it is set", async () => {
    await evaluator.goto(factCheck);
    await evaluator
      .getByRole("link", { name: /^Svar på kommentaren: Karakteren på spørsmål 3\.2\.1/ })
      .click();
    await evaluator.getByRole("button", { name: "Lagre svaret" }).click();
    expect(await faultsOf(evaluator)).toEqual([
      "Velg om dere godtar eller avviser kommentaren.",
      "Skriv et svar til kommunen.",
    ]);
    await evaluator.getByRole("radio", { name: /^Vi godtar kommentaren/ }).check();
    await evaluator.getByLabel("Svar til kommunen").fill("Takk. Omfanget er hevet.");
    await evaluator.getByRole("button", { name: "Lagre svaret" }).click();
    await evaluator.getByText("Se over dette før dere publiserer").waitFor();
    expect(await accessibilityFaults(evaluator)).toEqual([]);

    await commentOn(evaluator, "Karakteren på spørsmål 3.2.1")
      .getByRole("link", { name: "Endre karakteren" })
      .click();
    const card = evaluator.getByRole("form", { name: "3.2.1" });
    await card
      .getByRole("group", { name: "Omfang" })
      .getByRole("radio", { name: /^8/ })
      .check({ force: true });
    await card.getByRole("button", { name: "Lagre 3.2.1" }).click();
    await card.getByText(/^Lagret/).waitFor();
    await evaluator.goto(factCheck);
    expect(await evaluator.getByText("Se over dette før dere publiserer").count()).toBe(0);
    await evaluator.getByRole("button", { name: "Send svarene" }).click();
    await evaluator.getByText("Kommunen har fått e-post om svarene.").waitFor();
    expect(await evaluator.getByRole("button", { name: "Send svarene" }).count()).toBe(0);
  });

  it("shows the municipality the grade before and after, and lets it say that it is finished", async () => {
    await contact.setViewportSize({ width: 390, height: 844 });
    await contact.goto(factCheck);
    const comment = commentOn(contact, "Karakteren på spørsmål 3.2.1");
    const shown = (await comment.innerText()).replace(/\s+/g, " ");
    expect(shown).toContain("I utkastet System 6 Omfang 6 Resultat 4 Poeng 5,3 av 10 poeng");
    expect(shown).toContain("Nå System 6 Omfang 8 Resultat 4 Poeng 6,0 av 10 poeng");
    expect(shown).toContain("Takk. Omfanget er hevet.");
    expect(await comment.getByRole("link", { name: /^Endre/ }).count()).toBe(0);
    expect(await scrollsSideways(contact)).toBe(false);

    await contact.getByText("Vi er ferdige", { exact: true }).click();
    await contact.getByRole("button", { name: "Ja, vi er ferdige" }).click();
    await contact.getByText("Evaluatorene har fått beskjed om at dere er ferdige.").waitFor();
    expect(await contact.getByRole("link", { name: /^Kommenter/ }).count()).toBe(0);
    expect(await contact.getByRole("button", { name: "Åpne for flere kommentarer" }).count()).toBe(1);
  });

  it("is closed to people of other municipalities, page, draft and forms", async () => {
    for (const place of ["", "/report", "/report?round=1", "/comment?subject=summary"]) {
      expect((await contact.goto(elsewhere + place))?.status(), place).toBe(403);
    }
    for (const [place, form] of [
      ["", { intent: "finish", round: "1" }],
      ["/comment?subject=summary", { subject: "summary", subjectId: "", round: "1", text: "Feil." }],
    ] as const) {
      const answer = await contact.request.post(elsewhere + place, {
        form,
        headers: { origin: peil.origin },
      });
      expect(answer.status(), place).toBe(403);
    }
    expect(await db.factCheckComment.count()).toBe(1);
  });
});
