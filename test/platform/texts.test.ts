import { describe, expect, it } from "vitest";
import { languages } from "~/platform/i18n/languages";
import { messages } from "~/platform/i18n/messages";

type Texts = Record<string, string>;

const namespaces = Object.keys(messages.nb) as (keyof typeof messages.nb)[];
const textsOf = (language: (typeof languages)[number], namespace: keyof typeof messages.nb): Texts =>
  messages[language][namespace];

/** The values that a sentence names: «{{row}}». */
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

describe.each(namespaces)("the texts «%s»", (namespace) => {
  it("are there in every language, and none is empty", () => {
    for (const language of languages) {
      const texts = textsOf(language, namespace);
      expect(Object.keys(texts).sort(), language).toEqual(Object.keys(textsOf("nb", namespace)).sort());
      expect(
        Object.entries(texts).filter(([, text]) => text.trim() === ""),
        language,
      ).toEqual([]);
    }
  });

  it("name the same values in every language", () => {
    for (const [key, bokmal] of Object.entries(textsOf("nb", namespace))) {
      for (const language of languages) {
        expect(placeholders(textsOf(language, namespace)[key] ?? ""), `${language} ${key}`).toEqual(
          placeholders(bokmal),
        );
      }
    }
  });
});

describe("nynorsk", () => {
  it("has no words that are bokmål only", () => {
    const bokmal =
      /\b(ikke|hvordan|hva|hvor|hvem|hvilke[tn]?|noen|noe|kommunen sine|gjøre|være|eller ikke|bare|vurdering(?:en|er)?s|jeg|fra|mye|uten|disse|denne kommune)\b/i;
    const allowed = /\bbare\b/i;
    const found = namespaces.flatMap((namespace) =>
      Object.entries(textsOf("nn", namespace))
        .filter(([, text]) => bokmal.test(text.replace(allowed, "")))
        .map(([key, text]) => `${namespace}:${key}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
