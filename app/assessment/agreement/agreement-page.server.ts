import { randomUUID } from "node:crypto";
import type { Caller } from "~/access/caller";
import { refusal } from "~/access/guard.server";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formatDateTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { countEvidence, evidenceOf } from "../evidence/evidence";
import { loadEvidence } from "../evidence/evidence-store.server";
import { type Grade, isGraded, notGraded } from "../grade";
import { loadStandings } from "../grading/grade-store.server";
import { neverSaved, type Standing } from "../grading/standing";
import { questionsOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { loadHandedInSelfAssessment } from "../evidence/self-assessment.server";
import type { AgreedFormValues } from "./agreed-grade";
import type { AgreementCard, AgreementView, AreaAgreementView, AreaStanding } from "./agreement-view";
import { type AreaSheets, joinSheets, loadAreaSheets } from "./area-sheets.server";
import { type Comparison, largestFirst } from "./comparison";
import { pairView } from "./figure-rows";
import { pairAgreements } from "./pair-agreement";

export interface AgreementReader {
  caller: Caller;
  language: Language;
  t: Translator;
}

/** How far the agreement has come in every area, and how well the evaluators agreed before they talked. */
export async function loadAgreement(
  db: Database,
  reader: AgreementReader,
  evaluation: Evaluation,
): Promise<AgreementView> {
  const { caller, language, t } = reader;
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const areas = await loadAreaSheets(db, caller, evaluation, instrument);
  const open = areas.filter(({ closed }) => closed === null);
  const areaIds = open.map(({ area }) => area.id);
  const pairs = pairAgreements(instrument, joinSheets(open), areaIds);
  const total = t("agreement:total");
  return {
    evaluationId: evaluation.id,
    language,
    areas: areas.map((area) => areaStanding(area, reader)),
    revealed: open.length,
    pairs: pairs.map((pair) => pairView(instrument, pair, { areaIds, total, language })),
    alone: evaluation.team.length < 2,
  };
}

/**
 * One area: who has handed it in, and once all have, the questions with the largest difference first.
 * @throws Response 404 when the instrument has no such area.
 */
export async function loadAreaAgreement(
  db: Database,
  reader: AgreementReader,
  evaluation: Evaluation,
  areaId: string | undefined,
): Promise<AreaAgreementView> {
  const { caller, language, t } = reader;
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const areas = await loadAreaSheets(db, caller, evaluation, instrument);
  const loaded = areas.find(({ area }) => area.id === areaId);
  if (!loaded) throw refusal("evaluation_area_unknown", 404);
  const standings = await loadStandings(db, evaluation.id);
  const evidence = await loadEvidence(db, evaluation.id);
  const self = await loadHandedInSelfAssessment(db, evaluation.id);
  const permission = mayWithEvaluation(caller, evaluation, "agree");
  const texts = new Map(questionsOf(loaded.area).map(({ id, question }) => [id, question[language]]));
  const cards = largestFirst(loaded.comparisons).map((comparison): AgreementCard => {
    const { questionId: id, ...compared } = comparison;
    const standing = standings.get(id) ?? neverSaved;
    return {
      id,
      text: texts.get(id) ?? id,
      sheets: loaded.sheets.map(({ evaluator, standings: given }) => ({
        name: evaluator.name,
        grade: given.get(id)?.grade ?? notGraded,
        reason: given.get(id)?.note ?? "",
      })),
      ...compared,
      evidence: countEvidence(evidenceOf(evidence, [id])),
      selfAssessment: self?.get(id)?.grade ?? null,
      agreed: isGraded(standing.grade) ? showSettled(standing, reader) : null,
      form: formValues(comparison, standing),
    };
  });
  return {
    evaluationId: evaluation.id,
    language,
    teamLanguage: evaluation.language,
    dimensions: instrument.dimensions.map(({ id, name }) => ({ id, name: name[language] })),
    area: areaStanding(loaded, reader),
    areas: areas.map((area) => areaStanding(area, reader)),
    cards,
    equalLeft: cards.filter(({ equal, agreed }) => equal && !agreed).length,
    onTeam: evaluation.team.some(({ id }) => id === caller.id),
    readOnly: permission.allowed ? null : faultSentence({ code: permission.reason }, t),
  };
}

/** A settled grade with who settled it and when. */
export function showSettled(
  { grade, note, at, by }: Standing,
  { language, t }: Pick<AgreementReader, "language" | "t">,
): { grade: Grade; reason: string; saved: string } {
  const when = at ? formatDateTime(new Date(at), language) : "";
  return { grade, reason: note, saved: t("agreement:settled_by", { name: by?.name ?? "", at: when }) };
}

/** What stands, else what all gave alike; the rest is left to the team. */
function formValues(
  { questionId, common }: Comparison,
  { version, grade, note }: Standing,
): AgreedFormValues {
  const { system, extent, result } = version > 0 ? grade : common;
  const typed = (step: number | null) => (step === null ? "" : String(step));
  return {
    questionId,
    baseVersion: String(version),
    saveId: randomUUID(),
    system: typed(system),
    extent: typed(extent),
    result: typed(result),
    reason: note,
  };
}

function areaStanding(
  { area, handedIn, left, closed, comparisons, settled }: AreaSheets,
  { language, t }: AgreementReader,
): AreaStanding {
  return {
    id: area.id,
    name: area.name[language],
    handedIn: handedIn.map(({ name, at }) => ({ name, at: formatDateTime(at, language) })),
    left,
    closed: closed && faultSentence({ code: closed }, t),
    questions: questionsOf(area).length,
    settled,
    different: comparisons.filter(({ largest }) => largest > 0).length,
    farApart: comparisons.filter(({ asksForReason }) => asksForReason.length > 0).length,
  };
}
