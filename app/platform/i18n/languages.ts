/** The languages of Peil. Bokmål is the default; a person chooses another by the menu, and until then the browser may ask for one. */
export const languages = ["nb", "nn", "en"] as const;

export type Language = (typeof languages)[number];

export const defaultLanguage: Language = "nb";

/** A text in every language, as the definitions in survey-definitions/ write it. */
export type LocalizedText = Record<Language, string>;

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
