import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import readSpreadsheet from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Role } from "~/access/roles";
import { accessibilityFaults, openWindow, scrollsSideways, signInAs } from "../support/browser";
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

async function planAs(role: Role, options: BrowserContextOptions = {}): Promise<Page> {
  const window = await openWindow({ javaScriptEnabled: false, ...options });
  windows.push(window);
  const page = await window.newPage();
  await signInAs(page, peil, role);
  await page.goto(`${peil.origin}/evaluations`);
  await page.getByRole("link", { name: "Lerkevik 2026", exact: true }).click();
  const folded = page.getByText(/^Sider i evalueringen:/);
  if (await folded.isVisible()) await folded.click();
  await page.getByRole("link", { name: "Oppfølging", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "Oppfølging" }).waitFor();
  return page;
}

const faultsOf = (page: Page) => page.getByRole("alert").getByRole("listitem").allInnerTexts();

describe("the follow-up of Lerkevik", () => {
  it("goes from a challenge to an action with progress, a spreadsheet and a calendar", async () => {
    const page = await planAs("municipality");
    const plan = page.url();
    await page.goto(`${plan}?area=4`);
    await page.getByRole("link", { name: /^Lag tiltak for funnet: Nye digitale løsninger/ }).click();
    expect(await page.getByRole("radio", { name: /^Utfordring: Nye digitale løsninger/ }).isChecked()).toBe(
      true,
    );
    expect(await page.getByRole("checkbox", { name: /^4\.4\.1/ }).isChecked()).toBe(true);

    await page.getByLabel("E-post til den ansvarlige").fill("kari");
    await page.getByRole("button", { name: "Lagre tiltaket" }).click();
    expect(await faultsOf(page)).toEqual([
      "Skriv hva dere skal gjøre.",
      "Skriv en e-postadresse, for eksempel kari.vik@lerkevik.kommune.no, eller la feltet stå tomt.",
      "Skriv navnet på den ansvarlige, ikke bare e-postadressen.",
    ]);
    expect(await page.getByRole("checkbox", { name: /^4\.4\.1/ }).isChecked()).toBe(true);
    await page.getByLabel("Hva skal dere gjøre?").fill("=Måle tiden som digitale løsninger frigjør");
    await page.getByLabel("Ansvarlig", { exact: true }).fill("Kari Vik");
    await page.getByLabel("E-post til den ansvarlige").fill("kari@lerkevik.example");
    await page.getByLabel("Frist", { exact: true }).fill("2020-01-31");
    await page.getByRole("button", { name: "Lagre tiltaket" }).click();

    // Its deadline has gone by, so it stands first, with the word.
    const overdue = page.getByRole("region", { name: "Ett tiltak er over fristen" });
    expect(await overdue.innerText()).toContain("Over fristen");
    await overdue.getByRole("link", { name: /^=Måle tiden/ }).click();
    await page.getByRole("button", { name: "Meld framdrift" }).click();
    expect(await faultsOf(page)).toEqual(["Velg en ny status, eller skriv hva som er gjort."]);
    await page.getByRole("radio", { name: "Gjennomført" }).check();
    await page.getByLabel("Hva er gjort?").fill("Målt i hjemmetjenesten.");
    await page.getByRole("button", { name: "Meld framdrift" }).click();
    await page.getByText("Målt i hjemmetjenesten.").waitFor();
    expect(await page.getByRole("main").innerText()).not.toContain("Over fristen");
    expect(await page.getByText("Slett tiltaket …").count()).toBe(0);
    const action = page.url();

    const xlsx = await page.request.get(`${plan}/xlsx`);
    expect(xlsx.headers()["content-disposition"]).toBe(
      'attachment; filename="lerkevik-2026-oppfolging.xlsx"',
    );
    const [actions, progress] = await readSpreadsheet(await xlsx.body());
    expect(actions?.data.flat()).toContain("=Måle tiden som digitale løsninger frigjør");
    expect(progress?.data.flat()).toContain("Målt i hjemmetjenesten.");
    const ics = (await (await page.request.get(`${plan}/ics`)).text()).replace(/\r\n /g, "");
    expect(ics).toContain("DTSTART;VALUE=DATE:20200131\r\n");
    expect(ics).toContain("SUMMARY:Frist: =Måle tiden som digitale løsninger frigjør\r\n");
    expect(ics).toContain(`URL:${action.replace(/[?#].*/, "")}\r\n`);
  });

  it("keeps what was written to an action that was changed or deleted meanwhile", async () => {
    const [one, other] = [await planAs("municipality"), await planAs("municipality")];
    const plan = one.url();
    await one.goto(`${plan}/actions/new?area=5`);
    await one.getByLabel("Hva skal dere gjøre?").fill("Lage en serviceplan");
    await one.getByRole("button", { name: "Lagre tiltaket" }).click();
    for (const page of [one, other]) {
      await page.goto(plan);
      await page.getByRole("link", { name: "Lage en serviceplan" }).click();
      await page.getByRole("link", { name: "Endre tiltaket" }).click();
    }
    await one.getByLabel("Hva skal dere gjøre?").fill("Vedta en serviceplan");
    await one.getByRole("button", { name: "Lagre endringene" }).click();
    await one.getByRole("heading", { level: 1, name: "Vedta en serviceplan" }).waitFor();
    await other.getByLabel("Ventet effekt").fill("Folk vet hva de kan vente seg.");
    await other.getByRole("button", { name: "Lagre endringene" }).click();
    expect(await other.getByRole("alert").innerText()).toContain("Vedta en serviceplan");
    expect(await other.getByLabel("Ventet effekt").inputValue()).toBe("Folk vet hva de kan vente seg.");

    await one.getByText("Slett tiltaket …").click();
    await one.getByRole("button", { name: "Slett tiltaket" }).click();
    await one.getByRole("heading", { level: 1, name: "Oppfølging" }).waitFor();
    await other.getByRole("button", { name: "Lagre endringene" }).click();
    expect(await other.getByRole("alert").innerText()).toContain("En annen har slettet tiltaket");
    await other.getByRole("button", { name: "Lagre tiltaket" }).click();
    await other.getByRole("link", { name: "Lage en serviceplan" }).waitFor();
  });

  it("is read by the team, which writes up the review, and shut to others", async () => {
    const page = await planAs("evaluator", { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
    expect(await page.getByRole("link", { name: "Nytt tiltak" }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole("link", { name: "Åpne gjennomgangen" }).click();
    await page.getByLabel("Hva ble dere enige om?").fill("Kommunen trapper opp arbeidet med planene.");
    await page.getByRole("button", { name: "Lagre gjennomgangen" }).click();
    const held = page.getByRole("region", { name: /^Gjennomgang 1, holdt/ });
    expect(await held.innerText()).toContain("Kommunen trapper opp arbeidet med planene.");
    expect(await held.innerText()).toMatch(/I gang\s+Få på plass virksomhetsplaner i alle enheter/);
    expect(await accessibilityFaults(page)).toEqual([]);
    // The next one is proposed at once.
    await page.getByRole("button", { name: "Sett datoen" }).click();
    await page.getByRole("heading", { level: 2, name: "Gjennomgang 2" }).waitFor();
  });
});
