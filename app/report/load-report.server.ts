import { refusal } from "~/access/guard.server";
import type { Evaluation } from "~/assessment/evaluations/evaluation";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import { loadSnapshot } from "~/assessment/publication/snapshot-store.server";
import type { Snapshot } from "~/assessment/publication/snapshot";
import type { Database } from "~/platform/database.server";
import { isLanguage, type Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import type { ReportDocument } from "./document";
import { buildEvaluationReport } from "./evaluation-report";

export interface LoadedReport {
  snapshot: Snapshot;
  document: ReportDocument;
}

/**
 * The report of a published version, in the language that the address asks for, else in the reader's.
 * @param number as it stands in the address.
 * @throws Response 404 when there is no such version.
 */
export async function loadReport(
  db: Database,
  evaluation: Evaluation,
  number: string | undefined,
  language: Language,
): Promise<LoadedReport> {
  const snapshot = /^[1-9]\d{0,8}$/.test(number ?? "")
    ? await loadSnapshot(db, evaluation.id, Number(number))
    : null;
  if (!snapshot) throw refusal("report_unknown", 404);
  const instrument = await findInstrument(db, snapshot.instrument.id);
  if (instrument.contentHash !== snapshot.instrument.contentHash) {
    throw new Error(
      `The report ${evaluation.id} ${snapshot.number} names another content of ${instrument.id} than the database has.`,
    );
  }
  return {
    snapshot,
    document: buildEvaluationReport({ snapshot, instrument, language, t: translator(language) }),
  };
}

/** The language that an address asks for by «?language=nn», else the reader's own. */
export function reportLanguage(request: Request, own: Language): Language {
  const asked = new URL(request.url).searchParams.get("language");
  return isLanguage(asked) ? asked : own;
}
