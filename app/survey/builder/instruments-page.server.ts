import { randomUUID } from "node:crypto";
import type { Database } from "~/platform/database.server";
import { formatDateTime } from "~/platform/format";
import type { Instrument } from "../instrument";
import { shownText, wordOf } from "./content";
import { draftFaults } from "./draft-faults";
import { draftPath, instrumentPath } from "./draft-paths";
import { draftContent } from "./draft-text.server";
import type { Reader } from "./draft-view.server";

export interface InstrumentsView {
  questionnaires: { id: string; title: string; versions: VersionLine[] }[];
  drafts: DraftLine[];
}

export interface VersionLine {
  version: string;
  href: string;
  yaml: string;
  /** From a file that ships with Peil, or built here. */
  origin: "file" | "builder";
  /** The waves that use it. */
  waves: { id: string; name: string }[];
  created: string;
  /** The id of the draft that its button makes, so that a button pressed twice makes one. */
  newDraftId: string;
}

export interface DraftLine {
  href: string;
  title: string;
  key: string;
  changed: string;
  faults: number;
}

/** Every questionnaire with its versions, the newest first, and every draft. */
export async function instrumentsView(db: Database, { language, t }: Reader): Promise<InstrumentsView> {
  const rows = await db.surveyInstrument.findMany({
    orderBy: [{ id: "asc" }, { createdAt: "desc" }, { version: "desc" }],
    include: { waves: { select: { id: true, name: true }, orderBy: { createdAt: "asc" } } },
  });
  const ids = [...new Set(rows.map(({ id }) => id))];
  const drafts = await db.surveyDraft.findMany({ orderBy: { updatedAt: "desc" } });
  return {
    questionnaires: ids.map((id) => {
      const own = rows.filter((row) => row.id === id);
      const newest = JSON.parse(own[0]?.content ?? "{}") as Partial<Instrument>;
      return {
        id,
        title: newest.name?.[language] ?? id,
        versions: own.map(({ version, origin, waves, createdAt, createdByName }) => ({
          version,
          href: instrumentPath(id, version),
          yaml: instrumentPath(id, version, "yaml"),
          origin: origin === "builder" ? ("builder" as const) : ("file" as const),
          waves,
          created: t("builder:created", { at: formatDateTime(createdAt, language), name: createdByName }),
          newDraftId: randomUUID(),
        })),
      };
    }),
    drafts: drafts.map(({ id, content: text, updatedAt, updatedByName }) => {
      const content = draftContent(text);
      const key = { id: wordOf(content["id"]), version: wordOf(content["version"]) };
      const taken = rows.some((row) => row.id === key.id && row.version === key.version);
      return {
        href: draftPath(id),
        title: shownText(content["name"], language) || t("builder:unnamed"),
        key: t("builder:draft_key", key),
        changed: t("builder:changed", { at: formatDateTime(updatedAt, language), name: updatedByName }),
        faults: draftFaults({ id, content, taken }, t).length,
      };
    }),
  };
}
