import { shownText } from "./content";
import { draftPath } from "./draft-paths";
import { previewOf, type PreviewView } from "./draft-preview";
import type { FoundDraft } from "./draft-store.server";
import { type DraftView, draftView, type Reader } from "./draft-view.server";
import { outlineOf } from "./outline";

export interface PreviewPageView extends DraftView {
  title: string;
  preview: PreviewView;
  sections: { href: string; name: string; current: boolean }[];
}

/** A section of a draft drawn as a page; null where there is none of that key. */
export function previewPageView(found: FoundDraft, key: string, reader: Reader): PreviewPageView | null {
  const { content, row } = found;
  const preview = previewOf(content, key, reader.language);
  if (!preview) return null;
  const sections = outlineOf(content).map((section) => ({
    href: draftPath(row.id, "preview", section.key),
    name: shownText(section.content["name"], reader.language) || reader.t("builder:unnamed"),
    current: section.key === key,
  }));
  const name = sections.find(({ current }) => current)?.name ?? "";
  return { ...draftView(found, reader), title: name, preview, sections };
}
