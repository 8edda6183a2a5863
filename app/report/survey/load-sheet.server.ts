import { refusal } from "~/access/guard.server";
import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import { plainLetters } from "~/platform/plain-letters";
import type { FoundWave } from "~/survey/waves/find-wave.server";
import { wavePath } from "~/survey/waves/wave-pages";
import { readWaveData } from "~/survey/waves/wave-responses.server";
import { renderReportPdf } from "../pdf/render.server";
import { draftContent, latestPublication } from "./load-survey-report.server";
import type { OwnSheetLink } from "./own-sheet-links";
import { buildOwnSheet, type SheetDocument } from "./own-sheet";

/** Whom a sheet is for: who answered by the personal link, a contact of the municipality, or who carries out the survey. */
type SheetReader = "respondent" | "contact" | "administrator";

/**
 * A municipality's own sheet. Figures are those of the published report; for administrators, before it is published, those that it
 * would have.
 * @param municipality its number in the frame.
 * @throws Response 404 where the report is not published (but for administrators), where the municipality is not in the frame, and
 *   where it has not answered, or its answer was deleted.
 * @param reader a contact of the municipality sees nothing that somebody wrote in words: one respondent was promised that.
 */
export async function loadSheet(
  db: Database,
  found: FoundWave,
  municipality: string,
  { reader, language }: { reader: SheetReader; language: Language },
): Promise<SheetDocument> {
  const published = await latestPublication(db, found);
  if (!published && reader !== "administrator") throw refusal("sheet_not_published", 404);
  const { frame, responses } = await readWaveData(db, found);
  const member = frame.find((unit) => unit.municipality === municipality);
  const response = responses.find((each) => each.municipality === municipality);
  if (!member || !response) throw refusal("sheet_unanswered", 404);
  return buildOwnSheet({
    content: published?.content ?? (await draftContent(db, found, true)),
    status: published?.status ?? { kind: "draft", at: new Date(), number: 0 },
    instrument: found.instrument,
    member,
    answers: response.answers,
    hasWords: reader !== "contact",
    language,
    t: translator(language),
  });
}

/**
 * The number that a contact's municipality has in the frame of a wave: today's, or the one that it had before it was renumbered. A
 * municipality that was merged is another one. Null where it was not asked.
 */
export async function memberOfContact(
  db: Database,
  { row }: Pick<FoundWave, "row">,
  { municipalityNumber }: Pick<Caller, "municipalityNumber">,
): Promise<string | null> {
  const numbers = await numbersOf(db, municipalityNumber);
  const members = await db.frameMember.findMany({
    where: { waveId: row.id, municipality: { in: numbers } },
    select: { municipality: true },
  });
  return numbers.find((number) => members.some(({ municipality }) => municipality === number)) ?? null;
}

/** The waves whose reports are published and in which a contact's municipality has answered, the newest first: each has its own sheet. */
export async function wavesWithSheet(
  db: Database,
  { municipalityNumber }: Pick<Caller, "municipalityNumber">,
): Promise<OwnSheetLink[]> {
  const members = await db.frameMember.findMany({
    where: {
      municipality: { in: await numbersOf(db, municipalityNumber) },
      wave: { publishedAt: { not: null } },
      response: { OR: [{ submittedAt: { not: null } }, { answers: { some: { value: { not: "" } } } }] },
    },
    select: { wave: { select: { id: true, name: true } } },
    orderBy: { wave: { publishedAt: "desc" } },
  });
  return members.map(({ wave: { id, name } }) => ({ id, name, address: `${wavePath(id, "overview")}/own` }));
}

/** Today's number of a municipality, and those that it had before it was renumbered; none for who belongs to no municipality. */
async function numbersOf(db: Database, municipalityNumber: string | null): Promise<string[]> {
  if (municipalityNumber === null) return [];
  const former = await db.formerMunicipalityNumber.findMany({
    where: { successor: municipalityNumber, change: "renumbered" },
    select: { number: true },
  });
  return [municipalityNumber, ...former.map(({ number }) => number)];
}

/**
 * A sheet as a PDF, drawn anew each time: single answers are kept in no other place.
 * @returns null when too many wait to be drawn.
 */
export async function sheetPdf(
  document: SheetDocument,
  municipality: string,
  headers: Record<string, string>,
): Promise<Response | null> {
  const pdf = await renderReportPdf(document);
  if (!pdf.ok) return null;
  const name = [document.language === "en" ? "sheet" : "ark", plainLetters(municipality), document.language];
  return new Response(pdf.value, {
    headers: {
      ...headers,
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${name.join("-")}.pdf"`,
    },
  });
}
