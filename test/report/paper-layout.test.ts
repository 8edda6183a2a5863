import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { translator } from "~/platform/i18n/translator";
import type { Block, PaperDocument, WritingBlock } from "~/report/document";
import { renderPdf } from "~/report/pdf/render";
import { buildOwnSheet } from "~/report/survey/own-sheet";
import { sectionPart } from "~/report/survey/report-texts";
import { buildSurveyReport } from "~/report/survey/survey-report";
import { buildSurveyReceipt } from "~/report/survey-receipt-document";
import type { ReviewItem } from "~/survey/answering/review-view";
import { pdfLines, pdfPages, type PrintedLine } from "../support/pdf-text";
import { radmann, radmannFrame } from "../support/radmann";
import { surveyReportSource } from "../support/survey-report";
import { syntheticResponses } from "../support/synthetic-responses";

const PATIENCE = 240_000;
/** A page with fewer lines looks forgotten. */
const LINES_LEAST = 9;
/** Headings inside a section are 13 points, a section's title 24; the text is 10. */
const HEADING_SIZE = 12.5;

const instrument = radmann();
const frame = radmannFrame();
const responses = syntheticResponses(instrument, frame, 7);
const long = "Kommunen har i flere år samlet tjenestene, og de som svarer, sier at det tar tid. ";

interface Drawn {
  document: PaperDocument;
  bytes: Uint8Array<ArrayBuffer>;
  pages: PrintedLine[][];
}

async function draw(document: PaperDocument): Promise<Drawn> {
  const bytes = await renderPdf(document);
  return { document, bytes, pages: await pdfLines(bytes) };
}

/** Without spaces: a table's cells and a line's words are set apart in more than one way. */
const closely = (text: string): string => text.replace(/\s+/g, "");

const blocksOf = ({ sections }: PaperDocument): (Block | WritingBlock)[] =>
  sections.flatMap(({ blocks }) => blocks);

/** What a page may not end with: a title, a heading, a question, or what a figure or a table is called. */
function endsWithHead({ document, pages }: Drawn): string[] {
  const heads = blocksOf(document).flatMap((block) => {
    if (block.kind === "heading") return [closely(block.text)];
    return block.kind === "table" || block.kind === "chart"
      ? [closely(`${block.caption.label}${block.caption.text}`)]
      : [];
  });
  return pages.slice(1).flatMap((lines) => {
    const last = lines.at(-1);
    if (!last) return [];
    const isHead = last.size > HEADING_SIZE || heads.some((head) => head.endsWith(closely(last.text)));
    return isHead ? [last.text] : [];
  });
}

/** The tables and figures that are parted where they need not be, or go on without their heads. */
function parted({ document, pages }: Drawn): string[] {
  const printed = pages.map((lines) => lines.map(({ text }) => closely(text)));
  return blocksOf(document).flatMap((block) => {
    if (block.kind !== "table" && block.kind !== "chart") return [];
    const name = `${block.caption.label} ${block.caption.text}`;
    const begin = closely(name).slice(0, 40);
    const page = printed.findIndex((lines) => lines.some((line) => line.startsWith(begin)));
    const at = printed[page]?.findIndex((line) => line.startsWith(begin)) ?? -1;
    const under = printed[page]?.slice(at + 1) ?? [];
    const head = closely(block.columns.at(-1)?.label ?? "");
    const isHead = (line: string | undefined) => line?.endsWith(head.slice(-4)) ?? false;
    const figuresOf = (index: number) =>
      closely(
        block.rows[index]?.cells
          .slice(1)
          .map(({ text }) => text)
          .join("") ?? "",
      );
    const faults: string[] = [];
    // The first two rows stand under their head, on the page of the caption.
    if (!under.some(isHead)) faults.push(`${name}: no head`);
    for (const index of [0, 1])
      if (block.rows[index] && !under.some((line) => line.endsWith(figuresOf(index))))
        faults.push(`${name}: row ${index + 1}`);
    // Where the last row is not there, the next page begins with the head, and with more than one row.
    const lastFigures = figuresOf(block.rows.length - 1);
    if (lastFigures !== "" && !under.some((line) => line.endsWith(lastFigures))) {
      const next = printed[page + 1] ?? [];
      if (!next.slice(0, 2).some(isHead)) faults.push(`${name}: goes on without its head`);
      if (!next.some((line) => line.endsWith(figuresOf(block.rows.length - 2))))
        faults.push(`${name}: its last row stands alone`);
    }
    return faults;
  });
}

const sparse = ({ pages }: Drawn): string[] =>
  pages
    .slice(2, -1)
    .flatMap((lines, index) => (lines.length < LINES_LEAST ? [`page ${index + 3}: ${lines.length}`] : []));

describe.each(["nb", "en"] as const)("the report of a survey on paper (%s)", (language) => {
  let drawn: Drawn;

  beforeAll(async () => {
    const texts = {
      summary: { nb: `${long.repeat(40)}\n\n${long.repeat(3)}`, nn: "", en: "" },
      [sectionPart("innovation")]: { nb: long.repeat(5), nn: "", en: "" },
    };
    const source = surveyReportSource(instrument, frame, responses, {
      language,
      t: translator(language),
      texts: language === "nb" ? texts : {},
    });
    drawn = await draw(buildSurveyReport(source));
  }, PATIENCE);

  test("no page ends with a heading, a title, or the name of a figure", () => {
    expect(endsWithHead(drawn)).toEqual([]);
  });

  test("no page but the last is left with a few lines", () => {
    expect(sparse(drawn)).toEqual([]);
  });

  test("a figure has its table on its page, and a table that goes on has its head there", () => {
    expect(parted(drawn)).toEqual([]);
  });

  test("the contents lead to the page that each section begins on, and so do the bookmarks", async () => {
    const contents = (await pdfPages(drawn.bytes))[1] ?? "";
    for (const { label, title } of drawn.document.sections) {
      const listed = new RegExp(`${label} ${title.replace(/[?()]/g, "\\$&")} (\\d+)`).exec(contents);
      const lines = drawn.pages[Number(listed?.[1]) - 1] ?? [];
      const titles = lines.filter(({ size }) => size > 20).map(({ text }) => closely(text));
      expect(closely(titles.join("")), title).toContain(closely(title));
    }
    const read = await getDocument({ data: drawn.bytes.slice(), verbosity: 0 }).promise;
    const outline = await read.getOutline();
    expect(outline.map(({ title }) => title).slice(2)).toEqual(
      drawn.document.sections.map(({ label, title }) => `${label} ${title}`),
    );
    const { info } = await read.getMetadata();
    const { title, author, subject } = drawn.document;
    expect(info).toMatchObject({ Title: title, Author: author, Subject: subject });
    expect(Buffer.from(drawn.bytes).toString("latin1")).toContain(
      `/Lang (${language === "nb" ? "nb-NO" : "en-GB"})`,
    );
    await read.destroy();
  });
});

test(
  "a municipality's sheet is set by the same rules",
  async () => {
    const member = frame.find(({ municipality }) => municipality === responses[0]?.municipality);
    if (!member) throw new Error("Nobody has answered.");
    const { wave, figures, texts, ...rest } = surveyReportSource(instrument, frame, responses);
    const answers = responses[0]?.answers ?? new Map();
    const content = { wave, figures, texts };
    const drawn = await draw(
      buildOwnSheet({ content, ...rest, member: { ...member, name: "Lerkevik" }, answers, hasWords: true }),
    );
    expect(endsWithHead(drawn)).toEqual([]);
    expect(sparse(drawn)).toEqual([]);
    expect(parted(drawn)).toEqual([]);
  },
  PATIENCE,
);

test(
  "a heading goes along with its table, wherever on a page it would have stood",
  async () => {
    // One line more before each heading than before the last, so that pages end in every place.
    const document: PaperDocument = {
      language: "nb",
      title: "Prøve",
      author: "Peil",
      subject: "Prøve",
      date: "2019-03-01T12:00:00Z",
      foot: { text: "Prøve", page: "Side {page} av {pages}" },
      sections: Array.from({ length: 32 }, (_, lines) => ({
        id: `section-${lines}`,
        label: String(lines),
        title: "Utvalg",
        level: 1 as const,
        blocks: [
          { kind: "paragraphs", texts: Array.from({ length: lines }, (_line, line) => `Linje ${line}.`) },
          { kind: "heading", text: `Landsdel ${lines}` },
          { kind: "note", text: "Spurt om alle." },
          {
            kind: "table",
            caption: { label: `Tabell ${lines + 1}`, text: "Rammen og de som svarte" },
            columns: [
              { label: "Landsdel", width: 0.7, numeric: false },
              { label: "Svarte", width: 0.3, numeric: true },
            ],
            rows: Array.from({ length: 6 }, (_row, row) => ({
              kind: "body" as const,
              cells: [{ text: `Del ${row}` }, { text: `${lines}${row}00` }],
            })),
          },
        ],
      })),
    };
    const drawn = await draw(document);
    expect(endsWithHead(drawn)).toEqual([]);
    expect(parted(drawn)).toEqual([]);
    for (const lines of document.sections.keys()) {
      const page = drawn.pages.find((each) => each.some(({ text }) => text === `Landsdel ${lines}`));
      expect(
        page?.some(({ text }) => text.startsWith(`Tabell ${lines + 1} `)),
        `${lines}`,
      ).toBe(true);
    }
  },
  PATIENCE,
);

describe("a respondent's receipt", () => {
  const receiptOf = (items: ReviewItem[]) =>
    buildSurveyReceipt({
      survey: "Rådmannsundersøkelsen",
      municipality: "Lerkevik",
      senderName: "Prøveinstituttet",
      submission: { number: 1, at: new Date("2019-03-01T12:00:00Z"), shownAt: "1. mars 2019" },
      sections: [{ position: 1, name: "Samarbeid", items }],
      language: "nb",
      t: translator("nb"),
    });
  const item = (index: number, answer: string): ReviewItem => ({
    id: `item-${index}`,
    number: `${index}`,
    question: `Spørsmål ${index} om samarbeidet, som er så langt at det trenger mer enn en linje for å bli stilt til slutt?`,
    answers: [
      { label: null, words: [`Begynner ${index}. ${answer}Slutter ${index}.`] },
      { label: `Rad ${index}`, words: [`Enig ${index}!`] },
    ],
  });

  test(
    "keeps each question with its answer, whatever came before it",
    async () => {
      // Answers of one line up to twenty, so that pages end in every place.
      const items = Array.from({ length: 30 }, (_, index) => item(index + 1, long.repeat((index * 7) % 20)));
      const drawn = await draw(receiptOf(items));
      const printed = drawn.pages.map((lines) => lines.map(({ text }) => text).join(" "));
      expect(printed.length).toBeGreaterThan(6);
      for (const { number } of items) {
        const page = printed.find((text) => text.includes(`Spørsmål ${number} om`));
        for (const part of [`Begynner ${number}.`, `Slutter ${number}.`, `Enig ${number}!`])
          expect(page).toContain(part);
      }
      expect(endsWithHead(drawn)).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "lets an answer of more than half a page run over, and loses nothing of it",
    async () => {
      const words = Array.from({ length: 1200 }, (_, index) => `ord${index}`);
      const row = words.map((word) => `rad${word}`);
      const inRow = { ...item(3, ""), answers: [{ label: "Annet, hva?", words: [row.join(" ")] }] };
      const items = [item(1, long.repeat(20)), item(2, `${words.join(" ")}. `), inRow];
      const drawn = await draw(receiptOf(items));
      const whole = drawn.pages
        .flat()
        .map(({ text }) => text)
        .join(" ");
      for (const word of [...words, ...row]) expect(whole).toContain(word);
      const begins = drawn.pages.find((lines) => lines.some(({ text }) => text.includes("Spørsmål 2 om")));
      expect(begins?.some(({ text }) => text.includes("ord1 "))).toBe(true);
      expect(endsWithHead(drawn)).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "shows Greek and Cyrillic letters, and says where there was a picture",
    async () => {
      const drawn = await draw(receiptOf([item(1, "Čáhcesuolu, α og Привет. Fint 👍🏽🎉!\nNy linje. ")]));
      const whole = drawn.pages
        .flat()
        .map(({ text }) => text)
        .join(" ");
      expect(closely(whole)).toContain(closely("Čáhcesuolu, α og Привет. Fint [emoji]! Ny linje."));
      expect(whole).not.toContain("[?]");
    },
    PATIENCE,
  );
});
