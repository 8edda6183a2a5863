import type { BackgroundId, Instrument } from "../instrument";

/** What a reader of the analysis has chosen to see, as its address says it. */
export interface AnalysisChoices {
  /** The background variable that figures are divided by; null for none. */
  by: BackgroundId | null;
  /** The background variables that figures are weighted by; several are raked. */
  weight: BackgroundId[];
  /** As others than administrators may see it: without what rests on few answers. */
  disclosed: boolean;
}

/** Reads the choices of an address. What this instrument does not have is left out. */
export function readChoices(
  { background }: Pick<Instrument, "background">,
  query: URLSearchParams,
): AnalysisChoices {
  const known = background.map(({ id }) => id);
  const weight = query.getAll("weight");
  return {
    by: known.find((id) => id === query.get("by")) ?? null,
    weight: known.filter((id) => weight.includes(id)),
    disclosed: query.get("view") === "others",
  };
}

/** The choices as the end of an address: «?by=group&weight=region», or "" for none. */
export function choicesQuery({ by, weight, disclosed }: AnalysisChoices): string {
  const query = new URLSearchParams();
  if (by) query.set("by", by);
  for (const id of weight) query.append("weight", id);
  if (disclosed) query.set("view", "others");
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
