import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { contentHash } from "~/assessment/instruments/instrument-file.server";
import { snapshotSchema } from "~/assessment/publication/snapshot";
import { openDatabase } from "~/platform/database.server";
import { accessibilityFaults, openWindow, scrollsSideways, signInAs } from "../support/browser";
import { kommunekompasset } from "../support/lerkevik";
import { type RunningPeil, startPeilOn } from "../support/peil";
import { addPublished } from "../support/published-municipalities";

/** The demo workspace with six more invented municipalities, of which one shares its result, and a second version of Lerkevik. */
const folder = path.join(os.tmpdir(), `peil-comparison-${randomUUID()}`);
let peil: RunningPeil;
let lerkevik: string;

beforeAll(async () => {
  fs.cpSync(inject("demoFolder"), folder, { recursive: true });
  const db = await openDatabase(`file:${path.join(folder, "peil.db")}`);
  const instrument = kommunekompasset();
  const others = [
    { number: "9911", name: "Nordvik", inhabitants: 5_000, level: 6, areas: { "3": 9 }, shared: true },
    { number: "9912", name: "Sandneset", inhabitants: 7_000, level: 4 },
    { number: "9913", name: "Bergset", inhabitants: 9_999, level: 5 },
    { number: "9914", name: "Hammerdal", inhabitants: 6_000, level: 7 },
    { number: "9915", name: "Ytre Holm", inhabitants: 2_000, level: 3 },
    { number: "9916", name: "Storskog", inhabitants: 23_000, level: 8 },
  ];
  for (const one of others) {
    await addPublished(db, instrument, contentHash(instrument), { ...one, invented: true });
  }
  const { evaluationId, snapshot } = await db.publication.findFirstOrThrow({
    where: { evaluation: { municipalityNumber: "9901" } },
  });
  const first = snapshotSchema.parse(JSON.parse(snapshot));
  const second = {
    ...first,
    number: 2,
    reason: "Karakteren på 7.3.1 var ført feil.",
    summary: first.summary.replace("Lerkevik", "Lerkevik kommune"),
    grades: first.grades.map((grade) =>
      grade.questionId === "7.3.1" ? { ...grade, extent: 10, note: "Et hemmelig notat." } : grade,
    ),
    findings: first.findings.slice(1),
  };
  await db.publication.create({
    data: {
      evaluationId,
      number: 2,
      publishedByName: "Ingrid",
      reason: second.reason,
      snapshot: JSON.stringify(second),
    },
  });
  await db.$disconnect();
  lerkevik = evaluationId;
  peil = await startPeilOn(folder);
});

afterAll(async () => {
  await peil.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function sound(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await page.locator("script[src]").count()).toBe(0);
}

/** Pages without scripts, as wide as a phone. */
const onPhone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };

describe("the page of comparison", () => {
  test("shows a municipality where it stands, and nobody else's result unless it is shared", async () => {
    const page = await (await openWindow(onPhone)).newPage();
    await signInAs(page, peil, "municipality");
    await page.goto(`${peil.origin}/evaluations/${lerkevik}/comparison`);
    const main = page.getByRole("main");
    expect(await main.innerText()).toContain("Snittet bygger på 4 kommuner. Lerkevik er ikke regnet med.");
    // Area 1: (6 + 4 + 5 + 7) / 4 of 10, area 3: (9 + 4 + 5 + 7) / 4.
    expect(await main.getByRole("row", { name: /^1 Offentlighet og demokrati/ }).innerText()).toMatch(
      /\b55\b/,
    );
    expect(await main.getByRole("row", { name: /^3 Styring og kontroll/ }).innerText()).toMatch(/\b63\b/);
    expect(await page.content()).not.toMatch(/Sandneset|Bergset|Hammerdal|Storskog/);
    await sound(page);

    // Two of the six are in no group with the others: the mean of all would tell of them.
    await main.getByRole("link", { name: "alle med samme utgave" }).click();
    await page.waitForLoadState();
    expect(await main.innerText()).toContain("ville tallene vise hva én eller to kommuner har fått");
    await sound(page);

    await main.getByRole("link", { name: "kommuner du velger selv" }).click();
    await main.getByRole("checkbox", { name: "Nordvik (2026)" }).check();
    await main.getByRole("button", { name: "Sammenlign" }).click();
    await page.waitForLoadState();
    expect(await main.innerText()).toContain("Tallet er fra 1 kommune: Nordvik.");
    expect(await main.getByRole("row", { name: /^3 Styring og kontroll/ }).innerText()).toMatch(/\b90\b/);
    await sound(page);

    await main.getByRole("button", { name: "Del resultatet" }).click();
    expect(await main.getByRole("region", { name: "Deling med andre kommuner" }).innerText()).toContain(
      "Andre kommuner med samme utgave kan se navnet Lerkevik",
    );
    await main.getByRole("button", { name: "Slutt å dele" }).click();
    await page.waitForLoadState();
    expect(await main.getByRole("button", { name: "Del resultatet" }).count()).toBe(1);
  });

  test("shows the administrator who is in a group, and the team its figures so far as not final", async () => {
    const page = await (await openWindow()).newPage();
    await signInAs(page, peil, "administrator");
    await page.goto(`${peil.origin}/evaluations/${lerkevik}/comparison?with=mean`);
    expect(await page.getByRole("main").innerText()).toContain(
      "De er: Bergset, Hammerdal, Nordvik, Sandneset, Storskog og Ytre Holm.",
    );
    await page.goto(`${peil.origin}/evaluations`);
    await page.getByRole("link", { name: "Fossdal 2026" }).first().click();
    await page.goto(`${page.url().replace(/\/$/, "")}/comparison`);
    expect(await page.getByRole("main").innerText()).toContain("Tallene er ikke endelige");
    await sound(page);
  });
});

describe("two versions of a report", () => {
  test("are compared for the municipality without the team's notes, and found from the report", async () => {
    const page = await (await openWindow(onPhone)).newPage();
    await signInAs(page, peil, "municipality");
    await page.goto(`${peil.origin}/reports/${lerkevik}/2`);
    await page.getByRole("link", { name: "Se hva som er endret fra versjon 1 til 2" }).click();
    const main = page.getByRole("main");
    const said = await main.innerText();
    expect(said).toContain("Grunn: Karakteren på 7.3.1 var ført feil.");
    expect(said).toMatch(/Omfang: fra \d+ til 10/);
    expect(said).toContain("Fjernet funn");
    expect(await page.content()).not.toContain("hemmelig");
    expect(await main.locator("ins").first().innerText()).toContain("kommune");
    await sound(page);

    expect((await page.goto(`${peil.origin}/reports/${lerkevik}/compare?from=2&to=2`))?.status()).toBe(200);
    expect(await main.innerText()).toContain("Ingenting er ulikt");
    await sound(page);
    for (const asked of ["from=1&to=3", "from=0", "to=x"]) {
      expect((await page.goto(`${peil.origin}/reports/${lerkevik}/compare?${asked}`))?.status()).toBe(404);
    }
  });

  test("are compared for the team with its notes", async () => {
    const page = await (await openWindow()).newPage();
    await signInAs(page, peil, "evaluator");
    await page.goto(`${peil.origin}/reports/${lerkevik}/compare`);
    expect(await page.getByRole("main").innerText()).toContain("hemmelig");
    await sound(page);
  });
});
