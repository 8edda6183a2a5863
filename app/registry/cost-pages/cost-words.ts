import type { Translator } from "~/platform/i18n/translator";
import type { CostPageView } from "./cost-page.server";

/** What a municipality's costs are held against, in words. */
export function againstWords(
  { kind, references, kostraGroup }: Pick<CostPageView, "kind" | "references" | "kostraGroup">,
  t: Translator,
): string {
  const values = { group: kostraGroup ?? "", list: references.map(({ name }) => name).join(", ") };
  return kind === "best" && references.length === 0
    ? t("indices:costs_against_best_group", values)
    : t(`indices:costs_against_${kind}`, values);
}
