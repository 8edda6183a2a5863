import type { Caller } from "~/access/caller";
import type { Database, Transaction } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import { type FoundWave, requireWave } from "~/survey/waves/find-wave.server";
import { closingTime } from "~/survey/waves/wave";
import type { ReportDocument } from "../document";
import { loadFigures } from "./load-figures.server";
import type { ReportContent, ReportKind, ReportStatus } from "./published-report";
import { asksSourceFrame } from "./source-frame.server";
import { loadReportTexts } from "./report-text-store.server";
import { buildSurveyReport } from "./survey-report";

export interface LoadedSurveyReport {
  found: FoundWave;
  content: ReportContent;
  status: ReportStatus;
}

/**
 * The report of a wave as its reader may see it: as it was published; for administrators also as it would be published now, and with
 * what is hidden from others.
 * @param asked counts for administrators only.
 * @throws Response 404 where there is no such wave, and for others than administrators while it is not published.
 */
export async function loadSurveyReport(
  db: Database,
  caller: Pick<Caller, "role"> | null,
  waveId: string | undefined,
  asked: ReportKind,
  now: Date = new Date(),
): Promise<LoadedSurveyReport> {
  const found = await requireWave(db, waveId);
  const isAdministrator = caller?.role === "administrator";
  const published = await latestPublication(db, found);
  if (!isAdministrator && !published) throw new Response(null, { status: 404 });
  if (published && (!isAdministrator || asked === "published"))
    return { found, content: published.content, status: published.status };
  const kind = asked === "everything" ? "everything" : "draft";
  return {
    found,
    content: await draftContent(db, found, kind === "draft"),
    status: { kind, at: now, number: 0 },
  };
}

/** The report that stands published; null where none does, also after it was taken back. */
export async function latestPublication(
  db: Database | Transaction,
  { row }: Pick<FoundWave, "row">,
): Promise<Omit<LoadedSurveyReport, "found"> | null> {
  if (!row.publishedAt) return null;
  const latest = await db.surveyPublication.findFirst({
    where: { waveId: row.id },
    orderBy: { number: "desc" },
  });
  if (!latest) return null;
  return {
    content: JSON.parse(latest.content) as ReportContent,
    status: { kind: "published", at: latest.publishedAt, number: latest.number },
  };
}

/** What a report is made of as everything stands now. */
export async function draftContent(
  db: Database | Transaction,
  found: FoundWave,
  isProtected: boolean,
): Promise<ReportContent> {
  const { name, senderName, opensAt, invented } = found.row;
  const written = await loadReportTexts(db, found.row.id);
  return {
    wave: {
      ...{ name, senderName, invented },
      isSourceFrame: await asksSourceFrame(db, found),
      opensAt: opensAt.toISOString(),
      closesAt: closingTime(found.row).toISOString(),
    },
    figures: await loadFigures(db, found, isProtected),
    texts: Object.fromEntries([...written].map(([part, { text }]) => [part, text])),
  };
}

/** The report as a document in one language. */
export function surveyReportDocument(
  { found, content, status }: LoadedSurveyReport,
  language: Language,
): ReportDocument {
  return buildSurveyReport({
    ...content,
    status,
    instrument: found.instrument,
    language,
    t: translator(language),
  });
}

/** Which report an address asks for by «?show=draft». */
export function askedReport(request: Request): ReportKind {
  const shown = new URL(request.url).searchParams.get("show");
  return shown === "draft" || shown === "everything" ? shown : "published";
}
