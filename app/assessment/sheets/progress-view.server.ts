import type { Database } from "~/platform/database.server";
import { formatDateTime } from "~/platform/format";
import type { Evaluation } from "../evaluations/evaluation";
import { areasOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import type { ProgressView } from "./progress-table";
import { type MemberProgress, sheetProgress } from "./sheet-progress.server";
import type { Reader } from "./sheet-page.server";

/** How far a team has come where each grades alone, as a page shows it. */
export async function loadProgressView(
  db: Database,
  { caller, language, t }: Reader,
  evaluation: Evaluation,
): Promise<ProgressView> {
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const progress = await sheetProgress(db, evaluation, caller);
  return {
    evaluationId: evaluation.id,
    members: evaluation.team.map(({ id, name }) => ({ id, name })),
    areas: areasOf(instrument).map((area, index) => {
      const { questions = 0, revealed = false, members = [] } = progress[index] ?? {};
      return {
        id: area.id,
        name: area.name[language],
        revealed,
        grades: caller.role === "evaluator",
        members: members.map((member) => ({ id: member.id, ...said(member, questions) })),
      };
    }),
  };

  function said({ graded, handedInAt }: MemberProgress, questions: number) {
    if (handedInAt) {
      return {
        done: true,
        text: t("sheets:progress_handed_in", { at: formatDateTime(handedInAt, language) }),
      };
    }
    const text =
      graded === null
        ? t("sheets:progress_not_handed_in")
        : t("sheets:progress_graded", { graded, questions });
    return { done: false, text };
  }
}
