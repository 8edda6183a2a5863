import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { type DefinedIndex, observedNames, observedOf } from "../indices/index-indicators";
import { formatChange, formatMeasured, type MeasuredUnit } from "../indices/measured-figure";
import type { ChangedFigure, FrozenFigure } from "./edition-differences";

/** Need indices have no unit of their own: 1 is the country's need. */
const NEED_INDEX: MeasuredUnit = { id: "", decimals: 3 };

/** What tells a changed figure of an index in words: which it is, and what it was and became. */
export function changesTold(
  index: DefinedIndex,
  language: Language,
  t: Translator,
): (change: ChangedFigure) => string {
  const names = observedNames(index, language, t);
  const units = new Map(
    observedOf(index).flatMap((each) => {
      const unit =
        each.kind === "counted" ? each.units.find(({ id }) => id === each.indicator.unit) : undefined;
      return unit ? [[each.id, unit] as const] : [];
    }),
  );
  return ({ indicator, before, after }) => {
    const unit = units.get(indicator) ?? NEED_INDEX;
    const told = (figure: FrozenFigure | null) => {
      if (figure === null) return t("indices:moved_no_row");
      if (typeof figure === "string") return t(`indices:missing_${figure}`);
      return formatMeasured(figure, unit, language);
    };
    const [from, to] =
      typeof before === "number" && typeof after === "number"
        ? formatChange([before, after], unit, language)
        : [told(before), told(after)];
    return t("indices:moved_change", {
      indicator: names.get(indicator) ?? indicator,
      before: from,
      after: to,
    });
  };
}
