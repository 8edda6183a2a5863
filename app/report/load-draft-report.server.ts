import { refusal } from "~/access/guard.server";
import type { Evaluation } from "~/assessment/evaluations/evaluation";
import type { Draft } from "~/assessment/fact-check/draft";
import { loadDraft } from "~/assessment/fact-check/load-draft.server";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import type { ReportDocument } from "./document";
import { buildEvaluationReport } from "./evaluation-report";
import { reportFileName } from "./report-address";

export interface LoadedDraftReport {
  round: number;
  document: ReportDocument;
  /** «lerkevik-2026-kommunekompass-2020-utkast-1-nb.pdf» */
  fileName: string;
}

/**
 * The draft of a round of fact check, as the report would look: what the report shows and nothing more.
 * @param round as it stands in the address; null gives the newest.
 * @throws Response 404 when there is no such round.
 */
export async function loadDraftReport(
  db: Database,
  evaluation: Evaluation,
  round: string | null,
  language: Language,
): Promise<LoadedDraftReport> {
  const found = await loadDraft(db, evaluation.id, round);
  if (!found) throw refusal("draft_unknown", 404);
  const { draft } = found;
  const instrument = await findInstrument(db, draft.instrument.id);
  return {
    round: found.round,
    document: buildEvaluationReport({
      snapshot: draft,
      instrument,
      language,
      t: translator(language),
      draft: { round: found.round },
    }),
    fileName: draftFileName(draft, found.round, language),
  };
}

function draftFileName(draft: Draft, round: number, language: Language): string {
  return reportFileName(draft, language).replace("-v0-", `-utkast-${round}-`);
}
