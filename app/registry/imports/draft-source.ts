import { type FiledTable, filedDefinition } from "./filed-table";
import type { SourceDefinition } from "./source-definition";
import { isCertain } from "./suggest-filing";
import { leftOutYaml, sourceYaml } from "./source-yaml";
import type { TableCombination } from "./table-content";
import type { UnfiledFigure } from "./unfiled-figures";

const draftHead = [
  " A draft by Peil of which figures of a table are filed under which indicator. It files nothing until you use it.",
  " Look at every line: Peil goes by the names alone. What is not to be filed is taken out, what stands behind a sign (#) is filed once",
  " the sign is gone and the indicator is right. `additive: true` is for counts and amounts, `times` and `lessFrom` convert.",
  " Then: npx peil check FILE, and npx peil import observations … --sources FILE --preview. In the folder sources/ of Peil's data folder",
  " the file holds for all imports.",
];

/**
 * A definition to edit: what Peil suggests is filed, what it does not suggest stands as a comment.
 * @param there what is filed by an earlier definition of somebody's own, which is kept.
 */
export function draftSource(
  about: FiledTable,
  unfiled: readonly UnfiledFigure[],
  combinations: readonly TableCombination[],
  there: SourceDefinition | null,
): string {
  const isFiled = ({ suggestion }: UnfiledFigure): boolean => isCertain(suggestion);
  const definition = filedDefinition(there, about, asDecided(unfiled.filter(isFiled)), combinations);
  const everything = filedDefinition(there, about, unfiled.map(asPlaced), combinations);
  const whereOf = new Map(
    everything?.tables.flatMap(({ indicators }) => indicators.map(({ id, where }) => [id, where])),
  );
  const table = everything?.tables.at(-1);
  if (!everything || !table) return "";
  const remarks = new Map(
    unfiled.filter(isFiled).map((figure) => [figure.suggestion.indicator ?? "", remarkOf(figure)]),
  );
  const text = sourceYaml(
    definition ?? { ...everything, tables: [{ ...table, indicators: [] }] },
    draftHead,
    remarks,
  );
  const left = unfiled
    .filter((figure) => !isFiled(figure))
    .map((figure) => {
      const { indicator, times } = figure.suggestion;
      const where = whereOf.get(placeId(figure)) ?? {};
      return {
        where,
        indicator:
          indicator === null
            ? null
            : { id: indicator, additive: false, ...(times !== null && { times }), where },
        remark: remarkOf(figure),
      };
    });
  return text.replace(/ \[\]\n$/, "\n") + leftOutYaml(left);
}

const asDecided = (figures: readonly UnfiledFigure[]) =>
  figures.map(({ combination: { parts }, suggestion: { indicator, times } }) => ({
    parts,
    filing: indicator === null ? null : { indicator, additive: false, ...(times !== null && { times }) },
  }));

/** Any id, to learn how a figure is named. */
const placeId = ({ at }: UnfiledFigure): string => `figure.${at}`;

const asPlaced = (figure: UnfiledFigure) => ({
  parts: figure.combination.parts,
  filing: { indicator: placeId(figure), additive: false },
});

function remarkOf({
  name,
  combination,
  suggestion: { indicator, likeness, opposite, times },
}: UnfiledFigure): string {
  const { values, least, most } = combination;
  const span = least === null ? "no values" : `${values} values from ${least} to ${most}`;
  const said =
    indicator === null
      ? "nothing suggested"
      : [
          `alike ${Math.round(likeness * 100)} %`,
          ...(opposite
            ? ["only one of the two says «ikke» or «uten»: is it lessFrom: 100, or another thing?"]
            : []),
          ...(times === null ? [] : ["another unit"]),
        ].join("; ");
  return `${name.replace(/\s+/g, " ")} (${span}): ${said}`;
}
