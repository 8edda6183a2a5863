import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Role } from "~/access/roles";
import { hashPassword } from "~/access/password.server";
import { areasOf, questionsOf } from "~/assessment/instrument";
import { openDatabase } from "~/platform/database.server";
import { pdf } from "../assessment/documents/file-samples";
import { openWindow, signIn, signInAs } from "../support/browser";
import { kommunekompasset } from "../support/lerkevik";
import { type MailServer, startMailServer } from "../support/mail-server";
import { pdfPages } from "../support/pdf-text";
import { type RunningPeil, startPeil } from "../support/peil";

const PASSWORD = "fjord og fjell og fisk";
const NAME = "Fossdal 2033";
const areas = areasOf(kommunekompasset());
const questions = areas.flatMap(questionsOf).map(({ id }) => id);

const findingIn = (areaId: string): string => `Funn i område ${areaId}: planen er god, og få følger den opp.`;
const SUMMARY = "Fossdal er på god vei.";
/** What only the team may read. */
const SECRETS = [
  "Ordføreren var usikker",
  "Ola hørte det samme",
  "Karis grunn",
  "Olas grunn",
  "Forsiden sier ikke",
];

let mails: MailServer;
let peil: RunningPeil;
let administrator: Page;
let kari: Page;
let ola: Page;
/** Of the municipality. */
let mona: Page;
/** The path of the evaluation. */
let evaluation: string;

beforeAll(async () => {
  mails = await startMailServer();
  peil = await startPeil({
    from: inject("demoFolder"),
    environment: { PEIL_SMTP_URL: mails.url, PEIL_MAIL_FROM: "Peil <peil@example.no>" },
  });
  await addPeople();
  [administrator, kari, ola, mona] = (await Promise.all(
    Array.from({ length: 4 }, async () => (await openWindow()).newPage()),
  )) as [Page, Page, Page, Page];
  await signInAs(administrator, peil, "administrator");
  for (const [page, email] of [
    [kari, "kari@example.no"],
    [ola, "ola@example.no"],
    [mona, "mona@example.no"],
  ] as const) {
    await signIn(page, peil.origin, email, PASSWORD);
  }
});

afterAll(async () => {
  await peil.stop();
  await mails.stop();
});

async function addPeople(): Promise<void> {
  const db = await openDatabase(`file:${path.join(peil.dataDirectory, "peil.db")}`);
  const passwordHash = await hashPassword(PASSWORD);
  const people: [string, Role, string?][] = [
    ["Kari", "evaluator"],
    ["Ola", "evaluator"],
    ["Mona", "municipality", "9902"],
  ];
  for (const [id, role, municipalityNumber] of people) {
    const email = `${id.toLowerCase()}@example.no`;
    const data = { id, name: id, email, role, passwordHash, municipalityNumber: municipalityNumber ?? null };
    await db.user.create({ data });
  }
  await db.$disconnect();
}

const goTo = (page: Page, place: string) => page.goto(peil.origin + evaluation + place);
const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole("button", { name });
const press = (page: Page | Locator, name: string | RegExp): Promise<void> => button(page, name).click();
const follow = (page: Page | Locator, name: string | RegExp): Promise<void> =>
  page.getByRole("link", { name }).first().click();

/** Reads the one thing to do next from the evaluation's overview. */
async function nextStep(page: Page): Promise<Locator> {
  await goTo(page, "");
  return page.getByRole("region", { name: "Neste steg" });
}

/** Does as the overview says. */
async function takeStep(page: Page, name: string | RegExp): Promise<void> {
  await follow(await nextStep(page), name);
}

/** Moves the evaluation on by the page with the checklist, which the overview leads to. */
async function moveOn(page: Page, stage: string): Promise<void> {
  await takeStep(page, `Gå videre til neste steg: ${stage}`);
  await press(page, `Gå videre til ${stage}`);
  await page.getByText(`Evalueringen står nå i steget «${stage}».`).waitFor();
}

async function grade(card: Locator, step: number): Promise<void> {
  for (const dimension of ["System", "Omfang", "Resultat"]) {
    const scale = card.getByRole("group", { name: dimension });
    await scale.getByRole("radio", { name: String(step), exact: true }).check({ force: true });
  }
}

const allSaved = (page: Page): Promise<void> => page.getByText("Alt er lagret").first().waitFor();

/** Posts a form of a page without opening it. */
async function post(page: Page, place: string, form: Record<string, string>): Promise<number> {
  const sent = { form, headers: { origin: peil.origin }, maxRedirects: 0 };
  return (await page.request.post(peil.origin + evaluation + place, sent)).status();
}

/** What both give, but for two questions. */
const stepFor = (questionId: string): number => 3 + (questions.indexOf(questionId) % 6);

const withoutSpaces = (text: string): string => text.replace(/\s+/g, "");

describe("the whole practice, with two evaluators and a contact of the municipality signed in at once", () => {
  it("begins with an evaluation that both grade alone", async () => {
    const page = administrator;
    await page.goto(`${peil.origin}/evaluations/new`);
    await page.getByLabel("Kommune").fill("9902");
    await page.getByLabel("År").fill("2033");
    expect(await page.getByLabel("Slik vurderer teamet").inputValue()).toBe("independently");
    for (const name of ["Kari", "Ola"]) await page.getByLabel(new RegExp(`^${name}`)).check();
    await press(page, "Opprett evalueringen");
    await page.waitForURL(/\/evaluations\/[0-9a-f-]{36}/);
    evaluation = new URL(page.url()).pathname;
    await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
  });

  it("asks the municipality for documents, and gets a file and a link", async () => {
    await takeStep(kari, "Be kommunen om dokumenter");
    for (const wanted of [/^Årsrapport/, /^Handlings- og økonomiplan/])
      await kari.getByLabel(wanted).first().check();
    await press(kari, "Sett de valgte på listen");
    await press(kari, "Send e-post til kommunen");
    await kari.getByText("Kommunen har fått beskjed.").waitFor();

    await mona.goto(`${peil.origin}/evaluations`);
    await follow(mona, NAME);
    await follow(mona, "Send dokumentene som mangler");
    await follow(mona, /^Legg til ?: /);
    await mona.getByLabel("Tittel").fill("Økonomiplan 2033–2036");
    const buffer = pdf();
    await mona.getByLabel("Fil").setInputFiles({ name: "plan.pdf", mimeType: "application/pdf", buffer });
    await press(mona, "Legg til dokumentet");
    await mona.getByText("Dokumentet er lagt til.").waitFor();
    await follow(mona, /^Legg til ?: /);
    await mona.getByLabel("Tittel").fill("Årsrapport 2032");
    await mona.getByLabel("Lenke", { exact: true }).fill("https://fossdal.example/rapport");
    await press(mona, "Legg til dokumentet");
    await mona.getByText(/^2 av \d+ er mottatt/).waitFor();

    await goTo(ola, "/documents");
    const [file] = await Promise.all([ola.waitForEvent("download"), follow(ola, "Økonomiplan 2033–2036")]);
    expect(file.suggestedFilename()).toBe("plan.pdf");
  });

  it("keeps what the evaluators saw on the website, and plans an interview", async () => {
    await goTo(ola, "/website");
    await ola.getByLabel("Hva har dere sett?").fill("Forsiden sier ikke hvordan folk kan delta.");
    await ola.locator("summary").filter({ hasText: /^1 / }).click();
    await ola.getByRole("checkbox", { name: /^1\.1\.2 / }).check();
    await press(ola, "Lagre notatet");
    await ola.getByRole("listitem").getByText("Gjelder spørsmål 1.1.2.").waitFor();

    await takeStep(kari, "Planlegg intervjuene");
    await follow(kari, "Nytt intervju");
    await kari.getByLabel("Gruppe").selectOption("formannskap");
    await kari.getByLabel("Dato").fill("2033-03-03");
    await kari.getByLabel("Fra", { exact: true }).fill("09:00");
    await kari.getByLabel("Til", { exact: true }).fill("10:30");
    await kari.getByLabel("Sted").fill("Rådhuset");
    await kari.getByLabel("Rolle, deltaker 1").fill("Ordfører");
    for (const name of ["Kari", "Ola"]) await kari.getByLabel(name, { exact: true }).check();
    await press(kari, "Legg til i planen");
    await kari.getByRole("heading", { name: "torsdag 3. mars 2033" }).waitFor();
    await moveOn(kari, "Egenvurdering");
  });

  it("lets the municipality assess itself", async () => {
    await takeStep(mona, "Gå til egenvurderingen");
    await follow(mona, /^Område 1 /);
    for (const id of ["1.1.1", "1.1.2"]) {
      const card = mona.getByRole("form", { name: id });
      await card.getByRole("textbox").fill(`Slik gjør vi det: ${id}`);
      await grade(card, 8);
    }
    await allSaved(mona);
    await goTo(mona, "/self-assessment");
    await press(mona, "Send inn egenvurderingen");
    await mona.getByRole("heading", { name: /^Egenvurderingen ble sendt inn/ }).waitFor();
    await moveOn(ola, "Intervjuer");
  });

  it("takes the notes of both evaluators in an interview", async () => {
    await takeStep(kari, "Gå til intervjuene");
    await follow(kari, /^Formannskap/);
    await kari.getByRole("heading", { level: 1, name: /^Intervjuguide: / }).waitFor();
    await goTo(kari, "/interviews");
    await follow(kari, /^Notater: /);
    await ola.goto(kari.url());
    const note = (page: Page): Locator => page.locator('textarea[data-note="1.1.2"]');
    for (const page of [kari, ola]) await page.locator(".notes[data-live]").waitFor();
    await Promise.all([
      note(kari).fill("Ordføreren var usikker på dette."),
      note(ola).fill("Ola hørte det samme."),
    ]);
    await Promise.all([allSaved(kari), allSaved(ola)]);
    await kari.getByText("Ola hørte det samme.").waitFor();
    await ola.getByText("Ordføreren var usikker på dette.").waitFor();
    await moveOn(kari, "Under vurdering");
  });

  it("lets each evaluator grade all 75 questions blind to the other, and hand in", async () => {
    const ownStep = (name: string, id: string): number => {
      if (name === "Ola" && id === "1.1.2") return stepFor(id) + 4;
      return name === "Ola" && id === "1.1.1" ? stepFor(id) + 1 : stepFor(id);
    };
    for (const [name, page] of [
      ["Kari", kari],
      ["Ola", ola],
    ] as const) {
      await takeStep(page, "Vurder område 1");
      for (const id of ["1.1.1", "1.1.2"]) {
        const card = page.getByRole("form", { name: id });
        await card.getByRole("textbox").fill(`${name}s grunn til ${id}.`);
        await grade(card, ownStep(name, id));
      }
      await allSaved(page);
      const statuses = await Promise.all(
        questions.slice(2).map(async (questionId) => {
          const step = ownStep(name, questionId);
          const data = {
            personId: name,
            questionId,
            grade: { system: step, extent: step, result: step },
            note: `${name}s grunn til ${questionId}.`,
            baseVersion: 0,
            saveId: `${name} ${questionId}`,
          };
          const sent = { data, headers: { origin: peil.origin } };
          return (await page.request.post(`${peil.origin}${evaluation}/grades`, sent)).status();
        }),
      );
      expect(new Set(statuses)).toEqual(new Set([200]));
    }
    for (const place of ["", "/areas/1", "/sheets", "/agreement", "/agreement/1", "/questions/1.1.2"]) {
      await goTo(kari, place);
      expect(await kari.content(), place).not.toContain("Olas grunn");
    }
    for (const page of [kari, ola]) {
      await takeStep(page, "Lever område 1");
      await press(page, "Lever området");
      await page.getByRole("heading", { name: /^Du leverte området|^Alle har levert området/ }).waitFor();
      for (const { id } of areas.slice(1)) {
        expect(await post(page, `/areas/${id}`, { intent: "hand_in" })).toBe(303);
      }
    }
    await moveOn(kari, "Enighet");
  });

  it("settles the differences, with a reason where they are large", async () => {
    await takeStep(kari, "Bli enige om område 1");
    const card = (id: string): Locator => kari.locator(`[id="question-${id}"]`);
    expect(await kari.getByRole("article").first().innerText()).toContain("1.1.2");
    const settle = async (id: string, step: string): Promise<void> => {
      for (const dimension of ["System", "Omfang", "Resultat"]) {
        await card(id).getByLabel(dimension).selectOption(step);
      }
      await press(card(id), /^Lagre felles karakter/);
    };
    await settle("1.1.2", "5.5");
    await card("1.1.2").getByRole("alert").getByText("Skriv en begrunnelse.").waitFor();
    await card("1.1.2").getByLabel("Begrunnelse").fill("Planen er vedtatt, men ny.");
    await press(card("1.1.2"), /^Lagre felles karakter/);
    await card("1.1.2").getByText("Avklart", { exact: true }).waitFor();
    await settle("1.1.1", "3.5");
    await card("1.1.1").getByText("Avklart", { exact: true }).waitFor();
    for (const { id } of areas) {
      if (id !== "1") await takeStep(ola, `Bli enige om område ${id}`);
      else await goTo(ola, "/agreement/1");
      await press(ola, /^Godta alle \d+ som er like/);
      await button(ola, /^Godta alle/).waitFor({ state: "detached" });
    }
    await goTo(ola, "/agreement");
    await ola.getByText("Alle spørsmål har en felles karakter.").waitFor();
    await ola.getByText(/^\d+ % av karakterene er like/).waitFor();
  });

  it("gathers the evidence of a question, and rests a finding on it", async () => {
    await goTo(kari, "/questions/1.1.2");
    await kari.getByText("Knytt et dokument til spørsmålet").click();
    await kari.getByLabel("Dokument", { exact: true }).selectOption({ label: "Økonomiplan 2033–2036" });
    await kari.getByLabel("Hvor i dokumentet?").fill("s. 12");
    await press(kari, "Knytt til spørsmålet");
    await kari.getByText("Økonomiplan 2033–2036, s. 12").waitFor();
    await kari.waitForLoadState();
    const shown = await kari.getByRole("main").innerText();
    for (const text of [...SECRETS, "Slik gjør vi det: 1.1.2"]) expect(shown).toContain(text);

    for (const { id } of areas) {
      await takeStep(kari, `Skriv funn for område ${id}`);
      await kari.getByLabel("Hva har dere funnet?").fill(findingIn(id));
      if (id === "1") {
        await kari.getByRole("checkbox", { name: /^1\.1\.2/ }).check();
        await kari.getByRole("checkbox", { name: /^Økonomiplan/ }).check();
      } else await kari.getByRole("checkbox").first().check();
      await kari.getByRole("radio", { name: "Utfordring" }).check();
      await press(kari, "Lagre funnet");
      await kari.getByText(findingIn(id)).first().waitFor();
    }
    await takeStep(ola, "Skriv sammendraget");
    await ola.getByRole("textbox", { name: "Sammendrag" }).fill(SUMMARY);
    await press(ola, "Lagre sammendraget");
    await moveOn(ola, "Faktasjekk");
  });

  it("lets the municipality check the facts, and answers every comment", async () => {
    await takeStep(mona, /^Les utkastet og si fra om feil innen /);
    await mona.waitForURL(/\/fact-check$/);
    const factCheck = mona.url();
    await follow(mona, "Les utkastet til rapport");
    await mona.getByText(SUMMARY).first().waitFor();
    for (const subject of ["karakteren på spørsmål 1.1.2", "funn 1 i område 1"]) {
      await mona.goto(factCheck);
      await mona.locator("#area-1 > summary").click();
      await follow(mona, `Kommenter ${subject}`);
      await mona.getByLabel("Hva er feil eller mangler?").fill(`Vi er uenige om ${subject}.`);
      await mona.getByRole("checkbox", { name: "Årsrapport 2032" }).check();
      await press(mona, "Lagre kommentaren");
      await mona.getByText("Kommentaren er lagret.").waitFor();
    }
    await mona.getByText("Vi er ferdige", { exact: true }).click();
    await press(mona, "Ja, vi er ferdige");
    await mona.getByText("Evaluatorene har fått beskjed om at dere er ferdige.").waitFor();

    const answer = async (page: Page, about: RegExp, choice: RegExp, text: string): Promise<void> => {
      await takeStep(page, "Svar på kommentarene fra kommunen");
      await follow(page, about);
      await page.getByRole("radio", { name: choice }).check();
      await page.getByLabel("Svar til kommunen").fill(text);
      await press(page, "Lagre svaret");
      await page.getByText("Svaret er lagret, og kommunen kan se det.").waitFor();
    };
    await answer(kari, /^Svar på kommentaren: Karakteren/, /^Vi godtar/, "Takk, vi hever omfanget.");
    await answer(ola, /^Svar på kommentaren: Et funn/, /^Vi avviser/, "Funnet bygger på intervjuene.");
    await goTo(kari, "/fact-check");
    await follow(kari.getByRole("article", { name: /^Karakteren/ }), "Endre karakteren");
    const card = kari.locator('[id="question-1.1.2"]');
    await card.getByText("Endre den felles karakteren").click();
    await card.getByLabel("Omfang").selectOption("8");
    await press(card, /^Lagre felles karakter/);
    await card.getByRole("row", { name: /^Felles karakter 5,5 8 5,5/ }).waitFor();
    await goTo(ola, "/fact-check");
    await press(ola, "Send svarene");
    await ola.getByText("Kommunen har fått e-post om svarene.").waitFor();

    await mona.goto(factCheck);
    const comment = mona.getByRole("article", { name: "Karakteren på spørsmål 1.1.2" });
    const shown = (await comment.innerText()).replace(/\s+/g, " ");
    expect(shown).toContain("I utkastet System 5,5 Omfang 5,5 Resultat 5,5");
    expect(shown).toContain("Nå System 5,5 Omfang 8 Resultat 5,5");
  });

  it("is published, read by the municipality on the web and as PDF, and followed up", async () => {
    await takeStep(ola, "Se over og publiser");
    await press(ola, "Publiser");
    await ola.getByText("Rapporten er publisert.").waitFor();

    await goTo(mona, "");
    const [download] = await Promise.all([mona.waitForEvent("download"), follow(mona, /PDF/)]);
    const report = withoutSpaces((await pdfPages(await bytesOf(download))).join(" "));
    await takeStep(mona, "Les rapporten");
    await mona.waitForLoadState();
    const page = withoutSpaces(await mona.content());
    const told = [SUMMARY, ...areas.map(({ id }) => findingIn(id))].map(withoutSpaces);
    const secret = SECRETS.map(withoutSpaces);
    for (const text of [report, page]) {
      expect(told.filter((words) => !text.includes(words))).toEqual([]);
      expect(secret.filter((words) => text.includes(words))).toEqual([]);
    }

    await goTo(mona, "");
    await follow(mona, "Oppfølging");
    await mona.getByRole("region", { name: /^1 / }).locator("summary").click();
    await follow(mona, /^Lag tiltak for funnet: Funn i område 1/);
    await mona.getByLabel("Hva skal dere gjøre?").fill("Følge opp planen hvert år");
    await mona.getByLabel("Ansvarlig", { exact: true }).fill("Mona");
    await mona.getByLabel("Frist", { exact: true }).fill("2034-01-31");
    await press(mona, "Lagre tiltaket");
    await mona.getByRole("link", { name: "Følge opp planen hvert år" }).waitFor();
    await takeStep(mona, "Gå til oppfølgingsplanen");
    await goTo(kari, "/follow-up");
    await kari.getByRole("link", { name: "Følge opp planen hvert år" }).waitFor();
  });

  it("has told each of them by mail what they had to know, and nothing else", async () => {
    const received = await mails.received();
    const lines = received.map(({ to, subject }) => `${to.join()}: ${subject}`);
    const both = (subject: string): string[] => [`kari@example.no: ${subject}`, `ola@example.no: ${subject}`];
    const handedIn = (reader: string): string[] =>
      areas.map(({ id }) => `${reader}@example.no: Område ${id} er levert: ${NAME}`);
    // Mails of one notification go out side by side, and may come in any order.
    const wanted = [
      ...both(`Du er med i evalueringen av ${NAME}`),
      `mona@example.no: Dokumenter til evalueringen av ${NAME}`,
      ...handedIn("ola"),
      ...handedIn("kari"),
      `mona@example.no: Utkastet er klart til faktasjekk: ${NAME}`,
      ...both(`Kommunen er ferdig med faktasjekken: ${NAME}`),
      `mona@example.no: Svar på kommentarene deres: ${NAME}`,
      `kari@example.no: Rapporten er publisert: ${NAME}`,
      `mona@example.no: Rapporten er publisert: ${NAME}`,
    ];
    expect(lines.toSorted()).toEqual(wanted.toSorted());
    const places = received.map(({ text }) =>
      /(?<=\n)http\S+/.exec(text)?.[0].replace(peil.origin + evaluation, ""),
    );
    expect(new Set(places)).toEqual(
      new Set(["", "/documents", "/fact-check", ...areas.map(({ id }) => `/agreement/${id}`)]),
    );
  });
});

async function bytesOf(download: { createReadStream: () => Promise<NodeJS.ReadableStream> }) {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}
