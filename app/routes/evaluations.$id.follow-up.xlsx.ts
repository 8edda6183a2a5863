import { forRoles } from "~/access/guard.server";
import { recordEvent } from "~/access/audit.server";
import { roles } from "~/access/roles";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { listActions, listProgress } from "~/assessment/follow-up/action-store.server";
import { followUpFileName } from "~/assessment/follow-up/follow-up-file-name";
import { followUpSheets } from "~/assessment/follow-up/follow-up-sheets";
import { areasOf } from "~/assessment/instrument";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import { norwegianDay } from "~/platform/norwegian-day";
import { writeSpreadsheet } from "~/platform/spreadsheet.server";

/** The plan as a spreadsheet to keep. */
export const loader = forRoles(roles, async ({ db, caller, params, language, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_follow_up");
  const { id } = evaluation;
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const names = new Map(areasOf(instrument).map((area) => [area.id, area.name[language]]));
  const actions = await listActions(db, id);
  const progress = await listProgress(db, { evaluationId: id });
  const sheets = followUpSheets(actions, progress, names, norwegianDay(new Date()), t);
  const file = await writeSpreadsheet(sheets);
  await recordEvent(db, caller, {
    event: "follow_up_downloaded",
    evaluationId: id,
    detail: { format: "xlsx" },
  });
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${followUpFileName(evaluation, t, "xlsx")}"`,
      "Cache-Control": "private, no-cache",
    },
  });
});
