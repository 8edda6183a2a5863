import { LEAST_BASE } from "~/survey/analysis/disclosure";
import type { AnswerFigures } from "~/survey/analysis/distribution";
import type { Answer } from "~/survey/answers";
import type { Variable } from "~/survey/variables";

/**
 * Figures as somebody may see them who knows one of the answers behind them: hidden where fewer than five would be left when their own
 * is taken away, since they can do that.
 * @param figures of a group that the answer is part of, or of all; null where they are hidden already.
 * @param own null where they have not answered.
 */
export function besideOwn(
  figures: AnswerFigures | null,
  variable: Variable,
  own: Answer | null,
): AnswerFigures | null {
  if (figures === null || own === null) return figures;
  const isInN = !variable.hasMean || (typeof own === "number" && !variable.missingCodes.includes(own));
  const others = [figures.answered - 1, figures.n - (isInN ? 1 : 0)];
  const isFew = others.some((base, kind) => base < LEAST_BASE && (base > 0 || kind === 0));
  return isFew ? null : figures;
}
