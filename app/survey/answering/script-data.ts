import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Instrument, Item, Section } from "../instrument";
import { itemVariables } from "../variables";
import type { AnswerCells } from "./answer-cells";
import type { Answering } from "./find-answering.server";
import { neverAnswered, type StandingAnswer } from "./standing-answer";

/** What the page's script needs to know; it stands in the page as JSON. */
export interface ScriptData {
  /** Where saves are sent. */
  address: string;
  /** Whose answers are kept in the browser while they wait; no secret. */
  memberId: string;
  /** How often all that was answered has been deleted: what an earlier page kept in the browser is not sent. */
  deletions: number;
  /** The first page of the link. */
  first: string;
  language: Language;
  /** Items up to this section, for the routing: without a word of text. */
  instrument: Pick<Instrument, "sections">;
  /** The section of the page. */
  sectionId: string;
  /** What is answered in the sections before. */
  before: AnswerCells;
  /** What stands of the page's own variables. */
  standings: Record<string, StandingAnswer>;
  texts: ScriptTexts;
}

const textKeys = [
  "saving",
  "saved",
  "offline",
  "server_fault",
  "not_kept",
  "came_up",
  "conflict_title",
  "conflict_text",
  "conflict_blank",
  "keep_mine",
  "take_theirs",
  "begin_anew",
  "forgotten",
] as const;

const faultKeys = [
  "answer_not_number",
  "answer_not_date",
  "answer_unreadable",
  "answer_not_option",
  "answer_exclusive",
  "answer_too_small",
  "answer_too_large",
  "answer_not_whole",
  "answer_too_many_decimals",
  "answer_too_early",
  "answer_too_late",
  "answer_too_many_texts",
  "answer_too_long",
] as const;

/** Texts with «{name}» where a value goes. */
export type ScriptTexts = Record<(typeof textKeys)[number], string> & {
  faults: Partial<Record<string, string>>;
};

interface ScriptSource {
  token: string;
  answering: Answering;
  section: Section;
  language: Language;
  t: Translator;
}

/** The page's data for its script, as text that can stand inside a script element. */
export function scriptData({ token, answering, section, language, t }: ScriptSource): string {
  const { instrument, standings, member } = answering;
  const until = instrument.sections.findIndex(({ id }) => id === section.id);
  const own = new Set(section.items.flatMap(itemVariables).map(({ name }) => name));
  const entries = [...standings].filter(([name]) => !own.has(name));
  const data: ScriptData = {
    address: `/s/${token}/saves`,
    memberId: member.id,
    deletions: member.deletions,
    first: `/s/${token}`,
    language,
    instrument: { sections: instrument.sections.slice(0, until + 1).map(withoutTexts) },
    sectionId: section.id,
    before: Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
    standings: Object.fromEntries([...own].map((name) => [name, standings.get(name) ?? neverAnswered])),
    texts: {
      ...(Object.fromEntries(
        textKeys.map((key) => [key, t(`answering:${key}` as "faults:unexpected", placeholders)]),
      ) as Record<(typeof textKeys)[number], string>),
      faults: Object.fromEntries(
        faultKeys.map((key) => [key, t(`faults:${key}` as "faults:unexpected", placeholders)]),
      ),
    },
  };
  return JSON.stringify(data).replace(/</g, "\\u003c");
}

/** Every value that a text of the script names, as the place where the script sets it. */
const placeholders = Object.fromEntries(
  ["when", "number", "theirs", "min", "max", "decimals", "from", "to", "most", "over"].map((name) => [
    name,
    `{${name}}`,
  ]),
);

const blank = { nb: "", nn: "", en: "" };

function withoutTexts(section: Section): Section {
  return { id: section.id, name: blank, items: section.items.map(itemWithoutTexts) };
}

function itemWithoutTexts(item: Item): Item {
  const bare = { ...item, question: blank, help: undefined, explanation: undefined, note: undefined };
  if (!("options" in bare)) return bare;
  return {
    ...bare,
    options: bare.options.map((option) => ({ ...option, label: blank })),
    ...("rows" in bare ? { rows: bare.rows.map((row) => ({ ...row, label: blank })) } : {}),
  } as Item;
}
