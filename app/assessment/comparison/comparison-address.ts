import { type ComparisonKind, comparisonKinds } from "./comparison";

/** What the address of a comparison asks for. */
export interface AskedComparison {
  /** Null where the address does not say, or says what there is not. */
  kind: ComparisonKind | null;
  /** Numbers of the municipalities that are chosen as references, each once. */
  references: string[];
}

/** The address of an evaluation's comparison with one of its groups; chosen references go with it from one to the next. */
export function comparisonAddress(
  evaluationId: string,
  kind: ComparisonKind,
  references: readonly string[],
): string {
  const asked = new URLSearchParams([["with", kind], ...references.map((number) => ["reference", number])]);
  return `/evaluations/${encodeURIComponent(evaluationId)}/comparison?${asked.toString()}`;
}

export function readComparisonAddress(url: string): AskedComparison {
  const { searchParams } = new URL(url);
  const wanted = searchParams.get("with");
  return {
    kind: comparisonKinds.find((kind) => kind === wanted) ?? null,
    references: [...new Set(searchParams.getAll("reference"))].filter((number) => number !== ""),
  };
}
