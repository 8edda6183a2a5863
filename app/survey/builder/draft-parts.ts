import { type Content, groupOf, listOf, withValueAt, wordOf } from "./content";
import { formCount, formNumber, formTextsOf, formWord, withKeys } from "./form-values";
import { inStep } from "./item-order";
import { outlineItems } from "./outline";
import { namesAny } from "./rename";

/** What a draft says of the questionnaire as a whole. */
export const headTexts = ["name", "description", "source", "closing"] as const;

const headKeys = ["id", "version", ...headTexts, "questionCount", "minutes"];

/** The head of a draft by itself. */
export function headOf(content: Content): Content {
  return Object.fromEntries(Object.entries(content).filter(([key]) => headKeys.includes(key)));
}

/** The draft with the head that a form has. */
export function withHead(content: Content, form: FormData): Content {
  const texts = Object.fromEntries(headTexts.map((key) => [key, formTextsOf(form, `head.${key}`) ?? {}]));
  return withKeys(content, {
    id: formWord(form, "head.id"),
    version: formWord(form, "head.version"),
    kind: "survey",
    ...texts,
    questionCount: formNumber(form, "head.questionCount"),
    minutes: formNumber(form, "head.minutes"),
  });
}

/** A section with the name and introduction that a form has; its items stay. */
export function sectionOfForm(form: FormData, current: Content): Content {
  const { items, ...rest } = current;
  const named = withKeys(rest, {
    id: formWord(form, "section.id"),
    name: formTextsOf(form, "section.name") ?? {},
    introduction: formTextsOf(form, "section.introduction"),
  });
  return items === undefined ? named : { ...named, items };
}

/** The draft with one more section at its end. */
export function addSection(content: Content, id: string): Content {
  return { ...content, sections: [...listOf(content["sections"]), { id, name: {}, items: [] }] };
}

/** The draft with its sections in another order or without one of them. */
export function withSections(content: Content, sections: readonly unknown[]): Content {
  return inStep(content, { ...content, sections });
}

/** The columns of a frame that a category can be told by. */
export const limitColumns = ["population", "centrality", "income"] as const;

/** A background variable as a form has it. */
export function backgroundOfForm(form: FormData, current: Content): Content {
  const standing = listOf(current["categories"]).map(groupOf);
  return withKeys(current, {
    id: formWord(form, "background.id"),
    name: formTextsOf(form, "background.name") ?? {},
    note: formTextsOf(form, "background.note"),
    categories: Array.from({ length: formCount(form, "background.categories") }, (_, place) => {
      const name = `background.categories.${place}`;
      return withKeys(standing[place] ?? {}, {
        id: formWord(form, `${name}.id`),
        label: formTextsOf(form, `${name}.label`) ?? {},
        where: whereOfForm(form, `${name}.where`),
      });
    }),
  });
}

function whereOfForm(form: FormData, name: string): Content {
  const limits = limitColumns.map((column) => {
    const limit = Object.fromEntries(
      ["atLeast", "above", "below", "atMost"]
        .map((key) => [key, formNumber(form, `${name}.${column}.${key}`)] as const)
        .filter(([, value]) => value !== undefined),
    );
    return [column, Object.keys(limit).length > 0 ? limit : undefined] as const;
  });
  const region = formWord(form, `${name}.region.is`);
  return withKeys({}, { ...Object.fromEntries(limits), region: region === "" ? undefined : { is: region } });
}

/** The draft with another background variable at a place, or with one more. */
export function withBackground(content: Content, place: number, background: Content): Content {
  const list = listOf(content["background"]);
  return place < list.length
    ? withValueAt(content, ["background", place], background)
    : { ...content, background: [...list, background] };
}

/** The numbers of the items whose condition names the item, a row of it, or the text of one of its options. */
export function dependants(content: Content, names: readonly string[], ownId: string): string[] {
  return outlineItems(content)
    .filter(({ content: item }) => wordOf(item["id"]) !== ownId && namesAny(item["showWhen"], names))
    .map(({ content: item, key }) => wordOf(item["number"]) || key);
}
