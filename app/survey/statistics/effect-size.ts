/** From which Hedges' g a difference is called so (Cohen 1988, Statistical Power Analysis, section 2.2). */
export const effectSizes = { small: 0.2, medium: 0.5, large: 0.8 } as const;

export type EffectSize = "tiny" | keyof typeof effectSizes;

/** How large a difference is in a word, by Hedges' g. */
export function effectSize(g: number): EffectSize {
  const size = Math.abs(g);
  if (size >= effectSizes.large) return "large";
  if (size >= effectSizes.medium) return "medium";
  return size >= effectSizes.small ? "small" : "tiny";
}
