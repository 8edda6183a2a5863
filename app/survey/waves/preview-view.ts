import type { Language } from "~/platform/i18n/languages";
import { sectionView, type SectionView } from "../answering/section-view";
import { conditionWords } from "../exports/condition-words";
import type { Instrument, Section } from "../instrument";
import type { WaveTexts } from "./wave-texts";

export interface PreviewView {
  section: SectionView;
  /** Names of all sections, in order. */
  sections: string[];
  /** When a question that not everybody is asked is shown, by the question's id. */
  asked: Record<string, string>;
  texts: Record<keyof WaveTexts, string>;
}

/** A section as nobody has answered it yet, with what each question depends on. */
export function previewView(
  { instrument, texts }: { instrument: Instrument; texts: WaveTexts },
  section: Section,
  language: Language,
): PreviewView {
  const unanswered = { answers: new Map(), standings: new Map(), outcomes: {} };
  return {
    section: sectionView({ instrument, section, ...unanswered, language }),
    sections: instrument.sections.map(({ name }) => name[language]),
    asked: Object.fromEntries(
      section.items.flatMap(({ id, showWhen }) =>
        showWhen ? [[id, conditionWords(instrument, showWhen, language)]] : [],
      ),
    ),
    texts: { purpose: texts.purpose[language], privacy: texts.privacy[language] },
  };
}
