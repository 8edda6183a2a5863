import type { Database } from "~/platform/database.server";
import type { Evaluation } from "../evaluations/evaluation";
import { saveGrade } from "../grading/grade-store.server";
import { answerToForm, type FormAnswer, refusedForm, type SaveOne } from "../grading/save-answer.server";
import { notify } from "../notifications/notify.server";
import { handInArea, takeBackArea } from "./hand-in-store.server";
import type { Reader } from "./sheet-page.server";
import { saveSheetGrade } from "./sheet-store.server";

/** Saves on the sheet that the area pages show this reader: the team's, or their own. */
export function areaSave(
  db: Database,
  { caller }: Pick<Reader, "caller">,
  { id: evaluationId, gradingMode }: Evaluation,
): SaveOne {
  return (sent) =>
    gradingMode === "together"
      ? saveGrade(db, caller, { ...sent, evaluationId })
      : saveSheetGrade(db, caller, { ...sent, evaluationId, kind: "own" });
}

/** Does what a form of an area's page asks for: saves a question, hands the area in, or takes it back. */
export async function handleAreaForm(
  db: Database,
  reader: Pick<Reader, "caller" | "t">,
  evaluation: Evaluation,
  areaId: string,
  form: FormData,
): Promise<FormAnswer> {
  const { caller, t } = reader;
  const page = `/evaluations/${evaluation.id}/areas/${areaId}`;
  const area = { evaluationId: evaluation.id, areaId };
  switch (form.get("intent")) {
    case "hand_in": {
      const handedIn = await handInArea(db, caller, area);
      if (!handedIn.ok) return refusedForm(handedIn.fault, t);
      if (handedIn.value.now) {
        const values = { area: areaId, actor: caller.name };
        await notify(db, "area_handed_in", "team", evaluation.id, { except: caller.id, values });
      }
      return { to: page };
    }
    case "take_back": {
      const takenBack = await takeBackArea(db, caller, area);
      return takenBack.ok ? { to: page } : refusedForm(takenBack.fault, t);
    }
    default:
      return answerToForm(form, page, areaSave(db, reader, evaluation), t);
  }
}
