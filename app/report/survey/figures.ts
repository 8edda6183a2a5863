import { type CodedTexts, countTextCodes, withoutRareCodes } from "~/survey/analysis/coded-texts";
import { LEAST_BASE, type ShownTabulation } from "~/survey/analysis/disclosure";
import { groupingBy } from "~/survey/analysis/grouping";
import type { SurveyResponse } from "~/survey/analysis/response";
import { type ResponseRate, responseRate } from "~/survey/analysis/response-rate";
import { type ShownRepresentativity, shownSurvey } from "~/survey/analysis-pages/shown-survey";
import type { FrameUnit } from "~/survey/frame";
import type { Background, Instrument } from "~/survey/instrument";
import { variablesOf } from "~/survey/variables";

/** Every figure of a report, as plain data that can be kept as JSON. */
export interface ReportFigures {
  /** Whether figures that rest on few answers are left out; only an administrator sees them with these. */
  isProtected: boolean;
  response: ResponseRate;
  representativity: ShownRepresentativity[];
  /** What the items are divided by; null where the instrument has no background variable. */
  by: Background["id"] | null;
  /** The response of each group of that division, in the definition's order. */
  groups: GroupResponse[];
  items: KeptTabulation[];
  subjects: TextSubjects[];
}

/** A tabulation that names its variable instead of holding its definition. */
export type KeptTabulation = Omit<ShownTabulation, "variable"> & { variable: string };

export interface GroupResponse {
  group: string;
  /** Null where the group is so small that it would tell who has answered. */
  rate: ResponseRate | null;
}

/** What was written in answer to an open question, as an analyst's codes of it; never the texts. */
export interface TextSubjects extends Omit<CodedTexts, "answered"> {
  variable: string;
  /** How many wrote something; null where they are so few that nothing is told. */
  answered: number | null;
  /** Whether there are subjects that are not told, since too few wrote of them. */
  withheld: boolean;
}

/** A code of an open question, and the municipalities whose answers were given it. */
export interface Coding {
  variable: string;
  /** Null for answers that were read and that no code fits. */
  label: string | null;
  municipalities: readonly string[];
}

export interface FigureSource {
  frame: readonly FrameUnit[];
  responses: readonly SurveyResponse[];
  codings: readonly Coding[];
}

/** The background variable that a report divides its items by: the groups of municipalities, or else the first that there is. */
export function mainBackground({ background }: Pick<Instrument, "background">): Background | null {
  return background.find(({ id }) => id === "group") ?? background[0] ?? null;
}

/**
 * Computes the figures of a report.
 * @param isProtected leaves out what must not be seen (DESIGN 4.2), as if every division could be seen: a report shows one, but others
 *   may have been told elsewhere.
 */
export function reportFigures(
  instrument: Instrument,
  { frame, responses, codings }: FigureSource,
  isProtected: boolean,
): ReportFigures {
  const by = mainBackground(instrument);
  const { response, representativity, items } = shownSurvey(
    instrument,
    { frame, responses },
    { by: by?.id ?? null, weight: [], disclosed: isProtected },
  );
  const own = representativity.find(({ variable }) => variable === by?.id)?.categories ?? [];
  const grouping = by ? groupingBy(by, frame) : { groups: [], groupOf: () => null };
  return {
    isProtected,
    response,
    representativity,
    by: by?.id ?? null,
    groups: own.map(({ category, frame: size, respondents }) => {
      const came = responses.filter(({ municipality }) => grouping.groupOf(municipality) === category);
      return { group: category, rate: respondents === null ? null : responseRate(size, came) };
    }),
    items: items.map(({ variable, ...rest }) => ({ variable: variable.name, ...rest })),
    subjects: variablesOf(instrument)
      .filter(({ kind }) => kind === "text" || kind === "texts")
      .map(({ name }) => textSubjects(name, responses, codings, isProtected)),
  };
}

/** The figures of every variable with its definition, by name. */
export function tabulationsOf(
  instrument: Instrument,
  { items }: Pick<ReportFigures, "items">,
): ReadonlyMap<string, ShownTabulation> {
  const kept = new Map(items.map((item) => [item.variable, item]));
  return new Map(
    variablesOf(instrument).flatMap((variable) => {
      const found = kept.get(variable.name);
      return found ? [[variable.name, { ...found, variable }] as const] : [];
    }),
  );
}

function textSubjects(
  variable: string,
  responses: readonly SurveyResponse[],
  codings: readonly Coding[],
  isProtected: boolean,
): TextSubjects {
  const own = codings.filter((coding) => coding.variable === variable);
  const answers = responses
    .filter(({ answers: given }) => given.has(variable))
    .map(({ municipality }) => {
      const labels = own
        .filter(({ municipalities }) => municipalities.includes(municipality))
        .map(({ label }) => label);
      const codes = labels.filter((label) => label !== null);
      return { municipality, codes, noneFits: labels.includes(null) };
    });
  const texts = countTextCodes(answers);
  if (!isProtected) return { variable, ...texts, withheld: false };
  if (texts.answered > 0 && texts.answered < LEAST_BASE)
    return { variable, answered: null, read: 0, codes: [], withheld: false };
  return { variable, ...withoutRareCodes(texts) };
}
