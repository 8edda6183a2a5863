import type { Block, Caption, Section } from "./document";

/** Captions get their labels when the whole report is put together. */
export function caption(text: string): Caption {
  return { label: "", text };
}

/** Numbers the figures and the tables through the whole report, each in a row of its own. */
export function withCaptions(sections: Section[], names: { figure: string; table: string }): Section[] {
  const count = { figure: 0, table: 0 };
  const labelled = (of: Caption, kind: "figure" | "table"): Caption => ({
    ...of,
    label: `${names[kind]} ${(count[kind] += 1)}`,
  });
  const withCaption = (block: Block): Block => {
    if (block.kind === "table") return { ...block, caption: labelled(block.caption, "table") };
    if (block.kind === "rose" || block.kind === "bars" || block.kind === "chart")
      return { ...block, caption: labelled(block.caption, "figure") };
    return block;
  };
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(withCaption) }));
}
