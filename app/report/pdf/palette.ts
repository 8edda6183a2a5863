import type { FindingKind } from "~/assessment/finding-kind";
import type { BarTone } from "~/ui/charts/chart-patterns";

/** The light theme of the pages (app/ui/styles/base.css and theme.css), which paper always has. */
export const palette = {
  text: "#1f2d35",
  quiet: "#535f66",
  strong: "#0b5560",
  strongText: "#063037",
  strongHalf: "#6c969d",
  pale: "#b9cfd2",
  paleHalf: "#d5e2e4",
  grid: "#cfd8da",
  rule: "#b7bcbf",
  ground: "#f0f4f5",
  groundShade: "#e1eaec",
  attention: "#8a5400",
  attentionGround: "#fbeeda",
  dimensionLine: "#0a3f49",
  white: "#ffffff",
} as const;

/** On the deep ground of the cover. */
export const coverPalette = {
  ground: "#0a3f49",
  full: "#11505b",
  fullShade: "#0e4852",
  ring: "#2a6b76",
  first: "#f4f8f8",
  second: "#9fc0c5",
  text: "#ffffff",
  quiet: "#c4d9dc",
  north: "#f2b14a",
} as const;

export const toneColor: Record<BarTone, string> = {
  plain: "#0b5560",
  system: "#0a3f49",
  extent: "#c27a16",
  result: "#e9ddb5",
};

export const kindColor: Record<FindingKind, { strong: string; tint: string }> = {
  strength: { strong: "#1d6b52", tint: "#e3f1ec" },
  challenge: { strong: "#8a5400", tint: "#fbeeda" },
  weakness: { strong: "#93294a", tint: "#f9e6ec" },
};
