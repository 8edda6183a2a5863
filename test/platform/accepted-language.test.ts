import { expect, test } from "vitest";
import { acceptedLanguage } from "~/platform/i18n/accepted-language";

test.each([
  ["nn", "nn"],
  ["nn-NO,nn;q=0.9,nb;q=0.8,en;q=0.7", "nn"],
  ["nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en-US;q=0.6", "nb"],
  ["no", "nb"],
  ["en-US,en;q=0.9", "en"],
  ["EN", "en"],
  ["de-DE,de;q=0.9,en;q=0.5", "en"],
  ["en;q=0.3, nn;q=0.8", "nn"],
  ["nn;q=0, en;q=0.1", "en"],
])("a browser that asks for «%s» gets %s", (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});

test.each([[null], [""], ["*"], ["de"], ["nn;q=0"], ["nn;q=x"], [";;,"]])(
  "a browser that says «%s» asks for none of ours",
  (header) => {
    expect(acceptedLanguage(header)).toBeNull();
  },
);
