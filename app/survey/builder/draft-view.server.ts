import { formatDateTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { shownText, wordOf } from "./content";
import { draftFaults, type DraftFault } from "./draft-faults";
import type { DraftHeadView } from "./draft-head";
import type { FoundDraft } from "./draft-store.server";
import { outlineOf } from "./outline";

/** The reader's language, and its texts. */
export interface Reader {
  language: Language;
  t: Translator;
}

/** What every page of a draft shows. */
export interface DraftView {
  head: DraftHeadView;
  faults: DraftFault[];
}

export function draftView({ row, content, taken }: FoundDraft, { language, t }: Reader): DraftView {
  const faults = draftFaults({ id: row.id, content, taken }, t);
  const at = formatDateTime(row.updatedAt, language);
  return {
    faults,
    head: {
      id: row.id,
      title: shownText(content["name"], language) || t("builder:unnamed"),
      key: t("builder:draft_key", { id: wordOf(content["id"]), version: wordOf(content["version"]) }),
      changed: t("builder:changed", { at, name: row.updatedByName }),
      faults: faults.length,
      firstSection: outlineOf(content)[0]?.key ?? null,
      version: row.version,
      becomes: { id: wordOf(content["id"]), version: wordOf(content["version"]) },
    },
  };
}
