import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formatDateTime } from "~/platform/format";
import type { Evaluation } from "../evaluations/evaluation";
import { loadStandings } from "../grading/grade-store.server";
import { neverSaved, type Standing } from "../grading/standing";
import { areaIdOf } from "../instrument";
import { loadRevealedSheets } from "../sheets/revealed-sheets.server";
import { sheetOf } from "../sheets/sheet";
import { loadSheet } from "../sheets/sheet-store.server";
import type { EvidenceReader } from "./evidence-reader";
import type { ShownGrade } from "./question-view";
import { loadHandedInSelfAssessment } from "./self-assessment.server";

/** The grades of a question that a reader may see, and why the colleagues' are not among them; null when they are. */
export interface QuestionGrades {
  shown: ShownGrade[];
  closed: string | null;
}

/**
 * The municipality's own grade once it has handed in, what each evaluator gave alone, and the grade that counts. Before all have
 * handed in the area an evaluator sees only their own, and an administrator none.
 */
export async function loadQuestionGrades(
  db: Database,
  reader: EvidenceReader,
  evaluation: Evaluation,
  questionId: string,
): Promise<QuestionGrades> {
  const show = (kind: ShownGrade["kind"], name: string | null, standing: Standing | undefined) =>
    standing && standing.version > 0 ? [showStanding(reader, kind, name, standing)] : [];
  const self = await loadHandedInSelfAssessment(db, evaluation.id);
  const own = show("self", null, self?.get(questionId));
  const counts = show("counts", null, (await loadStandings(db, evaluation.id)).get(questionId));
  if (evaluation.gradingMode === "together") return { shown: [...own, ...counts], closed: null };

  const revealed = await loadRevealedSheets(db, reader.caller, evaluation, areaIdOf(questionId));
  if (revealed.ok) {
    const sheets = revealed.value.flatMap(({ evaluator, standings }) =>
      show("evaluator", evaluator.name, standings.get(questionId)),
    );
    return { shown: [...own, ...sheets, ...counts], closed: null };
  }
  const { id, name } = reader.caller;
  const onTeam = evaluation.team.some((member) => member.id === id);
  const mine = onTeam ? await loadSheet(db, evaluation.id, sheetOf(id)) : null;
  return {
    shown: [...own, ...show("evaluator", name, mine?.get(questionId))],
    closed: faultSentence({ code: revealed.fault.code }, reader.t),
  };
}

function showStanding(
  { language, t }: EvidenceReader,
  kind: ShownGrade["kind"],
  name: string | null,
  { grade, note, at, by }: Standing = neverSaved,
): ShownGrade {
  const saved =
    at && by ? t("evidence:saved_by", { name: by.name, at: formatDateTime(new Date(at), language) }) : null;
  return { kind, name, grade, reason: note, saved };
}
