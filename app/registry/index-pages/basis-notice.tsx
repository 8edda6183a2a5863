import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { IndexBasis } from "../computed/index-basis";

/** Of less than this share of the weight a reader is warned. */
const MUCH = 0.5;
const PERCENT_DECIMALS = 0;
/** Below one per cent a decimal tells more than «0». */
const LITTLE_DECIMALS = 1;

/** Says how much of an index has figures, as a warning where that is little; nothing where it is all. */
export function BasisNotice({ basis, language }: { basis: IndexBasis; language: Language }) {
  const { t } = useTranslation("indices");
  const { indicators, ofIndicators, weight } = basis;
  if (indicators === ofIndicators || indicators === 0) return null;
  const told = { ...basis, percent: shownShare(weight, language) };
  if (weight >= MUCH) return <p className="quiet measure">{t("basis_part", told)}</p>;
  return (
    <div className="notice notice--attention">
      <p>
        <strong>{t("basis_little_title", told)}</strong> {t("basis_little_text", told)}
      </p>
    </div>
  );
}

/** What the score of a municipality rests on; nothing where it has every figure. */
export function OwnBasis({ basis, language }: { basis: IndexBasis; language: Language }) {
  const { t } = useTranslation("indices");
  const { indicators, ofIndicators, weight } = basis;
  if (indicators === ofIndicators) return null;
  return <p>{t("basis_own", { ...basis, percent: shownShare(weight, language) })}</p>;
}

function shownShare(weight: number, language: Language): string {
  const percent = weight * 100;
  return formatNumber(percent, percent > 0 && percent < 1 ? LITTLE_DECIMALS : PERCENT_DECIMALS, language);
}
