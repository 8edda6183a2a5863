import type { BrowserContext, Page } from "playwright-core";
import type { Language } from "~/platform/i18n/languages";
import { documentFaults } from "./document-faults";
import { accessibilityFaults, openWindow, rulesOfLooks, scrollsSideways, signInAs } from "./browser";
import type { PeilToRead } from "./peil";
import { type CallerKind, callers, type Place } from "./site-map";

/** How a page is looked at. */
export interface Look {
  language: Language;
  width: number;
  /** A width that the page must fit in as well. */
  alsoNarrow?: number;
  colorScheme: "light" | "dark";
  javaScriptEnabled: boolean;
  /** What axe asks: everything once, in another look what hangs on colours and on width, and nothing of another language. */
  axe: "everything" | "looks" | null;
}

/** Who to see a page as: the first caller that is shown it. */
export function viewerOf({ status }: Place): CallerKind {
  return callers[[0, 2, 1, 3].find((index) => [200, 404].includes(status[index] ?? 0)) ?? 0] ?? "visitor";
}

/** A window where the language has been chosen, of somebody who has signed in, if anybody. */
export async function windowFor(
  peil: PeilToRead,
  viewer: CallerKind,
  look: Look,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openWindow({
    viewport: { width: look.width, height: 844 },
    colorScheme: look.colorScheme,
    javaScriptEnabled: look.javaScriptEnabled,
  });
  // Before signing in, so that it is chosen in this window alone and not for the person.
  await context.request.post(`${peil.origin}/language`, {
    form: { language: look.language },
    headers: { Origin: peil.origin },
    maxRedirects: 0,
  });
  const page = await context.newPage();
  if (viewer !== "visitor") await signInAs(page, peil, viewer);
  return { context, page };
}

/** Runs in the page. Of rows and items ten stay and the last, of a menu's choices and a drawing's parts ten of each class. */
const thinningOut = `
  for (const element of document.querySelectorAll(":is(tr, li):nth-child(n+11):not(:last-child)")) element.remove();
  for (const whole of document.querySelectorAll("select, svg")) {
    const counts = {};
    for (const part of whole.querySelectorAll("option, a, circle, g, line, path, rect, text")) {
      const kind = part.tagName + " " + part.getAttribute("class");
      counts[kind] = (counts[kind] ?? 0) + 1;
      if (counts[kind] > 10) part.remove();
    }
  }`;

/** Takes most of what is alike out of the page, over which axe would take seconds. Nothing is asked of the page after. */
async function thinOut(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: thinningOut });
  await session.detach();
}

/** What is wrong with a page that is shown. */
export async function faultsOf(page: Page, place: Place, look: Look): Promise<string[]> {
  const faults: string[] = [];
  if (await scrollsSideways(page)) faults.push("scrolls sideways");
  if (look.alsoNarrow) {
    await page.setViewportSize({ width: look.alsoNarrow, height: 844 });
    if (await scrollsSideways(page)) faults.push(`scrolls sideways, ${look.alsoNarrow} wide`);
    await page.setViewportSize({ width: look.width, height: 844 });
  }
  faults.push(...documentFaults(await page.content(), place, look.language));
  if (look.axe) {
    await thinOut(page);
    const rules = look.axe === "looks" ? rulesOfLooks : undefined;
    faults.push(...(await accessibilityFaults(page, rules)));
  }
  return faults.map((fault) => `${place.path}: ${fault}`);
}

/** Every page of the site map as the first who may see it sees it, and what is wrong with each. */
export async function faultsOfPages(
  peil: PeilToRead,
  places: readonly Place[],
  look: Look,
): Promise<string[]> {
  const found: string[] = [];
  const asked = new Set<string>();
  for (const viewer of callers) {
    const theirs = places.filter((place) => place.page && viewerOf(place) === viewer);
    if (theirs.length === 0) continue;
    const { context, page: first } = await windowFor(peil, viewer, look);
    let page = first;
    for (const place of theirs) {
      const answer = await page.goto(peil.origin + place.path);
      // Colours and widths are the same on every page of a route.
      const isAskedAgain = look.axe === "looks" && asked.has(place.route);
      asked.add(place.route);
      found.push(...(await faultsOf(page, place, isAskedAgain ? { ...look, axe: null } : look)));
      // A page that loads itself anew would break off the way to the next.
      if (answer?.headers()["refresh"]) {
        await page.close();
        page = await context.newPage();
      }
    }
    await context.close();
  }
  return found;
}
