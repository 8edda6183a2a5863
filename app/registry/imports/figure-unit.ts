/** What a label says that its figures are counted in. */
export type FigureUnit = { kind: "money"; kroner: number } | { kind: "percent" } | { kind: "other" };

const money: readonly [RegExp, number][] = [
  [/(?:^|[\s(])(?:mill(?:\.|ion(?:er|ar|s)?)?)\s*(?:kr|kroner|nok)/i, 1_000_000],
  [/(?:^|[\s(])(?:nok|kr)\s*(?:mill(?:\.|ion(?:er|ar|s)?)?)/i, 1_000_000],
  [/(?:^|[\s(])1[\s\u00a0.,]?000\s*(?:kr|kroner|nok)(?![a-zæøå])/i, 1_000],
  [/(?:^|[\s(])nok\s*1[\s\u00a0.,]?000(?!\d)/i, 1_000],
  [/(?:^|[\s(])(?:kr|kroner|nok)(?![a-zæøå])/i, 1],
];

/** What is counted one by one, and so is no share: «(antall)», «(årsverk)». */
const counts =
  /\((?:antall|tal|personer|personar|årsverk|stk|dager|dagar|timer|timar|km|m2|kvm|tonn|number|persons|days|hours|tonnes)[^()]*\)/i;

/** What the label of a figure, or the name of a unit, is counted in; null where it does not say. */
export function figureUnit(label: string): FigureUnit | null {
  if (/%|prosent|per\s?cent/i.test(label)) return { kind: "percent" };
  const found = money.find(([pattern]) => pattern.test(label));
  if (found) return { kind: "money", kroner: found[1] };
  return counts.test(label) ? { kind: "other" } : null;
}

/** The label without what it ends with in brackets, when that says what it is counted in. */
export function withoutUnit(label: string): string {
  const [, rest, unit] = /^(.*\S)\s*(\([^()]*\))\s*$/.exec(label) ?? [];
  const kind = unit === undefined ? null : (figureUnit(unit)?.kind ?? null);
  return rest !== undefined && kind !== null && kind !== "other" ? rest : label;
}

/** What a figure is multiplied by to have the indicator's unit: 1000 for NOK 1,000 to NOK; null where nothing is needed or known. */
export function timesBetween(figure: FigureUnit | null, indicator: FigureUnit | null): number | null {
  if (figure?.kind !== "money" || indicator?.kind !== "money") return null;
  return figure.kroner === indicator.kroner ? null : figure.kroner / indicator.kroner;
}

/** Whether the two cannot be the same figure: one is a share, the other an amount. */
export function unitsDiffer(figure: FigureUnit | null, indicator: FigureUnit | null): boolean {
  const kinds = [figure?.kind, indicator?.kind];
  return kinds.includes("percent") && kinds.some((kind) => kind === "money" || kind === "other");
}
