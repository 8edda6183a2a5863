import type { FilingSuggestion } from "~/registry/imports/suggest-filing";
import { suggestedFirst, type UnfiledFigure } from "~/registry/imports/unfiled-figures";
import { type Output, printTable } from "./output";

/** Where nothing of the table is filed, more of it is worth a line. */
const MOST_LINES = { automatic: 60, passedOver: 12 };

/**
 * Prints what no definition files, with what Peil takes it for; what is like an indicator comes first.
 * @param isAutomatic whether nothing of the file is filed.
 * @param isImported whether it is done: then only how many they are.
 */
export function printUnfiled(
  output: Output,
  unfiled: readonly UnfiledFigure[],
  { isAutomatic, isImported }: { isAutomatic: boolean; isImported: boolean },
): void {
  const { out } = output;
  if (unfiled.length === 0) return;
  const count = unfiled.length === 1 ? "1 figure" : `${unfiled.length} figures`;
  if (isImported) {
    out.write(`\nNot filed by any definition: ${count} of the table. --preview lists them.\n`);
    return;
  }
  out.write(
    `\nNot filed by any definition: ${count} of the table. --draft-source writes a definition to edit.\n`,
  );
  const most = isAutomatic ? MOST_LINES.automatic : MOST_LINES.passedOver;
  const rows = suggestedFirst(unfiled)
    .slice(0, most)
    .map(({ name, combination: { values, least, most }, suggestion }) => [
      ...[name, String(values), String(least ?? ""), String(most ?? "")],
      suggestionLine(suggestion),
    ]);
  printTable(output, [["Figure", "Values", "Least", "Most", "Suggestion"], ...rows], [1, 2, 3]);
  if (unfiled.length > most) out.write(`and ${unfiled.length - most} more\n`);
}

/** What Peil takes a figure for, or why for nothing. */
function suggestionLine({ indicator, why, alike, opposite, times }: FilingSuggestion): string {
  const [first = ""] = alike;
  const remarks = [
    ...(opposite && first ? ["only one of the two says «ikke» or «uten»"] : []),
    ...(times === null ? [] : [`times ${times}`]),
  ];
  const said = remarks.length > 0 ? ` (${remarks.join("; ")})` : "";
  if (indicator) return indicator + said;
  switch (why) {
    case "several_alike":
      return `none: as much like ${alike.join(" as ")}`;
    case "several_figures":
      return `none: other figures are as much like ${first}`;
    case "better_elsewhere":
      return `none: another figure is more like ${first}`;
    case "not_compared":
      return "none: too many to compare";
    default:
      return "none: nothing alike";
  }
}
