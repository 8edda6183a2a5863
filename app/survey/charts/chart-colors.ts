/** What a chart is painted with. */
export interface ChartColors {
  strong: string;
  text: string;
  quiet: string;
  grid: string;
  ground: string;
  background: string;
}

/** The theme of the page, light or dark. */
export const pageColors: ChartColors = {
  strong: "var(--peil-strong)",
  text: "var(--ds-color-neutral-text-default)",
  quiet: "var(--ds-color-neutral-text-subtle)",
  grid: "var(--peil-grid)",
  ground: "var(--peil-rose-ground)",
  background: "var(--ds-color-neutral-background-default)",
};

/** The light theme (app/ui/styles/base.css and theme.css) for files, which know no page. */
export const fileColors: ChartColors = {
  strong: "#0b5560",
  text: "#1f2d35",
  quiet: "#535f66",
  grid: "#cfd8da",
  ground: "#f0f4f5",
  background: "#ffffff",
};
