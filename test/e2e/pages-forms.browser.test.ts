import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openWindow } from "../support/browser";
import { faultsOf, type Look, windowFor } from "../support/every-page";
import { type RunningPeil, startPeil } from "../support/peil";
import { callers, type Place, resolvePlaces } from "../support/site-map";

const phone: Look = {
  language: "en",
  width: 390,
  colorScheme: "light",
  javaScriptEnabled: false,
  axe: null,
};

let peil: RunningPeil;
let places: Place[];

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
  places = await resolvePlaces(peil.dataDirectory);
});

afterAll(() => peil.stop());

/** Sends a form with nothing in it to the page's own address, as a browser without the page's checks could. */
async function sendEmptyForm(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const expression =
    "const form = document.createElement('form'); form.method = 'post'; form.action = location.href;" +
    "document.body.append(form); form.submit();";
  await Promise.all([page.waitForNavigation(), session.send("Runtime.evaluate", { expression })]);
}

describe("every form sent empty", () => {
  const look: Look = { ...phone, axe: "everything" };

  it("comes back as a page that holds to WCAG 2.2 AA and says what to mend", async () => {
    const found: string[] = [];
    for (const viewer of callers) {
      const index = callers.indexOf(viewer);
      const theirs = places.filter(({ method, status }) => {
        const first = [0, 2, 1, 3].find((candidate) => status[candidate] === 422);
        return method === "POST" && first === index;
      });
      if (theirs.length === 0) continue;
      const { context, page } = await windowFor(peil, viewer, look);
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
      const look: Look = { ...phone, language: "nb", axe: "everything" };
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
