import type { Caller } from "~/access/caller";
import { refusal } from "~/access/guard.server";
import type { Database } from "~/platform/database.server";
import { formatDate } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import { type Evaluation, evaluationName } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { findInstrument } from "../instruments/instrument-store.server";
import { compareVersions, nothingDiffers } from "./compare-versions";
import { loadSnapshot } from "./snapshot-store.server";
import { versionComparisonView } from "./version-comparison-view";
import type { VersionComparisonData } from "./version-comparison";

/**
 * Two published versions of an evaluation side by side: by default the last two.
 * @param asked the versions as the address has them; null where it has none.
 * @throws Response 404 where one of them is not there.
 */
export async function loadVersionComparison(
  db: Database,
  caller: Caller,
  evaluation: Evaluation,
  asked: { from: string | null; to: string | null },
  language: Language,
): Promise<VersionComparisonData> {
  const { publications } = evaluation;
  const newest = publications[0]?.number;
  if (newest === undefined) throw refusal("report_unknown", 404);
  const to = numberOf(asked.to, newest);
  const from = numberOf(asked.from, Math.max(to - 1, 1));
  const known = [from, to].every((number) =>
    publications.some((publication) => publication.number === number),
  );
  const before = known ? await loadSnapshot(db, evaluation.id, from) : null;
  const after = known ? await loadSnapshot(db, evaluation.id, to) : null;
  if (!before || !after) throw refusal("report_unknown", 404);

  const instrument = await findInstrument(db, after.instrument.id);
  const withNotes = mayWithEvaluation(caller, evaluation, "see_work").allowed;
  const comparison = compareVersions(instrument, before, after, { withNotes });
  return {
    evaluationId: evaluation.id,
    name: evaluationName(evaluation),
    from,
    to,
    writtenIn: after.language,
    versions: publications.map(({ number, publishedAt }) => ({
      number,
      publishedOn: formatDate(publishedAt, language),
    })),
    corrections: publications
      .filter(({ number }) => number > Math.min(from, to) && number <= Math.max(from, to))
      .map(({ number, publishedAt, publishedByName, reason }) => ({
        number,
        publishedOn: formatDate(publishedAt, language),
        publishedByName,
        reason,
      }))
      .reverse(),
    nothingDiffers: nothingDiffers(comparison),
    withNotes,
    differences: versionComparisonView(comparison, instrument, language, translator(language)),
  };
}

/** @returns NaN for what is no version's number, which no version has. */
function numberOf(asked: string | null, otherwise: number): number {
  if (asked === null) return otherwise;
  return /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : Number.NaN;
}
