import { type DefinitionFault, formFaults } from "~/platform/definition-fault";
import { children, type Placed, repeated } from "~/platform/definition-parts";
import { languages } from "~/platform/i18n/languages";
import { backgroundFaults } from "./background-faults";
import { conditionFaults } from "./condition-faults";
import {
  type Draft,
  type DraftItem,
  draftSchema,
  isGridType,
  placedItems,
  placedVariables,
} from "./instrument-draft";
import { instrumentSchema } from "./instrument-schema";

/** Columns that files of answers and frames have besides the variables. */
const takenColumns = [
  "municipality",
  "disposition",
  "name",
  "population",
  "centrality",
  "income",
  "group",
  "region",
  "email",
  "weight",
];

/**
 * Everything that does not hold in the definition of a survey: its form, and what the form alone cannot say, such as names and
 * references. All at once, so that a person mends a file in one go.
 * @param content what the file says, not yet known to have any form.
 */
export function instrumentFaults(content: unknown): DefinitionFault[] {
  const draft = draftSchema.parse(content);
  const items = placedItems(draft);
  return [
    ...formFaults(instrumentSchema, content),
    ...countFaults(draft, items),
    ...sectionFaults(draft),
    ...numberFaults(items),
    ...nameFaults(items),
    ...items.flatMap(optionFaults),
    ...items.flatMap(rowFaults),
    ...items.flatMap(limitFaults),
    ...conditionFaults(items),
    ...backgroundFaults(draft.background),
  ];
}

function countFaults({ questionCount }: Draft, { length }: readonly unknown[]): DefinitionFault[] {
  if (questionCount === undefined || questionCount === length) return [];
  return [{ path: ["questionCount"], message: `is ${questionCount}, but there are ${length} questions` }];
}

function sectionFaults({ sections }: Draft): DefinitionFault[] {
  return repeated(children(sections, ["sections"]), ({ id }) => id).map(({ path, key }) => ({
    path: [...path, "id"],
    message: `there is another section with the id ${key}`,
  }));
}

function numberFaults(items: readonly Placed<DraftItem>[]): DefinitionFault[] {
  return repeated(items, ({ number }) => number).map(({ path, key }) => ({
    path: [...path, "number"],
    message: `there is another question with the number ${key}`,
  }));
}

/** Items and variables share one set of names, since both are named in conditions and commands. */
function nameFaults(items: readonly Placed<DraftItem>[]): DefinitionFault[] {
  const names = items.flatMap((item) => {
    const grid = isGridType(item.part.type) && item.part.id !== undefined;
    const own = grid ? [{ part: item.part.id ?? "", path: [...item.path, "id"] }] : [];
    return [...own, ...placedVariables(item)];
  });
  const doubled = repeated(names, (name) => name).map(({ path, key }) => ({
    path,
    message: `there is another item or variable with the name ${key}`,
  }));
  const taken = names
    .filter(({ part }) => takenColumns.includes(part))
    .map(({ part, path }) => ({ path, message: `${part} is a column that files of answers have already` }));
  return [...doubled, ...taken];
}

function optionFaults({ part: item, path }: Placed<DraftItem>): DefinitionFault[] {
  const options = children(item.options, [...path, "options"]);
  const doubledCodes = repeated(options, ({ code }) => code?.toString()).map((again) => ({
    path: [...again.path, "code"],
    message: `there is another option with the code ${again.key}`,
  }));
  const hasSeveral = item.type === "multiple" || item.type === "gridMultiple";
  const together = hasSeveral
    ? options
        .filter(({ part: { missing, exclusive } }) => missing === true && exclusive !== true)
        .map((option) => ({
          path: option.path,
          message:
            "is a missing answer that can be ticked together with others; it must have exclusive: true too",
        }))
    : [];
  const lone =
    hasSeveral && options.length > 0 && options.every(({ part }) => part.exclusive === true)
      ? [{ path: [...path, "options"], message: "are all exclusive, so that only one can be ticked" }]
      : [];
  const empty =
    options.length > 0 && options.every(({ part }) => part.missing === true)
      ? [{ path: [...path, "options"], message: "are all missing answers" }]
      : [];
  return [...doubledCodes, ...doubledLabels(options, "option"), ...together, ...lone, ...empty];
}

function rowFaults({ part: item, path }: Placed<DraftItem>): DefinitionFault[] {
  return doubledLabels(children(item.rows, [...path, "rows"]), "row");
}

/** Two options or rows with the same words are most often a text that was copied and not changed. */
function doubledLabels(
  parts: readonly Placed<{ label?: Partial<Record<string, string | undefined>> | undefined }>[],
  name: string,
): DefinitionFault[] {
  return languages.flatMap((language) =>
    repeated(parts, ({ label }) => label?.[language]?.trim() || undefined).map(({ path, key }) => ({
      path: [...path, "label", language],
      message: `another ${name} says «${key}» too`,
    })),
  );
}

function limitFaults({ part: { min, max, from, to }, path }: Placed<DraftItem>): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  if (min !== undefined && max !== undefined && min > max)
    faults.push({ path: [...path, "min"], message: `is ${min}, which is more than the most, ${max}` });
  if (from !== undefined && to !== undefined && from > to)
    faults.push({ path: [...path, "from"], message: `is ${from}, which is after the last day, ${to}` });
  return faults;
}
