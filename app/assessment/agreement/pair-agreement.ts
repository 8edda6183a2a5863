import type { Grades } from "../grade";
import type { Instrument } from "../instrument";
import { areaIdOf } from "../instrument";
import { type Agreement, agreementBetween } from "./agreement";
import type { EvaluatorSheet } from "./comparison";

/** How well two evaluators of a team agree. */
export interface PairAgreement {
  first: { id: string; name: string };
  second: { id: string; name: string };
  agreement: Agreement;
}

/**
 * The figures of every two evaluators, on the areas that all have handed in. One evaluator alone has nobody to agree with.
 * @param areaIds the areas that count; what a sheet has of others is left out.
 */
export function pairAgreements(
  instrument: Instrument,
  sheets: readonly EvaluatorSheet[],
  areaIds: readonly string[],
): PairAgreement[] {
  return sheets.flatMap((first, index) =>
    sheets.slice(index + 1).map((second) => ({
      first: first.evaluator,
      second: second.evaluator,
      agreement: agreementBetween(instrument, gradesOf(first, areaIds), gradesOf(second, areaIds)),
    })),
  );
}

function gradesOf({ standings }: EvaluatorSheet, areaIds: readonly string[]): Grades {
  const counted = [...standings].filter(([questionId]) => areaIds.includes(areaIdOf(questionId)));
  return new Map(counted.map(([questionId, { grade }]) => [questionId, grade]));
}
