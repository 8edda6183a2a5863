import { randomUUID } from "node:crypto";
import path from "node:path";
import { createClient } from "@libsql/client";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { readInstrument } from "~/cli/grade-input";
import { areasOf, questionsOf } from "~/assessment/instrument";
import { accessibilityFaults, openWindow, scrollsSideways, signInAs } from "../support/browser";
import { type RunningPeil, startPeil } from "../support/peil";

let peil: RunningPeil;
let address: string;

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
  address = `${peil.origin}/evaluations/${await writeEvaluation()}`;
});

afterAll(() => peil.stop());

/**
 * An evaluation whose two evaluators have graded areas 1 and 2 alone and handed them in: everything 6, 5 and 4, but Ingrid gave
 * 1.1.2 a system of 9 and 1.2.1 a result of 5. Area 3 only Ingrid has handed in. A document stands ready to be linked.
 */
async function writeEvaluation(): Promise<string> {
  const client = createClient({ url: `file:${path.join(peil.dataDirectory, "peil.db")}` });
  const write = (sql: string, ...args: (string | number)[]) => client.execute({ sql, args });
  const id = randomUUID();
  const ingrid = randomUUID();
  const now = new Date().toISOString();
  const demo = String((await client.execute("SELECT id FROM User WHERE role = 'evaluator'")).rows[0]?.["id"]);
  await write(
    "INSERT INTO User (id, email, name, role, createdAt) VALUES (?, 'ingrid@peil.example', 'Ingrid Solvang', 'evaluator', ?)",
    ingrid,
    now,
  );
  await write(
    `INSERT INTO Evaluation (id, municipalityNumber, instrumentId, year, gradingMode, stage, createdAt)
     VALUES (?, '9902', 'kommunekompass-2020', 2031, 'independently', 'agreement', ?)`,
    id,
    now,
  );
  const areas = areasOf(readInstrument("kommunekompass-2020")).slice(0, 3);
  for (const [person, name] of [
    [demo, "Evaluator (demo)"],
    [ingrid, "Ingrid Solvang"],
  ] as const) {
    await write(
      "INSERT INTO EvaluationMember (evaluationId, userId, addedAt) VALUES (?, ?, ?)",
      id,
      person,
      now,
    );
    for (const { id: question } of areas.flatMap(questionsOf)) {
      const apart = person === ingrid;
      const system = apart && question === "1.1.2" ? 9 : 6;
      const result = apart && question === "1.2.1" ? 5 : 4;
      const reason = apart ? "Ingrids grunn" : "Min grunn";
      await write(
        `INSERT INTO SheetGrade
         (evaluationId, sheet, questionId, system, extent, result, note, updatedAt, updatedById, updatedByName)
         VALUES (?, ?, ?, ?, 5, ?, ?, ?, ?, ?)`,
        ...[id, `evaluator:${person}`, question, system, result, reason, now, person, name],
      );
    }
    for (const area of person === ingrid ? ["1", "2", "3"] : ["1", "2"]) {
      const handIn = [id, `evaluator:${person}`, area, now, name];
      await write(
        "INSERT INTO HandIn (evaluationId, sheet, areaId, at, byName) VALUES (?, ?, ?, ?, ?)",
        ...handIn,
      );
    }
  }
  await write(
    `INSERT INTO Document (id, evaluationId, type, title, link, addedAt, addedByName)
     VALUES (?, ?, 'other', 'Informasjonsstrategi', 'https://fossdal.example/strategi.pdf', ?, 'Lise')`,
    randomUUID(),
    id,
    now,
  );
  client.close();
  return id;
}

async function pageAs(role: "administrator" | "evaluator"): Promise<Page> {
  const page = await (await openWindow({ javaScriptEnabled: false })).newPage();
  await signInAs(page, peil, role);
  return page;
}

describe("the agreement of an area", () => {
  it("says who has handed in and nothing else before all have", async () => {
    const page = await pageAs("evaluator");
    await page.goto(`${address}/agreement/3`);
    await page.getByText("Området er ikke levert av alle").waitFor();
    expect(await page.locator("dl").innerText()).toMatch(
      /^Har levert\s+Ingrid Solvang, .+\s+Har ikke levert\s+Evaluator \(demo\)$/,
    );
    expect(await page.content()).not.toContain("Ingrids grunn");
    expect(await page.getByRole("article").count()).toBe(0);
  });

  it("is settled question by question, with a reason where the evaluators are far apart", async () => {
    const page = await pageAs("evaluator");
    await page.goto(`${address}/agreement/1`);
    const cards = page.getByRole("article");
    expect((await cards.first().innerText()).split("\n")[0]).toContain("1.1.2");
    const far = page.locator('[id="question-1.1.2"]');
    expect(await far.innerText()).toContain("Ingrids grunn");
    expect(await far.getByLabel("Omfang").inputValue()).toBe("5");
    expect(await far.getByLabel("System").inputValue()).toBe("");
    await far.getByLabel("System").selectOption("7.5");
    await far.getByRole("button", { name: "Lagre felles karakter" }).click();
    expect(await far.getByRole("alert").innerText()).toContain(
      "Skriv en begrunnelse. Dere er mer enn 2 trinn fra hverandre på system.",
    );
    expect(await far.getByLabel("System").inputValue()).toBe("7.5");
    expect(await accessibilityFaults(page)).toEqual([]);
    await far.getByLabel("Begrunnelse").fill("Planen ble vedtatt i fjor.");
    await far.getByRole("button", { name: "Lagre felles karakter" }).click();
    await far.getByText("Avklart", { exact: true }).waitFor();
    expect(page.url()).toContain("#question-1.1.2");
    expect(await far.getByRole("row", { name: /^Felles karakter/ }).innerText()).toMatch(/7,5\s+5\s+4/);

    await page.getByRole("button", { name: "Godta alle 8 som er like" }).click();
    await page.getByText("9 av 10 spørsmål har en felles karakter.").waitFor();
    expect(await page.getByRole("button", { name: /^Godta alle/ }).count()).toBe(0);
  });

  it("that a colleague settled meanwhile is shown beside one's own, and neither is lost", async () => {
    const [mine, theirs] = [await pageAs("evaluator"), await pageAs("evaluator")];
    for (const page of [mine, theirs]) await page.goto(`${address}/agreement/1`);
    const card = (page: Page) => page.locator('[id="question-1.2.1"]');
    const settle = async (page: Page, grade: string): Promise<void> => {
      await card(page).getByLabel("Resultat").selectOption(grade);
      await card(page)
        .getByRole("button", { name: /^Lagre/ })
        .click();
    };
    await settle(theirs, "4.5");
    await settle(mine, "5");
    const alert = card(mine).getByRole("alert");
    expect(await alert.innerText()).toContain("Resultat 4,5");
    expect(await card(mine).getByLabel("Resultat").inputValue()).toBe("5");
    await card(mine).getByRole("button", { name: "Lagre mitt i stedet" }).click();
    await alert.waitFor({ state: "detached" });
    expect(
      await card(mine)
        .getByRole("row", { name: /^Felles karakter/ })
        .innerText(),
    ).toMatch(/6\s+5\s+5$/);
  });

  it("has its figures, which the administrator sees too", async () => {
    const page = await pageAs("administrator");
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${address}/agreement`);
    // 57 grades of areas 1 and 2, of which two differ: by three steps and by one.
    await page
      .getByText("96 % av karakterene er like, og 98 % er innen ett trinn. 57 karakterer er sammenlignet.")
      .waitFor();
    expect(await page.getByRole("row", { name: /^1 / }).innerText()).toMatch(/av alle\s+2\s+1\s+10 av 10$/);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${address}/agreement/1`);
    await page.getByText("Bare evaluatorene på teamet kan skrive her.").waitFor();
    expect(await page.getByRole("button", { name: /^Lagre/ }).count()).toBe(0);
    expect(await scrollsSideways(page)).toBe(false);
  });
});

describe("a question's evidence", () => {
  it("has documents linked and is what a finding rests on", async () => {
    const page = await pageAs("evaluator");
    await page.goto(`${address}/agreement/1`);
    await page.getByRole("link", { name: "Grunnlaget for 1.1.2" }).click();
    await page.getByRole("heading", { level: 1, name: /^1\.1\.2 / }).waitFor();
    expect(await page.getByRole("row", { name: /^Felles karakter/ }).innerText()).toMatch(/7,5\s+5\s+4/);
    await page.getByText("Knytt et dokument til spørsmålet", { exact: true }).click();
    await page.getByRole("button", { name: "Knytt til spørsmålet" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("Velg et dokument.");
    await page.getByLabel("Dokument", { exact: true }).selectOption({ label: "Informasjonsstrategi" });
    await page.getByLabel("Hvor i dokumentet?").fill("s. 12");
    await page.getByRole("button", { name: "Knytt til spørsmålet" }).click();
    await page.getByRole("link", { name: "Informasjonsstrategi" }).waitFor();
    const trail = await page.getByRole("region", { name: /^Hvem som har endret hva/ }).innerText();
    expect(trail).toContain("satte felles karakter på spørsmål 1.1.2");
    expect(trail).toContain("knyttet et dokument til spørsmål 1.1.2");
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.goto(`${address}/findings/1`);
    await page.getByLabel("Hva har dere funnet?").fill("Strategien er vedtatt og i bruk.");
    await page.getByRole("checkbox", { name: /^1\.1\.2 / }).check();
    await page.getByRole("checkbox", { name: /^Informasjonsstrategi, s\. 12/ }).check();
    await page.getByRole("radio", { name: "Styrke" }).check();
    await page.getByRole("button", { name: "Lagre funnet" }).click();
    const finding = page.getByRole("article").filter({ hasText: "Strategien er vedtatt og i bruk." });
    expect(
      await finding.getByRole("link", { name: "Informasjonsstrategi, s. 12" }).getAttribute("href"),
    ).toBe("https://fossdal.example/strategi.pdf");
  });
});
