import type { Language, LocalizedText } from "~/platform/i18n/languages";
import { conditionWords } from "../exports/condition-words";
import type { Instrument, Item, Section } from "../instrument";
import { conditionSchema } from "../instruments/condition-schema";
import { itemSchema } from "../instruments/instrument-schema";
import { type SectionView, sectionView } from "../answering/section-view";
import { type Content, groupOf, isGroup, listOf, shownText, textsOf, wordOf } from "./content";
import { asType, hasPart } from "./item-parts";
import { type OutlineItem, type OutlineSection, outlineOf, typeOf } from "./outline";

/** A section of a draft as a respondent would meet it, as far as its faults allow. */
export interface PreviewView {
  section: SectionView;
  /** Who is asked, in words, by the item's id. */
  asked: Record<string, string>;
  /** The numbers of the items that cannot be shown until their faults are mended. */
  unshown: string[];
}

/**
 * Draws a section of a draft, or one item of it. What a text lacks in the wanted language is taken from another, and what lacks a name
 * gets one, so that a fault in a corner does not hide the rest.
 * @param onlyKey the one item to draw; all of the section without.
 */
export function previewOf(
  content: Content,
  sectionKey: string,
  language: Language,
  onlyKey?: string,
): PreviewView | null {
  const drawn = outlineOf(content).map(drawnSection);
  const found = drawn.find(({ outline }) => outline.key === sectionKey);
  if (!found) return null;
  const instrument = drawnInstrument(drawn.map(({ section }) => section));
  const wanted = found.items.filter(({ outline }) => onlyKey === undefined || outline.key === onlyKey);
  const items = wanted.flatMap(({ item }) => item ?? []);
  return {
    section: sectionView({
      instrument,
      section: { ...found.section, items },
      answers: new Map(),
      standings: new Map(),
      outcomes: {},
      language,
    }),
    asked: Object.fromEntries(
      wanted.flatMap(({ item, outline }) => {
        const condition = conditionSchema.safeParse(outline.content["showWhen"]);
        if (!item || !condition.success) return [];
        return [[item.id, conditionWords(instrument, condition.data, language)]];
      }),
    ),
    unshown: wanted.filter(({ item }) => item === null).map(({ outline }) => numberOf(outline)),
  };
}

/** A draft as an instrument, as far as it can be drawn: what its conditions are told in words by. */
export function drawnDraft(content: Content): Instrument {
  return drawnInstrument(outlineOf(content).map((section) => drawnSection(section).section));
}

interface DrawnSection {
  outline: OutlineSection;
  section: Section;
  items: { outline: OutlineItem; item: Item | null }[];
}

function drawnSection(outline: OutlineSection): DrawnSection {
  const items = outline.items.map((item) => ({ outline: item, item: drawnItem(item) }));
  return {
    outline,
    items,
    section: {
      id: outline.key,
      name: filled(outline.content["name"]),
      introduction: optional(outline.content["introduction"]),
      items: items.flatMap(({ item }) => item ?? []),
    },
  };
}

function drawnInstrument(sections: Section[]): Instrument {
  const nothing = filled({});
  const texts = { name: nothing, description: nothing, source: nothing, closing: nothing };
  return { id: "draft", version: "0", kind: "survey", ...texts, questionCount: 1, background: [], sections };
}

const numberOf = ({ content, key }: OutlineItem): string => wordOf(content["number"]) || key;

/** The item with what it lacks filled in; null where that does not help. */
function drawnItem({ content, key, place }: OutlineItem): Item | null {
  const type = typeOf(content);
  if (type === null) return null;
  const fallback = `item_${place.section}_${place.item}`;
  const name = (value: unknown, other: string): string =>
    /^[a-z][a-z0-9_]{0,31}$/.test(wordOf(value)) ? wordOf(value) : other;
  const typed = asType(content, type, fallback);
  const options = listOf(typed["options"]).map((option, at) => drawnOption(groupOf(option), at, name));
  const rows = listOf(typed["rows"]).map((row, at) => ({
    variable: name(groupOf(row)["variable"], `${fallback}_${at + 1}`),
    label: filled(groupOf(row)["label"]),
  }));
  const kept = ["measure", "min", "max", "decimals", "maxLength", "count", "from", "to"];
  const drawn = {
    ...Object.fromEntries(Object.entries(typed).filter(([own]) => kept.includes(own))),
    id: name(key, fallback),
    type,
    number: numberOf({ content, key, place }),
    required: content["required"] === true,
    question: filled(content["question"]),
    help: optional(content["help"]),
    explanation: optional(content["explanation"]),
    ...(hasPart(type, "options") ? { options } : {}),
    ...(hasPart(type, "rows") ? { rows } : {}),
    ...(hasPart(type, "limits") ? { unit: optional(content["unit"]) } : {}),
  };
  const parsed = itemSchema.safeParse(drawn);
  return parsed.success ? parsed.data : null;
}

function drawnOption(
  option: Content,
  place: number,
  name: (value: unknown, other: string) => string,
): Content {
  const { code, label, other, missing, exclusive } = option;
  const variable = isGroup(other) ? name(other["variable"], "") : "";
  return {
    code: Number.isSafeInteger(code) ? code : -1 - place,
    label: filled(label),
    missing: missing === true,
    ...(exclusive === true ? { exclusive } : {}),
    ...(variable === "" ? {} : { other: { variable } }),
  };
}

const NOT_WRITTEN = "…";

/** The text with the languages that it lacks filled from the others. */
function filled(value: unknown): LocalizedText {
  const text = (language: Language): string => shownText(value, language) || NOT_WRITTEN;
  return { nb: text("nb"), nn: text("nn"), en: text("en") };
}

function optional(value: unknown): LocalizedText | undefined {
  return Object.values(textsOf(value)).some((text) => text.trim() !== "") ? filled(value) : undefined;
}
