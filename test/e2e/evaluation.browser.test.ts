import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Role } from "~/access/roles";
import { accessibilityFaults, openWindow, signInAs } from "../support/browser";
import { type RunningPeil, startPeil } from "../support/peil";

let peil: RunningPeil;
const windows: BrowserContext[] = [];

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
});

afterAll(async () => {
  await Promise.all(windows.map((window) => window.close()));
  await peil.stop();
});

const withoutScripts = { javaScriptEnabled: false };

async function pageAs(role: Role, options: BrowserContextOptions = {}): Promise<Page> {
  const window = await openWindow(options);
  windows.push(window);
  const page = await window.newPage();
  await signInAs(page, peil, role);
  return page;
}

/** Opens one of the demo workspace's evaluations by its name in the list, and gives its address. */
async function openEvaluation(page: Page, name: string): Promise<string> {
  await page.goto(`${peil.origin}/evaluations`);
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  return page.url();
}

const faultsOf = (page: Page) => page.getByRole("alert").getByRole("listitem").allInnerTexts();

describe("a new evaluation", () => {
  it("says everything that is wrong at once and keeps what was typed, without scripts", async () => {
    const page = await pageAs("administrator", withoutScripts);
    await page.goto(`${peil.origin}/evaluations/new`);
    await page.getByLabel("Kommune").fill("Herøy");
    await page.getByLabel("År").fill("26");
    await page.getByLabel("Skriftspråk").selectOption("nn");
    await page.getByRole("button", { name: "Opprett evalueringen" }).click();

    expect(await faultsOf(page)).toEqual([
      "«Herøy» kan være flere kommuner: Herøy (1515), Herøy (1818). Velg en av dem.",
      "Skriv et årstall mellom 2000 og 2100, for eksempel 2026.",
      "Velg minst én evaluator.",
    ]);
    expect(await page.getByLabel("Kommune").inputValue()).toBe("Herøy");
    expect(await page.getByLabel("År").inputValue()).toBe("26");
    expect(await page.getByLabel("Skriftspråk").inputValue()).toBe("nn");

    await page.getByLabel("Kommune").fill("Herøy (1818)");
    await page.getByLabel("År").fill("2032");
    await page.getByLabel("Evaluator (demo)").check();
    await page.getByRole("button", { name: "Opprett evalueringen" }).click();
    await page.getByRole("heading", { level: 1, name: "Herøy 2032" }).waitFor();
    expect(await page.getByRole("status").innerText()).toContain("Teamet har fått e-post.");
    await page.goto(`${peil.origin}/mail`);
    expect(await page.getByRole("main").innerText()).toContain("Du er med i evalueringen av Herøy 2032");
  });

  it("is not sent while something plain is missing, where scripts run, and is sent when it is not", async () => {
    const page = await pageAs("administrator");
    await page.goto(`${peil.origin}/evaluations/new`);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") sent.push(request.url());
    });
    await page.getByRole("button", { name: "Opprett evalueringen" }).click();
    await page.getByText("Skriv navnet eller nummeret til kommunen.").first().waitFor();
    expect(sent).toEqual([]);

    await page.getByLabel("Kommune").fill("ukjent sted");
    await page.getByLabel("Evaluator (demo)").check();
    await page.getByRole("button", { name: "Opprett evalueringen" }).click();
    await page
      .getByText("Vi fant ingen kommune som heter eller har nummeret «ukjent sted».")
      .first()
      .waitFor();
    expect(await page.getByLabel("Evaluator (demo)").isChecked()).toBe(true);
    await page.getByLabel("Kommune").fill("1837");
    await page.getByRole("button", { name: "Opprett evalueringen" }).click();
    await page.getByRole("heading", { level: 1, name: /^Meløy / }).waitFor();
    expect(sent).toHaveLength(2);
  });

  it("is made once when the form is sent again from the browser's history", async () => {
    const page = await pageAs("administrator", withoutScripts);
    await page.goto(`${peil.origin}/evaluations/new`);
    const id = await page.locator("input[name=submissionId]").inputValue();
    const evaluator = await page.locator("input[name=teamIds]").first().inputValue();
    const evaluation = { municipality: "Bodø", year: "2033", language: "nb", gradingMode: "together" };
    const form = { submissionId: id, ...evaluation, teamIds: evaluator };
    const instrumentId = await page.getByLabel("Verktøy").inputValue();
    for (let time = 1; time <= 2; time += 1) {
      const answer = await page.request.post(`${peil.origin}/evaluations/new`, {
        form: { ...form, instrumentId },
        headers: { origin: peil.origin },
      });
      expect(answer.url()).toContain(`/evaluations/${id}`);
    }
    await page.goto(`${peil.origin}/evaluations`);
    expect(await page.getByRole("link", { name: "Bodø 2033", exact: true }).count()).toBe(1);
  });
});

describe("findings", () => {
  const first = "Planen for kommunikasjon er fra 2015 og brukes ikke.";
  const second = "Innbyggerne får svar samme dag.";

  it("are written, ordered, changed and deleted without scripts", async () => {
    const page = await pageAs("evaluator", withoutScripts);
    const address = `${await openEvaluation(page, "Fossdal 2026")}/findings/2`;
    await page.goto(address);
    await page.getByRole("button", { name: "Lagre funnet" }).click();
    expect(await faultsOf(page)).toEqual([
      "Skriv hva dere har funnet.",
      "Velg om funnet er en styrke, en utfordring eller en svakhet.",
    ]);

    await page.getByLabel("Hva har dere funnet?").fill(first);
    await page.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Vis forslaget" }).click();
    await page.getByText(/^Peil foreslår (styrke|utfordring|svakhet) ut fra poengene/).waitFor();
    expect(await page.getByLabel("Hva har dere funnet?").inputValue()).toBe(first);
    for (const text of [first, second]) {
      await page.getByLabel("Hva har dere funnet?").fill(text);
      await page.getByRole("radio", { name: "Styrke" }).check();
      await page.getByRole("button", { name: "Lagre funnet" }).click();
      await page.getByRole("article").filter({ hasText: text }).waitFor();
    }
    const strengths = page.getByRole("region", { name: /^Styrker/ }).getByRole("article");
    await strengths
      .nth(1)
      .getByRole("button", { name: /^Flytt opp/ })
      .click();
    expect(await strengths.first().innerText()).toContain(second);

    await strengths.nth(1).getByText("Flytt eller slett").click();
    await strengths.nth(1).getByRole("button", { name: "Gjør om til svakhet" }).click();
    const weaknesses = page.getByRole("region", { name: /^Svakheter/ }).getByRole("article");
    expect(await weaknesses.allInnerTexts()).toEqual([expect.stringContaining(first)]);

    await weaknesses
      .first()
      .getByRole("link", { name: /^Endre/ })
      .click();
    await page.getByLabel("Hva har dere funnet?").fill("Planen for kommunikasjon er gammel.");
    await page.getByRole("button", { name: "Lagre endringen" }).click();
    expect(await weaknesses.first().innerText()).toContain("Planen for kommunikasjon er gammel.");

    await strengths.first().getByText("Flytt eller slett").click();
    await strengths.first().getByRole("button", { name: "Slett funnet" }).click();
    await page.waitForLoadState();
    expect(await strengths.count()).toBe(0);
  });

  it("get Peil's proposal as the questions are ticked, where scripts run", async () => {
    const page = await pageAs("evaluator");
    await page.goto(`${await openEvaluation(page, "Fossdal 2026")}/findings/1`);
    await page.getByText("Velg spørsmål, så foreslår Peil en type ut fra poengene.").waitFor();
    expect(await page.getByRole("button", { name: "Vis forslaget" }).count()).toBe(0);
    // The demo graded 1.3.2 to 7.3 of 10 points: from 70 per cent it is a strength.
    await page.getByRole("checkbox", { name: /^1\.3\.2 .* 7,3 av 10 poeng/ }).check();
    await page.getByText(/^Peil foreslår styrke ut fra poengene/).waitFor();
    await page.getByRole("checkbox", { name: /^1\.1\.2 .* 1,7 av 10 poeng/ }).check();
    await page.getByText(/^Peil foreslår utfordring ut fra poengene/).waitFor();
  });

  it("that a colleague changed meanwhile are shown beside one's own text, and neither is lost", async () => {
    const mine = await pageAs("evaluator", withoutScripts);
    const theirs = await pageAs("evaluator", withoutScripts);
    const address = `${await openEvaluation(mine, "Fossdal 2026")}/findings/1`;
    for (const page of [mine, theirs]) {
      await page.goto(address);
      await page
        .getByRole("article")
        .first()
        .getByRole("link", { name: /^Endre/ })
        .click();
    }
    await theirs.getByLabel("Hva har dere funnet?").fill("Deres tekst.");
    await theirs.getByRole("button", { name: "Lagre endringen" }).click();
    await mine.getByLabel("Hva har dere funnet?").fill("Min tekst.");
    await mine.getByRole("button", { name: "Lagre endringen" }).click();

    const alert = mine.getByRole("alert");
    expect(await alert.innerText()).toContain("Noen var før deg");
    expect(await alert.getByRole("blockquote").innerText()).toBe("Deres tekst.");
    expect(await mine.getByLabel("Hva har dere funnet?").inputValue()).toBe("Min tekst.");
    await mine.getByRole("button", { name: "Lagre endringen" }).click();
    await mine.getByRole("article").filter({ hasText: "Min tekst." }).waitFor();
    expect(await mine.getByText("Deres tekst.").count()).toBe(0);
  });
});

describe("publication", () => {
  it("is held back by the checklist, which leads to what is missing", async () => {
    const page = await pageAs("evaluator", withoutScripts);
    const evaluation = await openEvaluation(page, "Fossdal 2026");
    await page.goto(`${evaluation}/publish`);
    expect(await page.getByRole("button", { name: "Publiser", exact: true }).count()).toBe(0);
    const missing = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: /mangler$/ }) });
    expect(await missing.count()).toBe(3);
    await missing.nth(2).getByRole("link", { name: "Skriv sammendraget" }).click();
    await page.getByRole("heading", { level: 1, name: "Sammendrag" }).waitFor();

    const forced = await page.request.post(`${evaluation}/publish`, {
      form: { intent: "publish", number: "1" },
      headers: { origin: peil.origin },
    });
    expect(forced.status()).toBe(422);
    expect(await forced.text()).toContain("Rapporten er ikke publisert, for sjekklisten er ikke ferdig.");
  });

  it("can be corrected as a new version with its reason, beside the old one", async () => {
    const page = await pageAs("evaluator", withoutScripts);
    const evaluation = await openEvaluation(page, "Lerkevik 2026");
    await page.goto(`${evaluation}/summary`);
    expect(await page.getByRole("button", { name: "Lagre sammendraget" }).count()).toBe(0);
    await page.goto(`${evaluation}/publish`);
    await page.getByRole("button", { name: "Åpne for retting" }).click();
    expect(await faultsOf(page)).toEqual(["Skriv hvorfor rapporten må rettes."]);
    await page.getByLabel("Hvorfor må rapporten rettes?").fill("Et tall i sammendraget var feil.");
    await page.getByRole("button", { name: "Åpne for retting" }).click();
    await page.getByRole("button", { name: "Avbryt rettingen" }).waitFor();

    await page.goto(`${evaluation}/summary`);
    await page.getByRole("textbox", { name: "Sammendrag" }).fill("Et rettet sammendrag.");
    await page.getByRole("button", { name: "Lagre sammendraget" }).click();
    await page.goto(`${evaluation}/publish`);
    expect(await page.getByRole("button", { name: "Avbryt rettingen" }).count()).toBe(0);
    await page.getByRole("button", { name: "Publiser versjon 2" }).click();
    await page.getByText("Rapporten er publisert.", { exact: true }).waitFor();

    const reader = await pageAs("municipality", withoutScripts);
    await reader.goto(evaluation);
    const versions = reader.getByRole("region", { name: "Publiserte versjoner" }).getByRole("listitem");
    expect(await versions.allInnerTexts()).toEqual([
      expect.stringMatching(/Versjon 2[^]*Retting: Et tall i sammendraget var feil\./),
      expect.stringMatching(/Versjon 1/),
    ]);
    const pages = reader.getByRole("navigation", { name: "Deler av evalueringen" }).getByRole("link");
    expect(await pages.allInnerTexts()).toEqual([
      "Oversikt",
      "Dokumenter",
      "Egenvurdering",
      "Intervjuer",
      "Faktasjekk",
      "Sammenligning",
      "Oppfølging",
    ]);
  });

  it("opened for nothing is closed again, and the trail tells of both", async () => {
    const page = await pageAs("administrator", withoutScripts);
    const evaluation = await openEvaluation(page, "Lerkevik 2026");
    await page.goto(`${evaluation}/publish`);
    await page.getByLabel("Hvorfor må rapporten rettes?").fill("Et bomtrykk.");
    await page.getByRole("button", { name: "Åpne for retting" }).click();
    await page.getByRole("button", { name: "Avbryt rettingen" }).click();
    await page.getByText("Rettingen er avbrutt. Siste versjon gjelder fortsatt.").waitFor();
    await page.goto(`${evaluation}/history`);
    const lines = await page.getByRole("row").allInnerTexts();
    expect(lines[1]).toContain("avbrøt rettingen av Lerkevik 2026");
    expect(lines[2]).toContain("åpnet for retting av Lerkevik 2026");
  });
});

describe("a text of somebody who was signed out meanwhile", () => {
  it("stands on the page that refuses it, and is saved when it is sent again after signing in", async () => {
    const page = await pageAs("evaluator", withoutScripts);
    const evaluation = await openEvaluation(page, "Fossdal 2026");
    await page.goto(`${evaluation}/summary`);
    await page.getByRole("textbox", { name: "Sammendrag" }).fill("Skrevet på toget.\n<b>Med linjer</b>.");
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Lagre sammendraget" }).click();
    await page.getByRole("heading", { name: "Det du skrev, er ikke borte" }).waitFor();
    expect(await page.getByText("Skrevet på toget.").first().innerText()).toContain("<b>Med linjer</b>");
    expect(await accessibilityFaults(page)).toEqual([]);

    await signInAs(await page.context().newPage(), peil, "evaluator");
    await page.getByRole("button", { name: "Send på nytt" }).click();
    await page.waitForURL(/\/summary/);
    await page.getByRole("textbox", { name: "Sammendrag" }).waitFor();
    const kept = await page.getByRole("textbox", { name: "Sammendrag" }).inputValue();
    expect(kept.replace(/\r/g, "")).toBe("Skrevet på toget.\n<b>Med linjer</b>.");
  });
});
