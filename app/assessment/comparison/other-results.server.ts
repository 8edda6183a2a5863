import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import { resultView } from "../earlier-results/published-result-view";
import { listPublishedResults } from "../earlier-results/published-results-store.server";
import type { Evaluation } from "../evaluations/evaluation";
import { listEvaluations } from "../evaluations/evaluation-store.server";
import { findInstrument } from "../instruments/instrument-store.server";
import { loadLatestTotals } from "../publication/published-totals.server";
import type { OtherResult } from "./other-results";

/**
 * What else is published of the municipality, newest first: evaluations by other versions of the instrument, as far as the
 * reader may open them, and figures from before Peil, which anybody may read.
 */
export async function loadOtherResults(
  db: Database,
  caller: Caller,
  evaluation: Evaluation,
  language: Language,
): Promise<OtherResult[]> {
  const t = translator(language);
  const municipalityNumber = evaluation.municipality.number;
  const evaluations = (await listEvaluations(db, caller)).filter(
    (other) =>
      other.municipality.number === municipalityNumber &&
      other.instrumentId !== evaluation.instrumentId &&
      other.publications.length > 0,
  );
  const totals = await loadLatestTotals(db, evaluations, language);
  const byOtherVersions = await Promise.all(
    evaluations.map(async ({ id, year, instrumentId }): Promise<OtherResult> => {
      const total = totals.get(id)?.total;
      return {
        year,
        version: (await findInstrument(db, instrumentId)).name[language],
        points: total ? t("common:points_of", { ...total }) : null,
        fromBeforePeil: false,
        href: `/reports/${id}/latest`,
      };
    }),
  );
  const imported = (await listPublishedResults(db, { municipalityNumber })).map((result): OtherResult => {
    const { total } = resultView(result, result.instrument, language, t);
    return {
      year: result.year,
      version: result.instrument?.name[language] ?? t("results:version_quoted", { version: result.version }),
      points: total && t("common:points_of", { points: total.points, max: total.max }),
      fromBeforePeil: true,
      href: `/results/${municipalityNumber}/${result.year}?version=${encodeURIComponent(result.version)}`,
    };
  });
  return [...byOtherVersions, ...imported].sort((one, other) => other.year - one.year);
}
