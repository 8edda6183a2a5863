import type { Language } from "~/platform/i18n/languages";
import { shippedIndices } from "./shipped-indices.server";

/** What the indices that ship call their indicators, by id. */
export function indicatorNames(language: Language): Map<string, string> {
  const indicators = shippedIndices().flatMap((index) =>
    index.kind === "index"
      ? index.definition.services.flatMap((service) => service.indicators)
      : [
          index.definition.cost.indicator,
          ...index.definition.cost.services,
          ...index.definition.finance.indicators,
        ],
  );
  return new Map(indicators.map(({ id, name }) => [id, name[language]]));
}
