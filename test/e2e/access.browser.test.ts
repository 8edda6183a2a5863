import fs from "node:fs";
import path from "node:path";
import PostalMime from "postal-mime";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Role } from "~/access/roles";
import { accessibilityFaults, openWindow, scrollsSideways, signIn, signInAs } from "../support/browser";
import { startMailServer } from "../support/mail-server";
import { type RunningPeil, startPeil } from "../support/peil";
import { demoSignIn } from "../support/site-map";

interface Person {
  role: string;
  email: string;
  password: string;
}

let peil: RunningPeil;
beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
});
afterAll(() => peil.stop());

const demoPerson = (role: Role) => ({ role, ...demoSignIn(peil.dataDirectory, role) });

/** Sends a form as a browser on Peil's own pages would, and follows nothing. */
function post(to: string, fields: Record<string, string>, headers: Record<string, string> = {}, at = peil) {
  return fetch(at.origin + to, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Origin: at.origin, ...headers },
    redirect: "manual",
  });
}

const get = (from: string, cookie = "") =>
  fetch(peil.origin + from, { headers: { Cookie: cookie }, redirect: "manual" });

const sessionCookie = (answer: Response) =>
  answer.headers.getSetCookie().find((cookie) => cookie.startsWith("peil_session=")) ?? "";

const plain = (cookie: string) => cookie.split(";")[0] ?? "";

const redirectOf = (answer: Response) => answer.headers.get("Location");

/** The mails that were written to files, newest first. */
async function keptMail() {
  const folder = path.join(peil.dataDirectory, "mail");
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).sort().reverse() : [];
  return Promise.all(files.map((file) => PostalMime.parse(fs.readFileSync(path.join(folder, file)))));
}

/** The text of the newest mail to somebody, once it is there. */
async function mailTo(reader: string, subject: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const mail = (await keptMail()).find((one) => one.to?.[0]?.address === reader && one.subject === subject);
    if (mail?.text) return mail.text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no mail to ${reader} came`);
}

const linkIn = (text: string) => /https?:\/\/\S+\/password\/reset\/\S+/.exec(text)?.[0] ?? "";

async function invite(page: Page, email: string, name: string): Promise<void> {
  await page.goto(`${peil.origin}/people/new`);
  await page.getByLabel("E-post").fill(email);
  await page.getByLabel("Navn").fill(name);
  await page.getByRole("radio", { name: "Evaluator" }).check();
  await page.getByRole("button", { name: "Send invitasjonen" }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** An evaluator of a test's own, invited and with a password, so that tests do not disturb one another. */
async function newEvaluator(name: string): Promise<Person> {
  const email = `${name.toLowerCase()}@example.no`;
  const administrator = demoPerson("administrator");
  const cookie = plain(sessionCookie(await post("/sign-in", { ...administrator, next: "" })));
  const person = { email, name, role: "evaluator", municipalityNumber: "" };
  expect((await post("/people/new", person, { Cookie: cookie })).status).toBe(303);
  const { pathname } = new URL(linkIn(await mailTo(email, "Du er invitert til Peil")));
  const password = `passordet til ${name}`;
  expect((await post(pathname, { password })).status).toBe(303);
  return { email, password, role: "evaluator" };
}

describe("signing in", () => {
  it("leads to the page that was asked for, without any script", async () => {
    const window = await openWindow({ javaScriptEnabled: false });
    const page = await window.newPage();
    const { email, password } = demoPerson("evaluator");
    await page.goto(`${peil.origin}/account?done=saved`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await page.getByLabel("E-post").fill(email);
    await page.getByLabel("Passord").fill(password);
    await page.getByRole("main").getByRole("button", { name: "Logg inn" }).click();
    expect(page.url()).toBe(`${peil.origin}/account?done=saved`);
    await page.getByRole("button", { name: "Logg ut", exact: true }).click();
    expect(new URL(page.url()).pathname).toBe("/");
    await page.goto(`${peil.origin}/account`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await window.close();
  });

  it("answers a wrong password and an unknown address with the same words, and keeps the address", async () => {
    const refused = await post("/sign-in", { email: "kari@example.no", password: "feil passord" });
    const wrong = await post("/sign-in", { email: demoPerson("evaluator").email, password: "feil passord" });
    expect([refused.status, wrong.status]).toEqual([422, 422]);
    const [unknownPage, wrongPage] = [await refused.text(), await wrong.text()];
    expect(unknownPage).toContain("E-postadressen og passordet passer ikke sammen, eller kontoen er stengt.");
    expect(wrongPage.replaceAll(demoPerson("evaluator").email, "kari@example.no")).toBe(unknownPage);
    expect(unknownPage).not.toContain("feil passord");
    expect(sessionCookie(wrong)).toBe("");
  });

  it("changes the session's identifier and ends the old session", async () => {
    const { email, password } = demoPerson("evaluator");
    const former = plain(sessionCookie(await post("/sign-in", { email, password })));
    expect((await get("/account", former)).status).toBe(200);
    const fresh = plain(sessionCookie(await post("/sign-in", { email, password }, { Cookie: former })));
    expect(fresh).not.toBe(former);
    expect((await get("/account", fresh)).status).toBe(200);
    expect(redirectOf(await get("/account", former))).toBe("/sign-in?next=%2Faccount");
  });

  it("never leads to another site", async () => {
    const { email, password } = demoPerson("evaluator");
    for (const next of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "javascript:alert(1)",
    ]) {
      expect(redirectOf(await post("/sign-in", { email, password, next }))).toBe("/evaluations");
      expect(await (await get(`/sign-in?next=${encodeURIComponent(next)}`)).text()).not.toContain("evil");
    }
    expect(redirectOf(await post("/sign-in", { email, password, next: "/people?search=a" }))).toBe(
      "/people?search=a",
    );
  });

  it("says how long to wait after five wrong passwords", async () => {
    const tries = { email: "wait@example.no", password: "feil passord" };
    for (let n = 0; n < 5; n += 1) expect((await post("/sign-in", tries)).status).toBe(422);
    const limited = await post("/sign-in", tries);
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get("Retry-After"))).toBe(15 * 60);
    expect(await limited.text()).toContain("Vent 15 minutter, og prøv igjen.");
  });
});

describe("what other sites ask for", () => {
  it("is refused", async () => {
    const { email, password } = demoPerson("evaluator");
    const cookie = plain(sessionCookie(await post("/sign-in", { email, password })));
    const everywhere = { form: "everywhere" };
    const foreign: Record<string, string>[] = [
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { Origin: "not an address" },
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
    ];
    for (const headers of foreign) {
      expect(
        (await post("/account", everywhere, { Cookie: cookie, ...headers })).status,
        JSON.stringify(headers),
      ).toBe(403);
    }
    expect((await get("/account", cookie)).status).toBe(200);
    expect((await get("/sign-out", cookie)).status).toBe(302);
    expect((await get("/account", cookie)).status).toBe(200);
  });
});

describe("a person's account", () => {
  let own: BrowserContext;
  let other: BrowserContext;
  beforeAll(async () => {
    [own, other] = await Promise.all([openWindow(), openWindow()]);
  });
  afterAll(() => Promise.all([own.close(), other.close()]));

  it("signs out everywhere", async () => {
    const person = await newEvaluator("Everywhere");
    const [here, there] = [await own.newPage(), await other.newPage()];
    await signIn(here, peil.origin, person.email, person.password);
    await signIn(there, peil.origin, person.email, person.password);
    await here.goto(`${peil.origin}/account`);
    await here.getByRole("button", { name: "Logg ut overalt" }).click();
    await here.getByText("Du er logget ut i alle nettlesere.").waitFor();
    for (const page of [here, there]) {
      await page.goto(`${peil.origin}/account`);
      expect(new URL(page.url()).pathname).toBe("/sign-in");
    }
  });

  it("changes name, language and password, and keeps only this browser signed in", async () => {
    const person = await newEvaluator("Change");
    const [here, there] = [await own.newPage(), await other.newPage()];
    await signIn(here, peil.origin, person.email, person.password);
    await signIn(there, peil.origin, person.email, person.password);
    await here.goto(`${peil.origin}/account`);
    await here.getByLabel("Navn").fill("Change Ås");
    await here.getByRole("combobox", { name: "Språk" }).selectOption("nn");
    await here.getByRole("button", { name: "Lagre", exact: true }).click();
    await here.getByText("Endringane er lagra.").waitFor();
    expect(await here.getByRole("link", { name: "Change Ås" }).count()).toBe(1);

    await here.getByLabel("Noverande passord").fill("ikkje dette passordet");
    await here.getByLabel("Nytt passord").fill("eit nytt og betre passord");
    await here.getByRole("button", { name: "Byt passord" }).click();
    await here.getByRole("alert").getByText("Det noverande passordet er ikkje rett.").waitFor();
    await there.goto(`${peil.origin}/account`);
    expect(new URL(there.url()).pathname).toBe("/account");

    await here.getByLabel("Noverande passord").fill(person.password);
    await here.getByLabel("Nytt passord").fill("eit nytt og betre passord");
    await here.getByRole("button", { name: "Byt passord" }).click();
    await here.getByText("Passordet er bytt.").waitFor();
    await there.goto(`${peil.origin}/account`);
    expect(new URL(there.url()).pathname).toBe("/sign-in");
  });
});

describe("the language of somebody who has not signed in", () => {
  const pageFor = async (headers: Record<string, string>) => {
    const response = await fetch(`${peil.origin}/sign-in`, { headers });
    const language = /<html[^>]* lang="(\w+)"/.exec(await response.text())?.[1];
    return { language, vary: response.headers.get("Vary") };
  };

  it("is the one chosen here, then the browser's, then bokmål; and no cache mixes them up", async () => {
    const english = { "Accept-Language": "en-GB,en;q=0.9" };
    expect((await pageFor({})).language).toBe("nb");
    expect((await pageFor({ "Accept-Language": "nn-NO,nb;q=0.5" })).language).toBe("nn");
    const { language, vary } = await pageFor(english);
    expect(language).toBe("en");
    expect(vary).toContain("Accept-Language");
    expect(vary).toContain("Cookie");

    const chosen = await post("/language", { language: "nn", next: "/sign-in" });
    const cookie = (chosen.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";
    expect((await pageFor({ ...english, Cookie: cookie })).language).toBe("nn");
  });
});

describe("a lost password", () => {
  it("is replaced by a link that comes by mail and works once", async () => {
    const person = await newEvaluator("Lost");
    const cookie = plain(sessionCookie(await post("/sign-in", { ...person })));
    const window = await openWindow({ javaScriptEnabled: false });
    const page = await window.newPage();
    await page.goto(`${peil.origin}/sign-in`);
    await page.getByRole("link", { name: "Har du glemt passordet?" }).click();
    await page.getByLabel("E-post").fill(person.email.toUpperCase());
    await page.getByRole("button", { name: "Send lenken" }).click();
    await page.getByRole("heading", { name: "Se i innboksen din" }).waitFor();

    const link = linkIn(await mailTo(person.email, "Nytt passord til Peil"));
    await page.goto(link);
    await page.getByLabel("Nytt passord").fill("kort");
    await page.locator("form.form").evaluate((form) => form.setAttribute("novalidate", ""));
    await page.getByRole("button", { name: "Lagre og logg inn" }).click();
    await page.getByRole("alert").getByText("Bruk minst 10 tegn").waitFor();
    await page.getByLabel("Nytt passord").fill("nytt passord etter at det var mistet");
    await page.getByRole("button", { name: "Lagre og logg inn" }).click();
    expect(new URL(page.url()).pathname).toBe("/evaluations");
    expect(await page.getByRole("link", { name: "Lost" }).count()).toBe(1);

    expect(redirectOf(await get("/account", cookie))).toBe("/sign-in?next=%2Faccount");
    expect((await post("/sign-in", { ...person })).status).toBe(422);
    const answer = await page.goto(link);
    expect(answer?.status()).toBe(410);
    await page.getByText("Lenken er brukt, og kan bare brukes én gang.").waitFor();
    await window.close();
  });

  it("gets the same answer for an address that nobody has, and no mail", async () => {
    const { email } = demoPerson("municipality");
    const [known, unknown] = [
      await post("/password/forgot", { email }),
      await post("/password/forgot", { email: "x@example.no" }),
    ];
    expect([known.status, unknown.status]).toEqual([200, 200]);
    expect((await known.text()).replaceAll(email, "x@example.no")).toBe(await unknown.text());
    await mailTo(email, "Nytt passord til Peil");
    expect((await keptMail()).map(({ to }) => to?.[0]?.address)).not.toContain("x@example.no");
  });
});

describe("an administrator", () => {
  let window: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow({ javaScriptEnabled: false });
    page = await window.newPage();
    await signInAs(page, peil, "administrator");
  });
  afterAll(() => window.close());

  it("invites a person, who chooses a password by the link on the page of kept mail", async () => {
    await invite(page, "nina@example.no", "Nina Ås");
    await page.getByRole("link", { name: "Se e-posten" }).click();
    await page.getByRole("article").filter({ hasText: "nina@example.no" }).getByRole("link").first().click();
    await page.getByLabel("Nytt passord").waitFor();
    const visitor = await openWindow({ javaScriptEnabled: false });
    const invited = await visitor.newPage();
    await invited.goto(page.url());
    await invited.getByLabel("Nytt passord").fill("et passord til Nina");
    await invited.getByRole("button", { name: "Lagre og logg inn" }).click();
    await invited.getByRole("link", { name: "Nina Ås" }).waitFor();
    await visitor.close();
  });

  it("takes the access away at once, and gives it back", async () => {
    const person = await newEvaluator("Deactivated");
    const cookie = plain(sessionCookie(await post("/sign-in", { ...person })));
    await page.goto(`${peil.origin}/people?search=deactivated`);
    await page.getByRole("link", { name: "Deactivated", exact: true }).click();
    await page.getByRole("button", { name: "Deaktiver Deactivated" }).click();
    await page.getByText("personen er logget ut overalt").waitFor();
    expect(redirectOf(await get("/account", cookie))).toBe("/sign-in?next=%2Faccount");
    expect((await post("/sign-in", { ...person })).status).toBe(422);
    await page.getByRole("button", { name: "Gi tilgangen tilbake" }).click();
    expect((await post("/sign-in", { ...person })).status).toBe(303);
  });

  it("finds in the trail who did what, with before and after", async () => {
    const person = await newEvaluator("Trail");
    await page.goto(`${peil.origin}/people?search=trail`);
    await page.getByRole("link", { name: "Trail", exact: true }).click();
    await page.getByLabel("Navn").fill("Trail Etterpå");
    await page.getByRole("button", { name: "Lagre" }).click();
    await page.getByRole("link", { name: "Se personen i loggen" }).click();
    const row = page
      .getByRole("row")
      .filter({ hasText: `Administrator (demo) endret opplysninger om ${person.email}.` });
    await row.getByText("Detaljer").click();
    expect(await row.getByRole("definition").innerText()).toMatch(/Før:\s+Trail\s+→\s+Nå:\s+Trail Etterpå/);
  });

  it("is alone with people, trail and mail", async () => {
    for (const role of ["evaluator", "municipality"] as const) {
      const { email, password } = demoPerson(role);
      const cookie = plain(sessionCookie(await post("/sign-in", { email, password })));
      for (const place of ["/people", "/people/new", "/audit", "/mail"]) {
        expect((await get(place, cookie)).status, `${role} at ${place}`).toBe(403);
      }
      const person = { email: "own@example.no", name: "Own", role: "administrator", municipalityNumber: "" };
      expect((await post("/people/new", person, { Cookie: cookie })).status).toBe(403);
    }
    expect(redirectOf(await get("/people"))).toBe("/sign-in?next=%2Fpeople");
    expect((await post("/people/new", {})).status).toBe(401);
  });
});

describe("the pages of accounts", () => {
  it.each([
    ["on a desk", { viewport: { width: 1280, height: 900 } }],
    ["on a phone, in the dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" as const }],
  ])("are accessible, fit and send no scripts %s, also with faults", async (_, options) => {
    const window = await openWindow({ ...options });
    const page = await window.newPage();
    const check = async () => {
      const { pathname } = new URL(page.url());
      expect(await accessibilityFaults(page), pathname).toEqual([]);
      expect(await scrollsSideways(page), pathname).toBe(false);
      expect(await page.locator("script").count(), pathname).toBe(0);
      expect(await page.getByRole("heading", { level: 1 }).count(), pathname).toBe(1);
      expect(await page.title(), pathname).toMatch(/ – Peil$/);
    };
    const visit = async (place: string) => {
      await page.goto(peil.origin + place);
      await check();
    };
    const sendEmpty = async (place: string, form = "main form.form") => {
      await page.goto(peil.origin + place);
      await page
        .locator(form)
        .first()
        .evaluate((element) => (element as HTMLFormElement).submit());
      await page.getByRole("alert").waitFor();
      await check();
    };
    for (const place of ["/sign-in", "/password/forgot", "/password/reset/unknown"]) await visit(place);
    for (const place of ["/sign-in", "/password/forgot"]) await sendEmpty(place);
    await signInAs(page, peil, "administrator");
    const places = [
      "/account",
      "/people",
      "/people?search=nobody",
      "/people/new",
      "/audit",
      "/audit?from=2001-01-01&to=2001-01-01",
      "/mail",
    ];
    for (const place of places) await visit(place);
    await sendEmpty("/people/new");
    await sendEmpty("/account", "main form.form:has([name=current])");
    await page.goto(`${peil.origin}/people`);
    await page.getByRole("link", { name: "Lerkevik kommune (demo)" }).click();
    await check();
    await window.close();
  });
});

describe("a Peil in production", () => {
  it("sends mail by SMTP and keeps its cookies to https", async () => {
    const mails = await startMailServer();
    const production = await startPeil({
      from: inject("demoFolder"),
      environment: {
        PEIL_SMTP_URL: mails.url,
        PEIL_MAIL_FROM: "Peil <peil@example.no>",
        PEIL_ORIGIN: "https://peil.example.no",
      },
    });
    try {
      const administrator = demoSignIn(production.dataDirectory, "administrator");
      const signedIn = await post("/sign-in", { ...administrator }, {}, production);
      const cookie = sessionCookie(signedIn);
      expect(cookie.split("; ")).toEqual(
        expect.arrayContaining(["HttpOnly", "SameSite=Lax", "Path=/", "Secure"]),
      );
      const person = {
        email: "ola@example.no",
        name: "Ola Åsmund",
        role: "evaluator",
        municipalityNumber: "",
      };
      const invited = await post("/people/new", person, { Cookie: plain(cookie) }, production);
      expect(redirectOf(invited)).toMatch(/\?done=invited$/);
      const received = await mails.received();
      expect(received.map(({ to }) => to)).toEqual([["ola@example.no"]]);
      const [mail] = received;
      expect(mail).toMatchObject({
        subject: "Du er invitert til Peil",
        from: { name: "Peil", address: "peil@example.no" },
      });
      expect(mail?.text).toContain("Hei, Ola Åsmund!");
      expect(mail?.text).toMatch(/https:\/\/peil\.example\.no\/password\/reset\/[0-9a-f]{64}\s/);
      expect(fs.existsSync(path.join(production.dataDirectory, "mail"))).toBe(false);
    } finally {
      await production.stop();
      await mails.stop();
    }
  });
});
