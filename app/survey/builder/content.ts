import { type LocalizedText, languages } from "~/platform/i18n/languages";

/**
 * A questionnaire as somebody is building it: what its YAML says, whether or not it has the right form yet. Edits give a new content
 * and touch only what they are about, so that nothing that Peil does not know is lost.
 */
export type Content = Readonly<Record<string, unknown>>;

/** Keys and places from the top to a part, as a `DefinitionFault` has them. */
export type Path = readonly (string | number)[];

export function isGroup(value: unknown): value is Content {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value where it is a group of keys, else an empty one. */
export const groupOf = (value: unknown): Content => (isGroup(value) ? value : {});

/** The value where it is a list, else an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value where it is text; a number or a truth value as one reads it; "" for everything else. */
export function wordOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** A text in three languages, with "" where one is missing. */
export function textsOf(value: unknown): LocalizedText {
  const texts = groupOf(value);
  return { nb: wordOf(texts["nb"]), nn: wordOf(texts["nn"]), en: wordOf(texts["en"]) };
}

/** A text in the wanted language, or in one that it has; "" where it has none. */
export function shownText(value: unknown, language: keyof LocalizedText): string {
  const texts = textsOf(value);
  return [language, ...languages].map((one) => texts[one]).find((text) => text.trim() !== "") ?? "";
}

/** What stands at a path; undefined when nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => {
    if (typeof key === "number") return listOf(at)[key];
    return isGroup(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }, value);
}

/**
 * The content with another value at a path, or without that key where the value is undefined. A path that leads through something
 * that is no group or list changes nothing.
 */
export function withValueAt(content: Content, path: Path, value: unknown): Content {
  return changed(content, path, value) as Content;
}

function changed(at: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === "number") {
    if (!Array.isArray(at) || key >= at.length) return at;
    return at.map((one: unknown, place) => (place === key ? changed(one, rest, value) : one));
  }
  if (!isGroup(at)) return at;
  const next = changed(at[key], rest, value);
  if (next !== undefined) return { ...at, [key]: next };
  return Object.fromEntries(Object.entries(at).filter(([own]) => own !== key));
}
