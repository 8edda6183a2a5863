import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts } from "~/platform/form.server";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { cancelCorrection, differsFromLatest, openCorrection } from "./correction-store.server";
import type { Evaluation } from "./evaluation";
import { loadState } from "./evaluation-state.server";
import { areasOf } from "./instrument";
import { findInstrument } from "./instrument-store.server";
import { publish } from "./publication-store.server";
import type { PublishAnswer, PublishDone, PublishView } from "./publish-page";
import { loadPublishedTotals } from "./published-totals.server";

/** Where an evaluation stands on its way to publication, and its published versions. */
export async function loadPublishPage(
  db: Database,
  evaluation: Evaluation,
  language: Language,
): Promise<PublishView> {
  const { id, stage, correctionReason, publications } = evaluation;
  const instrument = await findInstrument(db, evaluation.instrumentId);
  return {
    id,
    stage,
    correctionReason,
    items: (await loadState(db, evaluation)).items,
    areas: areasOf(instrument).map((area) => ({ id: area.id, name: area.name[language] })),
    versions: (await loadPublishedTotals(db, [id], language)).get(id) ?? [],
    nextNumber: (publications[0]?.number ?? 0) + 1,
    hasChanges: stage === "correction" && (await differsFromLatest(db, evaluation)),
  };
}

/** What came of a sent form: done, or what the page must say. */
export type PublishOutcome = { ok: true; done: PublishDone } | { ok: false; answer: PublishAnswer };

/** Does what a form of the page asks for: publish, open a correction or cancel it. */
export async function handlePublication(
  db: Database,
  caller: Caller,
  evaluationId: string,
  form: FormData,
  t: Translator,
): Promise<PublishOutcome> {
  const { intent, reason, ...texts } = formTexts(form, ["intent", "number", "reason"]);
  const number = Number(texts.number);
  switch (intent) {
    case "open_correction": {
      const opened = await openCorrection(db, caller, { evaluationId, number, reason });
      return opened.ok ? { ok: true, done: "correction_opened" } : refused("reason", opened.fault);
    }
    case "cancel_correction": {
      const cancelled = await cancelCorrection(db, caller, evaluationId);
      return cancelled.ok ? { ok: true, done: "correction_cancelled" } : refused("cancel", cancelled.fault);
    }
    default: {
      const published = await publish(db, caller, { evaluationId, number });
      return published.ok ? { ok: true, done: "published" } : refused("publish", published.fault);
    }
  }

  function refused(name: string, { code, values }: Parameters<typeof faultSentence>[0]): PublishOutcome {
    return { ok: false, answer: { faults: [{ name, message: faultSentence({ code, values }, t) }], reason } };
  }
}
