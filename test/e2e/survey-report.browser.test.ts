import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { writeResponses } from "~/cli/demo/invented-responses-store";
import { type Database, openDatabase } from "~/platform/database.server";
import type { FrameUnit } from "~/survey/frame";
import { closeWave } from "~/survey/waves/wave-store.server";
import { accessibilityFaults, openWindow, scrollsSideways, signInAs } from "../support/browser";
import { type RunningPeil, startPeil } from "../support/peil";
import { pdfPages } from "../support/pdf-text";
import { smallSurvey } from "../support/small-survey";
import { addWave } from "../support/small-wave";
import { syntheticResponses } from "../support/synthetic-responses";

const tester = { id: null, name: "Test" };
const survey = smallSurvey();
const frame: FrameUnit[] = Array.from({ length: 24 }, (_, place) => ({
  ...{ municipality: String(9901 + place), name: place === 0 ? "Lerkevik" : `Kommune ${place}` },
  ...{ population: place < 4 ? 900 : 2000, centrality: 500, income: 110 },
  ...{ region: null, group: null, email: null },
}));

let peil: RunningPeil;
let db: Database;
let wave: string;
let token: string;

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
  db = await openDatabase(`file:${path.join(peil.dataDirectory, "peil.db")}`);
  const added = await addWave(db, { instrument: survey, frame, name: "Liten utsending" });
  ({ waveId: wave, token } = added);
  const responses = syntheticResponses(survey, frame, 5);
  await writeResponses(db, { waveId: wave, instrument: survey }, responses, () => new Date());
  await closeWave(db, tester, wave);
});

afterAll(async () => {
  await db.$disconnect();
  await peil.stop();
});

/** Goes to a page that must hold on a phone, and for those who read by other means. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(peil.origin + address);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };

describe("the report of a survey", () => {
  it("is written, published, read by everybody, and beside it each respondent's own sheet", async () => {
    const address = `/surveys/waves/${wave}/report`;
    const visitor = await (await openWindow(phone)).newPage();
    expect((await visitor.goto(peil.origin + address))?.status()).toBe(404);
    await visitor.goto(`${peil.origin}/s/${token}`);
    expect(await visitor.getByRole("link", { name: "Se svarene ved siden av gruppen" }).count()).toBe(0);

    const page = await (await openWindow(phone)).newPage();
    await signInAs(page, peil, "administrator");
    await visit(page, `${address}/edit`);
    await page.getByLabel("Bokmål").fill("Kommunene er med.\n\nDe svarte.");
    await page.getByRole("button", { name: "Lagre «Sammendrag»" }).click();
    await page.getByText("Teksten er lagret.").waitFor();
    // Another window saves; what is typed here is kept and both are shown.
    await db.surveyReportText.updateMany({
      where: { waveId: wave },
      data: { version: 2, content: JSON.stringify({ nb: "En annens tekst.", nn: "", en: "" }) },
    });
    await page.getByLabel("Bokmål").fill("Min nye tekst.");
    await page.getByRole("button", { name: "Lagre «Sammendrag»" }).click();
    await page.getByText("En annens tekst.").waitFor();
    expect(await page.getByLabel("Bokmål").inputValue()).toBe("Min nye tekst.");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Lagre «Sammendrag»" }).click();
    await page.getByText("Teksten er lagret.").waitFor();

    await visit(page, address);
    await page.getByText("UTKAST. Ikke publisert.").first().waitFor();
    await page.getByRole("link", { name: "Skriv og publiser" }).click();
    await page.getByRole("link", { name: "Publiser rapporten" }).click();
    await page.getByText("Ikke skrevet på alle tre språk: Sammendrag").waitFor();
    await page
      .getByText(/: 0 av \d+ svar er lest og sortert/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Ja, publiser for alle" }).click();
    await page.getByText("Rapporten er publisert.").waitFor();

    await visit(visitor, address);
    const read = await visitor.locator("main").innerText();
    expect(read).toContain("Min nye tekst.");
    expect(read).not.toContain("UTKAST");
    for (const { name, items } of survey.sections) {
      for (const text of [name.nb, ...items.map(({ question }) => question.nb)]) expect(read).toContain(text);
    }
    // Four municipalities are few, and are hidden from everybody.
    expect(read).toContain("skjult");
    const pdf = await visitor.request.get(`${peil.origin}${address}.pdf?language=nn`);
    expect(pdf.headers()["content-disposition"]).toContain("liten-utsending-v1-nn.pdf");
    const printed = (await pdfPages(new Uint8Array(await pdf.body()))).join(" ");
    for (const { number, question } of survey.sections.flatMap(({ items }) => items))
      expect(printed).toContain(`${number} ${question.nn}`);

    await visitor.goto(`${peil.origin}/s/${token}`);
    await visitor.getByRole("link", { name: "Se svarene ved siden av gruppen" }).click();
    await visitor.getByRole("heading", { name: "Lerkevik: svaret ved siden av gruppen" }).waitFor();
    expect(await accessibilityFaults(visitor)).toEqual([]);
    const sheet = await visitor.request.get(`${peil.origin}/s/${token}/sheet.pdf`);
    expect(sheet.headers()["cache-control"]).toBe("private, no-store");
    const own = (await pdfPages(new Uint8Array(await sheet.body()))).join(" ");
    expect(own).toContain("Lerkevik: svaret ved siden av gruppen");
    expect(own).toContain("skjult");

    const contact = await (await openWindow(phone)).newPage();
    await signInAs(contact, peil, "municipality");
    await contact.goto(`${peil.origin}/surveys`);
    await contact.getByRole("link", { name: "Svaret fra kommunen din" }).click();
    await contact.getByRole("heading", { name: "Lerkevik: svaret ved siden av gruppen" }).waitFor();
    expect((await contact.goto(`${peil.origin}/surveys/waves/${wave}/municipalities/9902`))?.status()).toBe(
      403,
    );

    await page.getByLabel("Hvorfor trekker du rapporten tilbake?").fill("Feil i en tekst");
    await page.getByRole("button", { name: "Trekk tilbake" }).click();
    await page.getByText("Rapporten er trukket tilbake.").waitFor();
    expect((await visitor.goto(`${peil.origin}/s/${token}/sheet`))?.status()).toBe(404);
  });
});
