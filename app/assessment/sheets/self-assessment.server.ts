import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { formatDateTime } from "~/platform/format";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import type { SheetEnd, SheetNotice } from "../grading/sheet-frame";
import type { Standing } from "../grading/standing";
import type { Area } from "../instrument";
import { readOnlyNotice } from "./area-page.server";
import { type HandIn, handInOf } from "./hand-in";
import { loadHandIns } from "./hand-in-rows.server";
import { SELF_SHEET, WHOLE_SHEET } from "./sheet";
import { loadSheetPage, type Reader, type SheetPage } from "./sheet-page.server";
import { loadSheet } from "./sheet-store.server";

/** The self-assessment as its reader may see it. */
export interface SelfSheet {
  handIn: HandIn | null;
  /** Null while it is the municipality's alone: those who evaluate see it when it is handed in. */
  standings: Map<string, Standing> | null;
}

export async function loadSelfSheet(
  db: Database,
  caller: Pick<Caller, "role">,
  evaluationId: string,
): Promise<SelfSheet> {
  const handIn = handInOf(await loadHandIns(db, evaluationId), SELF_SHEET, WHOLE_SHEET);
  const closed = caller.role !== "municipality" && !handIn;
  return { handIn, standings: closed ? null : await loadSheet(db, evaluationId, SELF_SHEET) };
}

export const selfAssessmentAddress = (evaluationId: string) => `/evaluations/${evaluationId}/self-assessment`;

/** The screen of one area of the self-assessment; null for those who may not see it yet. */
export async function loadSelfAreaPage(
  db: Database,
  reader: Reader,
  evaluation: Evaluation,
  areaId: string | undefined,
): Promise<SheetPage | null> {
  const { caller, language, t } = reader;
  const { handIn, standings } = await loadSelfSheet(db, caller, evaluation.id);
  if (!standings) return null;
  const permission = mayWithEvaluation(caller, evaluation, "write_self_assessment");
  const readOnly = !permission.allowed || handIn !== null;
  const overview = selfAssessmentAddress(evaluation.id);
  return loadSheetPage(db, reader, evaluation, areaId, async () => ({
    frame: {
      place: "self_assessment",
      pages: overview,
      saves: `${overview}/grades`,
      noteLabel: t("sheets:self_note"),
      noteHint: t("sheets:self_note_hint"),
    },
    standings,
    readOnly,
    notice: notice(),
    end,
  }));

  function notice(): SheetNotice {
    const links = [{ href: overview, label: t("sheets:self_to_overview") }];
    if (handIn) {
      const title = t("sheets:self_handed_in_title", { at: formatDateTime(handIn.at, language) });
      return { title, text: t("sheets:self_handed_in_by", { name: handIn.byName }), links };
    }
    if (!permission.allowed) return readOnlyNotice(reader, permission.reason);
    return { title: null, text: t("sheets:self_area_lead"), links: [] };
  }

  function end(_area: Area, next: Area | undefined): SheetEnd {
    const some = t(readOnly ? "sheets:self_next_read_only" : "sheets:self_next_some_left");
    const all = t(readOnly ? "sheets:self_next_read_only" : "sheets:self_next_all_graded");
    const toOverview = {
      href: overview,
      label: t(readOnly ? "sheets:self_to_overview" : "sheets:self_look_over"),
    };
    const toNext = next && {
      href: `${overview}/${next.id}`,
      label: t("sheets:next_area", { name: `${next.id} ${next.name[language]}` }),
    };
    return {
      title: t("sheets:next_title"),
      lead: { some, all },
      form: null,
      withoutNote: null,
      leads: false,
      links: toNext ? [toOverview, toNext] : [toOverview],
    };
  }
}
