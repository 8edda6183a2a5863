import type { Translator } from "~/platform/i18n/translator";

/**
 * The sentences that the rules about definitions give, in English, with the text of the builder that says the same. Whoever adds a rule
 * adds its sentence here; one that is missing is shown in English.
 */
const sentences = {
  fault_yaml_twice: /^is not valid YAML: Map keys must be unique$/,
  fault_yaml_open: /^is not valid YAML: (?<said>Flow (?:sequence|map) in block collection .*)$/s,
  fault_yaml: /^is not valid YAML: (?<said>.*)$/s,
  fault_not_text: /^cannot be read as text in UTF-8$/,
  fault_no_group: /^must be a group of keys$/,
  fault_key_unknown: /^is a key that Peil does not know/,
  fault_text_missing: /^the \S+ text is (?:missing|empty)$/,
  fault_missing: /^is missing$/,
  fault_empty: /^is empty$/,
  fault_not_number: /^must be an? (?:whole )?number, but is the text "(?<value>.*)"$/s,
  fault_not_whole: /^must be a whole number, but is the number (?<value>[^;]*)/,
  fault_needs_quotes: /^must be text, but is the (?:number|truth value) (?<value>[^;]*);/,
  fault_wrong_kind: /^must be .*, but is (?:a list|a group of keys|the |undefined)/s,
  fault_too_few: /^must have (?:at least|exactly) (?<least>\S+) of them$/,
  fault_too_many: /^must have at most (?<most>\S+) of them$/,
  fault_too_small: /^must be (?:at least|more than) (?<least>\S+), but is (?<value>.*)$/s,
  fault_too_big: /^must be at most (?<most>\S+), but is (?<value>.*)$/s,
  fault_name: /^must be small letters, digits and underscores/,
  fault_id: /^must be small letters, digits and hyphens/,
  fault_date: /^must be a date/,
  fault_type: /^must be one of single/,
  fault_condition: /^must be a condition:/,
  fault_value: /^must be (?<values>.*), but is (?<value>.*)$/s,
  fault_form: /does not have the form that it must have$/,
  fault_count: /^is (?<said>\S+), but there are (?<found>\d+) questions$/,
  fault_section_twice: /^there is another section with the id (?<name>.*)$/s,
  fault_number_twice: /^there is another question with the number (?<name>.*)$/s,
  fault_name_twice: /^there is another item or variable with the name (?<name>.*)$/s,
  fault_name_taken: /^(?<name>\S+) is a column that files of answers have already$/,
  fault_code_twice: /^there is another option with the code (?<name>.*)$/s,
  fault_missing_together: /^is a missing answer that can be ticked together/,
  fault_all_exclusive: /^are all exclusive/,
  fault_all_missing: /^are all missing answers$/,
  fault_option_says: /^another option says «(?<name>.*)» too$/s,
  fault_row_says: /^another row says «(?<name>.*)» too$/s,
  fault_least_over_most: /^is (?<value>\S+), which is more than the most, (?<most>\S+)$/,
  fault_first_after_last: /^is (?<value>\S+), which is after the last day, (?<most>\S+)$/,
  fault_looks_ahead: /^(?<name>.*) is not asked before this/s,
  fault_about_text: /^(?<name>.*) is a text, which a condition cannot be about$/s,
  fault_no_rows: /^(?<name>.*) has no rows; use variable instead$/s,
  fault_no_grid: /^there is no grid (?<name>.*)$/s,
  fault_is_grid: /^(?<name>.*) is a grid; name the variable of a row/s,
  fault_no_variable: /^there is no variable (?<name>.*)$/s,
  fault_no_codes: /^(?<name>.*) has no codes$/s,
  fault_no_code: /^(?<name>.*) has no code (?<value>\S+)$/s,
  fault_not_comparable: /^the answers of (?<name>.*) cannot be compared with a number$/s,
  fault_no_order: /^the codes of (?<name>.*) have no order/s,
  fault_codes_fall: /^the codes of (?<name>.*) do not rise from option to option$/s,
  fault_none_so_high: /^no answer of (?<name>.*) is (?<least>\S+) or more$/s,
  fault_background_twice: /^there is another background variable with the id (?<name>.*)$/s,
  fault_category_twice: /^there is another category with the id (?<name>.*)$/s,
  fault_no_limit: /^sets no limit$/,
  fault_nobody_takes: /^no category takes (?<value>.*)$/s,
  fault_both_take: /^(?<one>.*) and (?<other>\S+) both take (?<value>.*)$/s,
} as const;

/** The sentence of a fault in the translator's language; in English where there is none. */
export function faultWords(message: string, t: Translator): string {
  for (const [key, pattern] of Object.entries(sentences)) {
    const found = pattern.exec(message);
    const named: Record<string, string | number> = { ...found?.groups };
    if (found) return t(`builder:${key}` as "builder:fault_missing", named);
  }
  return message;
}
