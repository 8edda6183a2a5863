import type Fraction from "fraction.js";
import { formatList, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { formatPrinted, type PrintedSum } from "~/platform/printed-sum";
import type { PublishedArea, PublishedResult } from "./published-results";
import { type RoundingFit, type SourceRounding, unroundedExample } from "./source-rounding";

/** What can be said of how a source rounded, in plain words. */
export interface RoundingView {
  intro: string;
  ways: { rounding: SourceRounding; name: string; fits: boolean; why: string[] }[];
  conclusion: string;
}

/** Decimals of points that were not rounded, where they cannot be written out in full. */
const EXAMPLE_DECIMALS = 2;

/** @param result one with areas that have to be explained by rounding. */
export function roundingView(result: PublishedResult, language: Language, t: Translator): RoundingView {
  const possible = result.areas.filter(({ points }) => points && points.agreement !== "does_not_add_up");
  const explained = possible.filter(({ points }) => points?.agreement === "explained_by_rounding");
  const fitting = result.roundings.filter(({ fits }) => fits);
  const ways = fitting.map(({ rounding }) => t(`results:conclusion_${rounding}`));
  return {
    intro: t("results:rounding_intro", {
      areas: formatList(
        possible.map(({ id }) => id),
        language,
      ),
    }),
    ways: result.roundings.map((fit) => ({
      rounding: fit.rounding,
      name: t(`results:way_${fit.rounding}`),
      fits: fit.fits,
      why: fit.fits ? whyItFits(fit, explained, language, t) : whyItDoesNot(fit, language, t),
    })),
    conclusion: t(ways.length > 1 ? "results:conclusion_several" : "results:conclusion_one", {
      ways: formatList(ways, language, "disjunction"),
    }),
  };
}

function whyItDoesNot({ ruledOutBy }: RoundingFit, language: Language, t: Translator): string[] {
  return ruledOutBy.map(({ id, sum, printed }) =>
    t("results:rules_out", {
      id,
      sum: formatPlain(sum, language),
      printed: formatPrinted(printed, language),
    }),
  );
}

function whyItFits(
  { rounding }: RoundingFit,
  explained: PublishedArea[],
  language: Language,
  t: Translator,
): string[] {
  const examples = explained.flatMap((area) => {
    if (!area.printed || !area.points) return [];
    const { id } = area;
    const sum = { printed: area.printed.points, parts: area.subareas.map(({ points }) => points) };
    if (rounding === "before_parts") return unroundedSentence(id, sum, language, t);
    const shown = {
      sum: formatPlain(area.points.sum, language),
      printed: formatPrinted(sum.printed, language),
    };
    return [t("results:gives_half", { id, ...shown })];
  });
  return [t("results:gives_all"), ...examples];
}

function unroundedSentence(id: string, sum: PrintedSum, language: Language, t: Translator): string[] {
  const example = unroundedExample(sum);
  if (!example) return [];
  const parts = sum.parts.flatMap((printed, index) => {
    const exact = example.parts[index];
    if (!exact || exact.equals(printed)) return [];
    const values = { printed: formatPrinted(printed, language), exact: formatPlain(exact, language) };
    return [t("results:stands_for", values)];
  });
  const shown = { sum: formatPlain(example.sum, language), printed: formatPrinted(sum.printed, language) };
  return [t("results:unrounded_example", { id, parts: parts.join(", "), ...shown })];
}

/** A number with the fewest decimals that write it out in full, at most two. */
function formatPlain(value: Fraction, language: Language): string {
  for (let decimals = 0; decimals < EXAMPLE_DECIMALS; decimals += 1) {
    if (value.mul(10n ** BigInt(decimals)).d === 1n) return formatNumber(value, decimals, language);
  }
  return formatNumber(value, EXAMPLE_DECIMALS, language);
}
