import { randomUUID } from "node:crypto";
import type { Caller } from "~/access/caller";
import { refusal } from "~/access/guard.server";
import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Evaluation } from "../evaluations/evaluation";
import { type GradingView, gradingView } from "../grading/grading-view";
import type { SheetEnd, SheetFrame, SheetNotice } from "../grading/sheet-frame";
import type { Standing } from "../grading/standing";
import { type Area, areasOf, findArea } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";

export interface Reader {
  caller: Caller;
  language: Language;
  t: Translator;
}

/** What the grading screen shows of one area of a sheet. */
export interface SheetPage {
  view: GradingView;
  notice: SheetNotice | null;
  readOnly: boolean;
  end: SheetEnd;
}

/** What one kind of sheet has to say for itself. */
export interface SheetParts {
  frame: SheetFrame;
  standings: ReadonlyMap<string, Standing>;
  readOnly: boolean;
  notice: SheetNotice | null;
  /** @param next the area after this one; undefined after the last. */
  end: (area: Area, next: Area | undefined) => SheetEnd;
}

/**
 * The screen of one area of a sheet.
 * @param read reads the sheet; gets the area that the page is about.
 * @throws Response 404 when the instrument has no such area.
 */
export async function loadSheetPage(
  db: Database,
  { caller, language }: Reader,
  evaluation: Evaluation,
  areaId: string | undefined,
  read: (area: Area) => Promise<SheetParts>,
): Promise<SheetPage> {
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const area = findArea(instrument, areaId ?? "");
  if (!area) throw refusal("area_unknown", 404);
  const { frame, standings, readOnly, notice, end } = await read(area);
  const areas = areasOf(instrument);
  return {
    notice,
    readOnly,
    end: end(area, areas[areas.indexOf(area) + 1]),
    view: gradingView({
      evaluationId: evaluation.id,
      sheet: frame,
      instrument,
      area,
      standings,
      person: caller,
      language,
      now: new Date(),
      token: randomUUID(),
    }),
  };
}
