import type { Actor } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { previewInBackground } from "../imports/import-work.server";
import { saveFiling } from "../imports/save-filing.server";
import type { FilingContext } from "./filing-context.server";
import { type FilingValues, indicatorField } from "./filing-view";
import { quotedList } from "./filing-words";
import { indicatorChoice } from "./indicator-choice";
import { chosenFilings, type FilingFault, filingValues } from "./read-filing-form";

/** What hindered saving, with all that was typed. */
export interface RefusedFiling {
  faults: { name: string; message: string }[];
  /** By the places of the rows. */
  values: Record<string, FilingValues>;
  /** Whether somebody else has filed figures of the table since the form was opened. */
  isStale: boolean;
}

/** Files figures as a form says, and has the file read anew. @returns null where it was saved. */
export async function decideFiling(
  db: Database,
  actor: Actor,
  context: FilingContext,
  form: FormData,
  { language, t }: { language: Language; t: Translator },
): Promise<RefusedFiling | null> {
  const { upload, about, combinations, decidable } = context;
  const byPlace = new Map(decidable.map((figure) => [figure.at, figure]));
  const values = new Map([...filingValues(form)].filter(([at]) => byPlace.has(at)));
  const { names } = indicatorChoice(context, language, t);
  const { filings, faults } = chosenFilings(values, new Set(names.keys()));
  const typed = Object.fromEntries([...values].map(([at, value]) => [String(at), value]));
  if (faults.length > 0) {
    const sentences = faults.map((fault) => ({ name: fault.name, message: sentenceOf(fault) }));
    return { faults: sentences, values: typed, isStale: false };
  }
  const decided = [...filings].flatMap(([at, filing]) => {
    const figure = byPlace.get(at);
    return figure ? [{ parts: figure.combination.parts, filing }] : [];
  });
  const version = form.get("version");
  const saved = await saveFiling(db, actor, {
    ...{ about, decided, all: combinations },
    version: typeof version === "string" ? version : "",
  });
  if (!saved.ok) {
    const [first = 0] = values.keys();
    return {
      faults: [{ name: indicatorField(first), message: faultSentence(saved.fault, t) }],
      values: typed,
      isStale: saved.fault.code === "filing_changed",
    };
  }
  previewInBackground(db, upload);
  return null;

  function sentenceOf(fault: FilingFault): string {
    if (fault.why !== "doubled") return faultSentence({ code: fault.why }, t);
    return t("filing:doubled", {
      indicator: names.get(fault.indicator) ?? fault.indicator,
      figures: quotedList(
        fault.places.map((at) => byPlace.get(at)?.name ?? ""),
        t,
      ),
    });
  }
}
