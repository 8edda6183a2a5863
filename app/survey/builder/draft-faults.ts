import type { DefinitionFault } from "~/platform/definition-fault";
import type { Translator } from "~/platform/i18n/translator";
import { instrumentFaults } from "../instruments/instrument-faults";
import { type Content, wordOf } from "./content";
import { faultPath } from "./draft-paths";
import { faultPlace, type FaultPlace, fieldOf } from "./fault-places";
import { faultWords } from "./fault-words";

/** A fault of a draft as its pages show it. */
export interface DraftFault {
  /** The page of the fault without the field: what faults of one page share. */
  page: string;
  /** Where it is mended. */
  href: string;
  /** «Spørsmål 4, svaralternativ 3, tekst, nynorsk» */
  place: string;
  message: string;
  /** The field on its page. */
  field: string;
}

/**
 * Everything that does not hold in a draft, in the order of the questionnaire.
 * @param taken whether there is already a version with the draft's id and version, which says something else.
 */
export function draftFaults(
  { id: draftId, content, taken }: { id: string; content: Content; taken: boolean },
  t: Translator,
): DraftFault[] {
  const shown = (place: FaultPlace, message: string): DraftFault => {
    const href = faultPath(draftId, place);
    return {
      page: href.replace(/#.*$/, ""),
      href,
      place: placeWords(place, t),
      message,
      field: fieldOf(place),
    };
  };
  const id = wordOf(content["id"]);
  const version = wordOf(content["version"]);
  return [
    ...(taken
      ? [
          shown(
            { page: { kind: "head" }, path: ["version"] },
            t("builder:fault_version_taken", { id, version }),
          ),
        ]
      : []),
    ...instrumentFaults(content).map(({ path, message }) =>
      shown(faultPlace(content, path), faultWords(message, t)),
    ),
  ];
}

/** The faults of one page by the field that they are about; of several of a field, the first. */
export function faultsByField(faults: readonly DraftFault[], page: string): Record<string, string> {
  return Object.fromEntries(
    faults
      .filter((fault) => fault.page === page)
      .map(({ field, message }) => [field, message] as const)
      .reverse(),
  );
}

/** How many faults each page has, by its address. */
export function faultCounts(faults: readonly DraftFault[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { page } of faults) counts[page] = (counts[page] ?? 0) + 1;
  return counts;
}

function placeWords({ page, path }: FaultPlace, t: Translator): string {
  const first = {
    item: () => t("builder:at_item", { number: "number" in page ? page.number : "" }),
    section: () => t("builder:at_section", { number: "number" in page ? page.number : "" }),
    background: () => t("builder:at_background", { number: "place" in page ? page.place + 1 : "" }),
    head: () => t("builder:at_head"),
    overview: () => t("builder:at_overview"),
    yaml: () => t("builder:at_yaml"),
  }[page.kind]();
  return [first, ...keyWords(path, t)].join(", ");
}

/** What each key is called on the pages; a key of a list goes together with the number after it. */
function keyWords(path: DefinitionFault["path"], t: Translator): string[] {
  const condition = path.indexOf("showWhen");
  const own = condition === -1 ? path : path.slice(0, condition + 1);
  return own.flatMap((key, at) => {
    if (typeof key === "number") return [];
    const next = own[at + 1];
    const known = knownKeys.find((each) => each === key);
    const word = known ? t(`builder:key_${known}`) : key;
    return [typeof next === "number" ? `${word} ${next + 1}` : word];
  });
}

const knownKeys = [
  ...(["nb", "nn", "en", "id", "version", "name", "description", "source", "closing"] as const),
  ...(["questionCount", "minutes", "number", "type", "question", "help", "explanation", "note"] as const),
  ...(["required", "showWhen", "measure", "options", "rows", "code", "label", "missing"] as const),
  ...(["exclusive", "other", "variable", "maxLength", "count", "min", "max", "decimals", "unit"] as const),
  ...(["from", "to", "introduction", "items", "sections", "background", "categories", "where"] as const),
  ...(["population", "centrality", "income", "region", "kind"] as const),
] as const;
