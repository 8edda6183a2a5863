import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { FilingContext } from "./filing-context.server";
import type { FilingPageView } from "./filing-view";

/** What may be chosen, by group, with those that the table is known to bring first. */
export function indicatorChoice(
  { known: { groups, needs, candidates }, about: { table } }: FilingContext,
  language: Language,
  t: Translator,
): { groups: FilingPageView["groups"]; names: Map<string, string>; nameOf: (id: string) => string } {
  const ofService = groups.map(({ name, indicators }) => ({
    name: name[language],
    options: indicators.map((indicator) => ({ id: indicator.id, name: indicator.name[language] })),
  }));
  const ofNeed = needs.map(({ id, of }) => ({
    id,
    name: t("indices:need_index_of", { of: of[language] }),
  }));
  const names = new Map(
    [...ofService.flatMap(({ options }) => options), ...ofNeed].map(({ id, name }) => [id, name]),
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  const ofTable = candidates
    .filter(({ tables }) => tables.includes(table))
    .map(({ id }) => ({ id, name: nameOf(id) }));
  const all = [
    { name: t("filing:group_table", { table }), options: ofTable },
    ...ofService,
    { name: t("filing:group_needs"), options: ofNeed },
  ];
  return { groups: all.filter(({ options }) => options.length > 0), names, nameOf };
}
