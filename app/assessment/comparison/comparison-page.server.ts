import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { formatDate, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { findInstrument } from "../instruments/instrument-store.server";
import { loadComparedEvaluation } from "./compared-evaluation.server";
import { type Comparison, type ComparisonKind, comparisonsOf } from "./comparison";
import type { AskedComparison } from "./comparison-address";
import type { ComparisonData } from "./comparison-data";
import { choiceViews, comparedView, referenceViews } from "./comparison-view";
import { loadOtherResults } from "./other-results.server";
import { loadPublishedStandings } from "./published-standings.server";
import { loadSharing } from "./share-result.server";

/** Everything on the page that compares an evaluation with others, for this reader. */
export async function loadComparisonPage(
  db: Database,
  caller: Caller,
  evaluation: Evaluation,
  asked: AskedComparison,
  language: Language,
): Promise<ComparisonData> {
  const t = translator(language);
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const { standing: own, version } = await loadComparedEvaluation(db, evaluation, instrument);
  const { others, last } = await loadPublishedStandings(db, caller, evaluation, instrument);
  const facts = await loadFacts(db, evaluation.municipality.number);
  const source = {
    subject: { inhabitants: facts.inhabitants?.value ?? null, kostraGroup: facts.kostraGroup?.value ?? null },
    others,
    last,
    chosen: asked.references,
    seesAll: caller.role === "administrator",
  };
  const comparisons = comparisonsOf(source);
  const current = currentOf(comparisons, asked);
  const view = { evaluation, own, instrument, source, language, t };
  const references = referenceViews(view);
  const sharing = await loadSharing(db, evaluation.id);
  return {
    id: evaluation.id,
    name: evaluation.municipality.name,
    instrument: instrument.name[language],
    version,
    graded: own.areas.filter(({ points }) => points !== null).length,
    areas: own.areas.length,
    inhabitants: facts.inhabitants && {
      value: formatNumber(facts.inhabitants.value, 0, language),
      year: facts.inhabitants.year,
    },
    choices: choiceViews(comparisons, current.kind, view),
    compared: comparedView(current, view),
    seesFew: source.seesAll && current.standing !== null && current.kind !== "last" && current.count < 3,
    references,
    refused: asked.references.filter((number) => references.every((one) => one.number !== number)),
    others: await loadOtherResults(db, caller, evaluation, language),
    sharing: sharing && { on: formatDate(sharing.at, language), byName: sharing.byName },
    mayShare: mayWithEvaluation(caller, evaluation, "share_result").allowed,
  };
}

/** The one that is asked for; else the chosen references, or the first that has figures. */
function currentOf(comparisons: readonly Comparison[], { kind, references }: AskedComparison): Comparison {
  const wanted: ComparisonKind | null = kind ?? (references.length > 0 ? "references" : null);
  const found =
    comparisons.find((comparison) => comparison.kind === wanted) ??
    comparisons.find(({ standing }) => standing !== null) ??
    comparisons[0];
  if (!found) throw new Error("There is nothing to compare with.");
  return found;
}

async function loadFacts(db: Database, municipalityNumber: string) {
  const rows = await db.municipalityFact.findMany({
    where: { municipalityNumber, kind: { in: ["inhabitants", "kostra_group"] } },
    orderBy: { year: "desc" },
    select: { kind: true, year: true, value: true },
  });
  const newest = (kind: string) => rows.find((fact) => fact.kind === kind) ?? null;
  return { inhabitants: newest("inhabitants"), kostraGroup: newest("kostra_group") };
}
