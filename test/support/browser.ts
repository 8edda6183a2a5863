import fs from "node:fs";
import { createRequire } from "node:module";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright-core";
import { expect, inject } from "vitest";
import type { Role } from "~/access/roles";
import { browserFlags } from "../../scripts/find-browser.mjs";
import type { PeilToRead } from "./peil";
import { demoSignIn } from "./site-map";

/** One for all files of a worker: to start one takes a second, and to share one between workers doubles the way of every message. */
let browser: Promise<Browser> | undefined;

/** Those that the test under way has opened. */
let windows: BrowserContext[] = [];
/** Those that a `beforeAll` has opened. */
let windowsOfFile: BrowserContext[] = [];
/** What the pages' own scripts have failed on, such as a page that the browser writes otherwise than the server did. */
let scriptErrors: string[] = [];

/** A fresh window without cookies, of a browser that asks for bokmål. Closed by itself: one of a test when it ends, one of a `beforeAll` with the file. */
export async function openWindow(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  browser ??= chromium.launch({ executablePath: inject("browserPath"), args: browserFlags });
  const window = await (
    await browser
  ).newContext({
    viewport: { width: 1280, height: 900 },
    locale: "nb-NO",
    reducedMotion: "reduce",
    ...options,
  });
  window.on("weberror", (error) => scriptErrors.push(`${error.page()?.url()}: ${error.error().message}`));
  window.on("page", readWhole);
  windows.push(window);
  return window;
}

/** What reads a page at once, without waiting for anything. */
const readings = [
  "innerText",
  "allInnerTexts",
  "textContent",
  "allTextContents",
  "count",
  "isVisible",
] as const;

type Reading = (this: Locator, ...args: unknown[]) => Promise<unknown>;

let readsWhole = false;

/**
 * Lets every reading of a page wait until the page has come whole. After a click the next page is there as soon as its first bytes are,
 * and on a busy machine the rest may be a second away.
 */
function readWhole(page: Page): void {
  if (readsWhole) return;
  readsWhole = true;
  const locators = Object.getPrototypeOf(page.locator("html")) as Record<string, Reading>;
  for (const name of readings) {
    const read = locators[name];
    if (!read) throw new Error(`The browser's library has no reading ${name}.`);
    locators[name] = async function (this: Locator, ...args) {
      await this.page().waitForLoadState();
      return read.apply(this, args);
    };
  }
}

/** Before a test: what it opens is its own. */
export function beginTest(): void {
  windowsOfFile.push(...windows);
  windows = [];
}

/** After a test: its windows are closed, and no page's script may have failed. */
export async function endTest(): Promise<void> {
  await Promise.all(windows.map((window) => window.close()));
  windows = [];
  const found = scriptErrors;
  scriptErrors = [];
  expect(found, "errors of scripts in the pages").toEqual([]);
}

/** After a file: what its `beforeAll` has opened is closed. */
export async function endFile(): Promise<void> {
  await Promise.all([...windowsOfFile, ...windows].map((window) => window.close()));
  windowsOfFile = [];
  windows = [];
}

/** Signs in on the sign-in page, as a person would. */
export async function signIn(page: Page, origin: string, email: string, password: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel("E-post").fill(email);
  await page.getByLabel("Passord").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Logg inn" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** The cookies of those who have signed in to a running Peil, by its origin and their address. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** Lets somebody in: tests that are not about signing in do it once for each person, by a request, whatever the page's language. */
export async function enter(page: Page, origin: string, email: string, password: string): Promise<void> {
  const context = page.context();
  const key = `${origin} ${email}`;
  const cookies = sessions.get(key);
  if (cookies) {
    await context.addCookies(cookies);
    await page.goto(origin);
    if (new URL(page.url()).pathname !== "/") return;
  }
  const answer = await context.request.post(`${origin}/sign-in`, {
    form: { email, password },
    headers: { Origin: origin },
    maxRedirects: 0,
  });
  expect(answer.status(), `signing in as ${email}`).toBe(303);
  await page.goto(origin);
  const ofSession = (await context.cookies()).filter(({ name }) => name === "peil_session");
  sessions.set(key, ofSession);
}

/** Lets in the first of the demo workspace's people with this role, whom a first start names in a file of the data folder. */
export async function signInAs(page: Page, peil: PeilToRead, role: Role): Promise<void> {
  const person = demoSignIn(peil.dataDirectory, role);
  await enter(page, peil.origin, person.email, person.password);
}

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Where scripts are switched off no timer ever fires, but promises are kept: axe waits by them. */
const axeWithoutTimers = `(function (setTimeout) {${axeSource}
})(function (act) { void Promise.resolve().then(act); return 0; });`;

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

/** The rules of axe whose answers hang on colours and on the window's width. */
export const rulesOfLooks = [
  "color-contrast",
  "link-in-text-block",
  "target-size",
  "scrollable-region-focusable",
];

/**
 * What axe finds wrong on the page by WCAG 2.2 A and AA and its best practices, as lines to read; empty when nothing is.
 * @param rules the only rules to ask about; without, all of them.
 */
export async function accessibilityFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.waitForLoadState();
  // The browser's own protocol runs it, so the page's content security policy and switched-off scripts do not stand in the way.
  const session = await page.context().newCDPSession(page);
  const options = { resultTypes: ["violations"], preload: false, ...(rules ? { runOnly: rules } : {}) };
  try {
    await session.send("Runtime.evaluate", { expression: axeWithoutTimers });
    const answer = await session.send("Runtime.evaluate", {
      expression: `axe.run(document, ${JSON.stringify(options)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
    const { violations } = answer.result.value as AxeResult;
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")} (${failureSummary ?? ""})`,
      ),
    );
  } finally {
    await session.detach();
  }
}

/** Whether the page is wider than its window, so that a phone would scroll sideways. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  await page.waitForLoadState();
  const session = await page.context().newCDPSession(page);
  try {
    const answer = await session.send("Runtime.evaluate", {
      expression: "document.documentElement.scrollWidth > document.documentElement.clientWidth",
      returnByValue: true,
    });
    return answer.result.value === true;
  } finally {
    await session.detach();
  }
}
