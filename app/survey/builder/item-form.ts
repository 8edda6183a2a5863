import type { ItemType } from "../instrument";
import { itemTypes } from "./item-types";
import { conditionOfForm } from "./condition-form";
import { writeCondition } from "./condition-tree";
import { type Content, groupOf, listOf, wordOf } from "./content";
import { formCount, formNumber, formTextsOf, formWord, withKeys } from "./form-values";
import { asType, hasPart } from "./item-parts";

/** The name of an item's field: «item.options.2.label.nn», after where it stands in the definition. */
export const itemField = (...path: readonly (string | number)[]): string => ["item", ...path].join(".");

/**
 * Reads the form of an item. What the form does not show stays as it is in the definition.
 * @param current the item as it stands.
 */
export function itemOfForm(form: FormData, current: Content): Content {
  const shown = itemTypes.find((type) => type === formWord(form, itemField("shownType"))) ?? null;
  const wanted = itemTypes.find((type) => type === formWord(form, itemField("type"))) ?? null;
  const condition = conditionOfForm(form);
  const written = withKeys(current, {
    id: formWord(form, itemField("id")),
    number: formWord(form, itemField("number")),
    type: shown ?? current["type"],
    required: form.has(itemField("required")) ? true : undefined,
    question: formTextsOf(form, itemField("question")) ?? {},
    help: formTextsOf(form, itemField("help")),
    explanation: formTextsOf(form, itemField("explanation")),
    note: formTextsOf(form, itemField("note")),
    showWhen: condition === null ? undefined : writeCondition(condition),
    ...partsOfForm(form, shown, current),
  });
  return wanted !== null && wanted !== shown ? asType(written, wanted, wordOf(written["id"])) : written;
}

function partsOfForm(form: FormData, type: ItemType | null, current: Content): Content {
  const parts: Record<string, unknown> = {};
  const field = (name: string) => itemField(name);
  if (hasPart(type, "measure")) parts["measure"] = formWord(form, field("measure")) || undefined;
  if (hasPart(type, "options")) parts["options"] = optionsOfForm(form, type, current);
  if (hasPart(type, "rows")) parts["rows"] = rowsOfForm(form, current);
  if (hasPart(type, "maxLength")) parts["maxLength"] = formNumber(form, field("maxLength"));
  if (hasPart(type, "count")) parts["count"] = formNumber(form, field("count"));
  if (hasPart(type, "limits")) {
    for (const key of ["min", "max", "decimals"]) parts[key] = formNumber(form, field(key));
    parts["unit"] = formTextsOf(form, field("unit"));
  }
  if (hasPart(type, "days"))
    for (const key of ["from", "to"]) parts[key] = formWord(form, field(key)) || undefined;
  return parts;
}

function optionsOfForm(form: FormData, type: ItemType | null, current: Content): Content[] {
  const standing = listOf(current["options"]).map(groupOf);
  return Array.from({ length: formCount(form, itemField("options")) }, (_, place) => {
    const name = (key: string) => itemField("options", place, key);
    const ticked = (key: string) => (form.has(name(key)) ? true : undefined);
    return withKeys(standing[place] ?? {}, {
      code: formNumber(form, name("code")),
      label: formTextsOf(form, name("label")) ?? {},
      missing: ticked("missing"),
      ...(hasPart(type, "exclusive") ? { exclusive: ticked("exclusive") } : {}),
      ...(hasPart(type, "other") ? { other: otherOfForm(form, place, standing[place]) } : {}),
    });
  });
}

function otherOfForm(form: FormData, place: number, option: Content = {}): Content | undefined {
  const variable = formWord(form, itemField("options", place, "other", "variable"));
  const maxLength = formNumber(form, itemField("options", place, "other", "maxLength"));
  if (variable === "" && maxLength === undefined) return undefined;
  return withKeys(groupOf(option["other"]), { variable, maxLength });
}

function rowsOfForm(form: FormData, current: Content): Content[] {
  const standing = listOf(current["rows"]).map(groupOf);
  return Array.from({ length: formCount(form, itemField("rows")) }, (_, place) =>
    withKeys(standing[place] ?? {}, {
      variable: formWord(form, itemField("rows", place, "variable")),
      label: formTextsOf(form, itemField("rows", place, "label")) ?? {},
    }),
  );
}
