import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formatDateTime, formatList } from "~/platform/format";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { loadStandings } from "../grading/grade-store.server";
import type { SheetFrame, SheetLink, SheetNotice } from "../grading/sheet-frame";
import type { Standing } from "../grading/standing";
import type { Area } from "../instrument";
import { areaIsRevealed, type HandIn, handInOf } from "./hand-in";
import { loadHandIns } from "./hand-in-rows.server";
import { sheetOf } from "./sheet";
import { loadSheetPage, type Reader, type SheetPage, type SheetParts } from "./sheet-page.server";
import { loadSheet } from "./sheet-store.server";

/** The screen of one area: the team's where it grades as one, else the reader's own. */
export function loadAreaPage(
  db: Database,
  reader: Reader,
  evaluation: Evaluation,
  areaId: string | undefined,
): Promise<SheetPage> {
  const together = evaluation.gradingMode === "together";
  return loadSheetPage(db, reader, evaluation, areaId, (area) =>
    together ? teamSheet(db, reader, evaluation, area) : ownSheet(db, reader, evaluation, area),
  );
}

/** What stands on the sheet that the area pages show this reader; an administrator has none of their own. */
export function loadAreaStandings(
  db: Database,
  { caller }: Pick<Reader, "caller">,
  { id, gradingMode }: Evaluation,
): Promise<Map<string, Standing>> {
  return gradingMode === "together" ? loadStandings(db, id) : loadSheet(db, id, sheetOf(caller.id));
}

async function teamSheet(
  db: Database,
  reader: Reader,
  evaluation: Evaluation,
  { id: areaId }: Area,
): Promise<SheetParts> {
  const { caller, t } = reader;
  const permission = mayWithEvaluation(caller, evaluation, "grade_together");
  const readOnly = !permission.allowed;
  const findings = `/evaluations/${evaluation.id}/findings/${areaId}`;
  return {
    frame: { ...areaPages(evaluation), noteLabel: t("sheets:note"), noteHint: t("sheets:note_hint") },
    standings: await loadAreaStandings(db, reader, evaluation),
    readOnly,
    notice: permission.allowed ? null : readOnlyNotice(reader, permission.reason),
    end: (_area, next) => ({
      title: t("sheets:next_title"),
      lead: readOnly
        ? { some: t("sheets:next_read_only"), all: t("sheets:next_read_only") }
        : { some: t("sheets:next_some_left"), all: t("sheets:next_all_graded") },
      form: null,
      withoutNote: null,
      leads: !readOnly,
      links: [
        { href: findings, label: t(readOnly ? "sheets:see_findings" : "sheets:write_findings") },
        nextLink(reader, evaluation, next),
      ],
    }),
  };
}

async function ownSheet(
  db: Database,
  reader: Reader,
  evaluation: Evaluation,
  { id: areaId }: Area,
): Promise<SheetParts> {
  const { caller, t } = reader;
  const handIns = await loadHandIns(db, evaluation.id);
  const handIn = handInOf(handIns, sheetOf(caller.id), areaId);
  const teamIds = evaluation.team.map(({ id }) => id);
  const revealed = handIn !== null && areaIsRevealed(handIns, teamIds, areaId);
  const permission = mayWithEvaluation(caller, evaluation, "grade_alone");
  const agreement = {
    href: `/evaluations/${evaluation.id}/agreement/${areaId}`,
    label: t("sheets:to_agreement"),
  };
  const openForm = { intent: "hand_in", label: t("sheets:hand_in") };
  const takeBackForm = { intent: "take_back", label: t("sheets:take_back") };
  const grades = permission.allowed && !handIn;
  return {
    frame: { ...areaPages(evaluation), noteLabel: t("sheets:reason"), noteHint: t("sheets:reason_hint") },
    standings: await loadAreaStandings(db, reader, evaluation),
    readOnly: !grades,
    notice: notice(),
    end: (_area, next) => ({
      title: t(grades ? "sheets:hand_in_title" : "sheets:next_title"),
      lead: grades
        ? { some: t("sheets:hand_in_some_left"), all: t("sheets:hand_in_ready") }
        : both(
            t(revealed ? "sheets:next_revealed" : handIn ? "sheets:next_handed_in" : "sheets:next_closed"),
          ),
      form: !permission.allowed || revealed ? null : handIn ? takeBackForm : openForm,
      withoutNote: grades ? t("sheets:without_reason") : null,
      leads: grades || revealed,
      links: [...(revealed ? [agreement] : []), nextLink(reader, evaluation, next)],
    }),
  };

  function notice(): SheetNotice {
    if (revealed) {
      return { title: t("sheets:revealed_title"), text: t("sheets:revealed_text"), links: [agreement] };
    }
    if (!permission.allowed) return readOnlyNotice(reader, permission.reason);
    const progress = { href: `/evaluations/${evaluation.id}/sheets`, label: t("sheets:to_progress") };
    const waiting = waitingFor(reader, evaluation, handIns, areaId);
    if (!handIn) return { title: null, text: t("sheets:own_lead"), links: [progress] };
    const at = formatDateTime(handIn.at, reader.language);
    return {
      title: t("sheets:handed_in_title", { at }),
      text: t("sheets:handed_in_text", { names: waiting }),
      links: [progress],
    };
  }
}

/** «Ola og Per»: those on the team who have not handed in the area. */
function waitingFor(
  { language }: Reader,
  { team }: Evaluation,
  handIns: readonly HandIn[],
  areaId: string,
): string {
  const names = team.filter(({ id }) => !handInOf(handIns, sheetOf(id), areaId)).map(({ name }) => name);
  return formatList(names, language);
}

export function readOnlyNotice({ t }: Pick<Reader, "t">, reason: string): SheetNotice {
  return { title: t("sheets:read_only"), text: faultSentence({ code: reason }, t), links: [] };
}

const both = (text: string) => ({ some: text, all: text });

function areaPages({ id }: Evaluation): Pick<SheetFrame, "place" | "pages" | "saves"> {
  return { place: "grading", pages: `/evaluations/${id}/areas`, saves: `/evaluations/${id}/grades` };
}

function nextLink({ t, language }: Reader, { id }: Evaluation, next: Area | undefined): SheetLink {
  const evaluation = `/evaluations/${id}`;
  return next
    ? {
        href: `${evaluation}/areas/${next.id}`,
        label: t("sheets:next_area", { name: `${next.id} ${next.name[language]}` }),
      }
    : { href: evaluation, label: t("sheets:next_last") };
}
