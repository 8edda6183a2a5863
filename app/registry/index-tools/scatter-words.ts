import type { Translator } from "~/platform/i18n/translator";
import type { FigureChoice } from "./scatter-page.server";

/** Where more of a figure lies, and what it means: «mot høyre: lavere kostnader»; null where more is neither better nor weaker. */
export function towardWords(axis: "x" | "y", { toward }: FigureChoice, t: Translator): string | null {
  if (toward === null) return null;
  return t(`indices:scatter_toward_${axis}`, { what: t(`indices:scatter_more_${toward}`) });
}

/** What stands under the name of an axis: its unit and its direction, as far as there are any. */
export function axisWords(axis: "x" | "y", figure: FigureChoice, t: Translator): string {
  return [figure.unit, towardWords(axis, figure, t)].filter(Boolean).join(", ");
}
