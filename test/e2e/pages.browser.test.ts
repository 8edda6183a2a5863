import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import type { Language } from "~/platform/i18n/languages";
import { accessibilityFaults, openWindow, rulesOfLooks, scrollsSideways, signInAs } from "../support/browser";
import { type RunningPeil, startPeil } from "../support/peil";
import { type CallerKind, callers, type Place, resolvePlaces } from "../support/site-map";

// Every page several times over takes a slow machine minutes.
vi.setConfig({ testTimeout: 600_000 });

let peil: RunningPeil;
let places: Place[];

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
  places = await resolvePlaces(peil.dataDirectory);
});

afterAll(() => peil.stop());

interface Look {
  name: string;
  language: Language;
  width: number;
  colorScheme: "light" | "dark";
  javaScriptEnabled: boolean;
  /** What axe asks: everything once, in another look what hangs on colours and on width, and nothing of another language. */
  axe: "everything" | "looks" | null;
}

const looks: Look[] = [
  {
    name: "on a desktop, light, bokmål, without scripts",
    language: "nb",
    width: 1280,
    colorScheme: "light",
    javaScriptEnabled: false,
    axe: "everything",
  },
  {
    name: "on a phone, dark, nynorsk, with scripts",
    language: "nn",
    width: 390,
    colorScheme: "dark",
    javaScriptEnabled: true,
    axe: "looks",
  },
  {
    name: "on a phone, light, English, without scripts",
    language: "en",
    width: 390,
    colorScheme: "light",
    javaScriptEnabled: false,
    axe: null,
  },
];

/** Who to see a page as: the first caller that is shown it. */
function viewerOf({ status }: Place): CallerKind {
  return callers[[0, 2, 1, 3].find((index) => [200, 404].includes(status[index] ?? 0)) ?? 0] ?? "visitor";
}

async function windowFor(viewer: CallerKind, look: Look): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openWindow({
    viewport: { width: look.width, height: 844 },
    colorScheme: look.colorScheme,
    javaScriptEnabled: look.javaScriptEnabled,
  });
  const page = await context.newPage();
  if (viewer !== "visitor") await signInAs(page, peil, viewer);
  await page.goto(`${peil.origin}/method`);
  await page
    .getByRole("button", { name: { nb: "Bokmål", nn: "Nynorsk", en: "English" }[look.language] })
    .click();
  return { context, page };
}

/** A key of the texts that was shown instead of its text looks like «summary_stale». */
async function untranslated(page: Page): Promise<string[]> {
  const text = await page.locator("body").innerText();
  return text.match(/\b[a-z]+_[a-z_]+\b/g) ?? [];
}

/** Takes most of what is alike out of long lists and tables, over which axe would take seconds. Nothing is asked of the page after. */
async function thinOut(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const alike = "tr:nth-child(n+11):not(:last-child), li:nth-child(n+11):not(:last-child)";
  await session.send("Runtime.evaluate", {
    expression: `for (const element of document.querySelectorAll("${alike}")) element.remove();`,
  });
  await session.detach();
}

async function faultsOf(page: Page, place: Place, look: Look): Promise<string[]> {
  const faults: string[] = [];
  if (await scrollsSideways(page)) faults.push("scrolls sideways");
  faults.push(...(await untranslated(page)).map((key) => `untranslated: ${key}`));
  if ((await page.locator("html").getAttribute("lang")) !== look.language) faults.push("wrong language");
  if ((await page.locator("h1").count()) !== 1) faults.push("not one heading of the first level");
  if (!(await page.title()).endsWith("Peil")) faults.push(`title «${await page.title()}»`);
  const scripts = await page.locator("script[src], script[type=module]").count();
  if (Boolean(place.scripts) !== scripts > 0) faults.push(`${scripts} scripts`);
  if (look.axe) {
    await thinOut(page);
    const rules = look.axe === "looks" ? rulesOfLooks : undefined;
    faults.push(...(await accessibilityFaults(page, rules)));
  }
  return faults.map((fault) => `${place.path}: ${fault}`);
}

describe.each(looks)("every page $name", (look) => {
  it("has no fault that axe finds, fits its window and is translated", async () => {
    const found: string[] = [];
    for (const viewer of callers) {
      const theirs = places.filter((place) => place.page && viewerOf(place) === viewer);
      if (theirs.length === 0) continue;
      const { context, page } = await windowFor(viewer, look);
      for (const place of theirs) {
        await page.goto(peil.origin + place.path);
        found.push(...(await faultsOf(page, place, look)));
      }
      await context.close();
    }
    expect(found).toEqual([]);
  });
});

/** Sends a form with nothing in it to the page's own address, as a browser without the page's checks could. */
async function sendEmptyForm(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const expression =
    "const form = document.createElement('form'); form.method = 'post'; form.action = location.href;" +
    "document.body.append(form); form.submit();";
  await Promise.all([page.waitForNavigation(), session.send("Runtime.evaluate", { expression })]);
}

describe("every form sent empty", () => {
  const look: Look = { ...(looks[2] as Look), axe: "everything" };

  it("comes back as a page that holds to WCAG 2.2 AA and says what to mend", async () => {
    const found: string[] = [];
    for (const viewer of callers) {
      const index = callers.indexOf(viewer);
      const theirs = places.filter(({ method, status }) => {
        const first = [0, 2, 1, 3].find((candidate) => status[candidate] === 422);
        return method === "POST" && first === index;
      });
      if (theirs.length === 0) continue;
      const { context, page } = await windowFor(viewer, look);
      for (const place of theirs) {
        const shown = await page.goto(peil.origin + place.path);
        // A form can only be sent from a page that is shown.
        if (!shown?.ok()) continue;
        await sendEmptyForm(page);
        const scripted = places.some(({ route, scripts }) => route === place.route && scripts);
        if ((await page.getByRole("alert").count()) === 0)
          found.push(`${place.path}: does not say what is wrong`);
        found.push(...(await faultsOf(page, { ...place, scripts: scripted }, look)));
      }
      await context.close();
    }
    expect(found).toEqual([]);
  });
});

describe("an installation without the demo", () => {
  it("shows every page, empty, without a fault of accessibility", async () => {
    const empty = await startPeil({ environment: { PEIL_DEMO: "0" } });
    try {
      expect(empty.output()).not.toContain("Demo workspace");
      const context = await openWindow({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
      const page = await context.newPage();
      const look: Look = { ...(looks[2] as Look), language: "nb" as const, axe: "everything" };
      const found: string[] = [];
      for (const path of ["/", "/sign-in", "/results", "/municipalities", "/method"]) {
        await page.goto(empty.origin + path);
        const place: Place = { route: path, path, method: "GET", status: [200, 200, 200, 200], page: true };
        found.push(...(await faultsOf(page, place, look)));
      }
      await context.close();
      expect(found).toEqual([]);
    } finally {
      await empty.stop();
    }
  });
});
