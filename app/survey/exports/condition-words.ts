import type { Language } from "~/platform/i18n/languages";
import { type Translator, translator } from "~/platform/i18n/translator";
import { type Condition, findItem, type Instrument, type Item, itemsOf } from "../instrument";
import { itemVariables, type Variable } from "../variables";

/** Who is asked an item, for a codebook: «Alle», or those of whom a condition holds. */
export function askedWords(instrument: Instrument, { showWhen }: Item, language: Language): string {
  const t = translator(language);
  if (!showWhen) return t("codebook:asked_all");
  return t("codebook:asked_when", { condition: conditionWords(instrument, showWhen, language) });
}

/**
 * A condition in words: «svaret på spørsmål 17 er «Ja»». Parts of parts stand in parentheses, so that «og» and «eller» cannot be
 * mistaken.
 */
export function conditionWords(instrument: Instrument, condition: Condition, language: Language): string {
  return new ConditionWriter(instrument, language).words(condition);
}

class ConditionWriter {
  readonly #instrument: Instrument;
  readonly #language: Language;
  readonly #t: Translator;

  constructor(instrument: Instrument, language: Language) {
    this.#instrument = instrument;
    this.#language = language;
    this.#t = translator(language);
  }

  words(condition: Condition): string {
    if ("all" in condition) return this.#joined(condition.all, this.#t("codebook:when_and"));
    if ("any" in condition) return this.#joined(condition.any, this.#t("codebook:when_or"));
    if ("not" in condition) return this.#t("codebook:when_not", { condition: this.#part(condition.not) });
    if ("anyRowOf" in condition) return this.#ofAnyRow(condition);
    return this.#ofVariable(condition);
  }

  #joined(conditions: readonly Condition[], word: string): string {
    const [only, ...others] = conditions;
    if (only && others.length === 0) return this.words(only);
    return conditions.map((condition) => this.#part(condition)).join(` ${word} `);
  }

  #part(condition: Condition): string {
    const words = this.words(condition);
    return "all" in condition || "any" in condition || "not" in condition ? `(${words})` : words;
  }

  #ofAnyRow(condition: Extract<Condition, { anyRowOf: string }>): string {
    const item = findItem(this.#instrument, condition.anyRowOf);
    const number = item?.number ?? condition.anyRowOf;
    if ("atLeast" in condition)
      return this.#t("codebook:when_any_row_at_least", { number, least: condition.atLeast });
    const answer = this.#answer(item && itemVariables(item)[0], condition.is);
    return this.#t("codebook:when_any_row_is", { number, answer });
  }

  #ofVariable(condition: Extract<Condition, { variable: string }>): string {
    const place = this.#place(condition.variable);
    const number = place?.item.number ?? condition.variable;
    const row = place?.variable.part === "row" ? place.variable.label[this.#language] : null;
    if ("atLeast" in condition) {
      const least = condition.atLeast;
      return row === null
        ? this.#t("codebook:when_at_least", { number, least })
        : this.#t("codebook:when_row_at_least", { number, row, least });
    }
    const answer = this.#answer(place?.variable, condition.is);
    return row === null
      ? this.#t("codebook:when_is", { number, answer })
      : this.#t("codebook:when_row_is", { number, row, answer });
  }

  #place(name: string): { item: Item; variable: Variable } | undefined {
    return itemsOf(this.#instrument)
      .flatMap((item) => itemVariables(item).map((variable) => ({ item, variable })))
      .find(({ variable }) => variable.name === name);
  }

  #answer(variable: Variable | undefined, code: number): string {
    const option = variable?.options.find((each) => each.code === code);
    return option?.label[this.#language] ?? String(code);
  }
}
