import { placedFaultLine } from "~/platform/definition-file.server";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { readOwnSources } from "../imports/own-sources.server";
import type { SourceIndicator } from "../imports/source-definition";
import { figureName } from "../imports/table-mapping";
import { shippedNames } from "../indices/shipped-names.server";
import { factorText } from "./filing-words";
import type { OwnSourceView } from "./own-sources-view";

/** Every file of somebody's own definitions, in the reader's language. */
export function ownSourceViews(language: Language, t: Translator): OwnSourceView[] {
  const names = shippedNames(language, t);
  return readOwnSources().map(({ name, fileName, definition, faults }) => ({
    name,
    fileName,
    tables: (definition?.tables ?? []).map((table) => ({
      table: table.table,
      name: table.name[language],
      filings: table.indicators.map((indicator) => ({
        figure: figureName(indicator),
        indicator: names.get(indicator.id) ?? indicator.id,
        how: howText(indicator, language, t),
      })),
    })),
    faults: faults.map((fault) => placedFaultLine({ ...fault, file: fileName })),
  }));
}

function howText(
  { times, lessFrom, additive }: SourceIndicator,
  language: Language,
  t: Translator,
): string | null {
  const shown = (value: number): string => factorText(value, language);
  const said = [
    ...(times === undefined ? [] : [t("filing:times", { times: shown(times) })]),
    ...(lessFrom === undefined ? [] : [t("filing:less", { from: shown(lessFrom) })]),
    ...(additive ? [t("filing:is_additive")] : []),
  ];
  return said.length > 0 ? said.join(", ") : null;
}
