import { randomUUID } from "node:crypto";
import type { Caller } from "~/access/caller";
import { refusal } from "~/access/guard.server";
import type { Database } from "~/platform/database.server";
import { formatDateTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { type EvidenceChoice, loadEvidenceChoices } from "../evidence/evidence-choices.server";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { gradedPointsOf } from "../finding";
import { listFindings, type StoredFinding } from "./finding-store.server";
import { loadGrades } from "../grading/grade-store.server";
import { areasOf, findArea, questionsOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { showQuestionPoints } from "../shown-points";
import {
  asShownFinding,
  emptyForm,
  type FindingsView,
  formValuesOf,
  type ShownFinding,
} from "./findings-view";

interface Reader {
  caller: Caller;
  language: Language;
  t: Translator;
}

/**
 * The findings of one area, with the questions that they can rest on.
 * @param editId the finding whose text the form starts with; none, or one that is gone, gives an empty form.
 * @throws Response 404 when the instrument has no such area.
 */
export async function loadFindingsPage(
  db: Database,
  { caller, language, t }: Reader,
  evaluation: Evaluation,
  areaId: string | undefined,
  editId: string | null,
): Promise<FindingsView> {
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const area = findArea(instrument, areaId ?? "");
  if (!area) throw refusal("evaluation_area_unknown", 404);
  const all = await listFindings(db, evaluation.id);
  const graded = gradedPointsOf(instrument, area, await loadGrades(db, evaluation.id));
  const evidence = await loadEvidenceChoices(db, { language, t }, evaluation.id, instrument, area);
  const findings = all
    .filter((finding) => finding.areaId === area.id)
    .map((finding) => showFinding(finding, evidence, { language, t }));
  const edited = findings.find(({ id }) => id === editId);
  const permission = mayWithEvaluation(caller, evaluation, "write_work");
  return {
    evaluationId: evaluation.id,
    area: { id: area.id, name: area.name[language] },
    areas: areasOf(instrument).map(({ id, name }) => ({
      id,
      name: name[language],
      findings: all.filter((finding) => finding.areaId === id).length,
    })),
    findings,
    questions: questionsOf(area).map(({ id, question }) => {
      const points = graded.get(id) ?? null;
      return {
        id,
        text: question[language],
        graded: points,
        shown: points && t("common:points_of", showQuestionPoints(points, language)),
      };
    }),
    evidence,
    thresholds: instrument.findingThresholds,
    language: evaluation.language,
    readOnly: permission.allowed ? null : t(`faults:${permission.reason}`),
    form: edited ? formValuesOf(edited) : emptyForm(randomUUID()),
  };
}

export function showFinding(
  finding: StoredFinding,
  choices: readonly EvidenceChoice[],
  { language, t }: Pick<Reader, "language" | "t">,
): ShownFinding {
  const at = formatDateTime(finding.updatedAt, language);
  return asShownFinding(finding, choices, t("findings:saved_by", { name: finding.updatedByName, at }));
}
