import { formatList, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { ImportOutlook } from "../imports/import-outlook.server";
import { decimalsOf, valueWarningKinds } from "../imports/value-span";
import { shippedNames } from "../indices/shipped-names.server";
import type { ImportOutlookView } from "./import-outlook-view";

const MOST_IDS = 10;
const MOST_SPANS = 150;
const MOST_DECIMALS = 4;

/** @param years of the file, in words. */
export function importOutlookView(
  { endsSynthetic, unknown, spans, rowsLacking }: ImportOutlook,
  years: string,
  language: Language,
  t: Translator,
): ImportOutlookView {
  const names = shippedNames(language, t);
  const value = (of: number): string => formatNumber(of, Math.min(decimalsOf(of), MOST_DECIMALS), language);
  const filled = endsSynthetic?.filter(({ has }) => has > 0) ?? [];
  return {
    endsSynthetic: endsSynthetic && {
      years,
      indices: filled.map(({ name, has, of }) =>
        t("observations:ends_synthetic_index", { index: name[language], has, of }),
      ),
    },
    unknown:
      unknown.length === 0
        ? null
        : {
            rows: unknown.reduce((sum, { rows }) => sum + rows, 0),
            ids: unknown.slice(0, MOST_IDS).map(({ indicator: id, nearest }) => ({ id, nearest })),
            more: Math.max(0, unknown.length - MOST_IDS),
          },
    rowsLacking: rowsLacking && {
      rows: formatNumber(rowsLacking.rows, 0, language),
      expected: formatNumber(rowsLacking.expected, 0, language),
      last: rowsLacking.last,
    },
    warnings: valueWarningKinds.flatMap((warning) => {
      const of = spans.filter(({ warnings }) => warnings.includes(warning));
      const told = of.slice(0, MOST_IDS).map(({ indicator }) => names.get(indicator) ?? indicator);
      const more =
        of.length > MOST_IDS ? [String(t("observations:unknown_more", { count: of.length - MOST_IDS }))] : [];
      return of.length > 0 ? [{ warning, indicators: formatList([...told, ...more], language) }] : [];
    }),
    spans: spans.slice(0, MOST_SPANS).map(({ indicator: id, least, most, register }) => ({
      ...{ id, name: names.get(id) ?? null, least: value(least), most: value(most) },
      registerLeast: register ? value(register.least) : "–",
      registerMost: register ? value(register.most) : "–",
    })),
    spansLeft: Math.max(0, spans.length - MOST_SPANS),
  };
}
