import type { Translator } from "~/platform/i18n/translator";
import type { CheckedSum } from "./published-need-view";

/** What it means that a printed sum agrees with its printed years, or does not. */
export const meaningOfSum = (
  { isSumOf, agreement }: Pick<CheckedSum, "isSumOf" | "agreement">,
  t: Translator,
): string =>
  isSumOf ? t("indices:published_other_years", { ...isSumOf }) : t(`indices:published_${agreement}`);
