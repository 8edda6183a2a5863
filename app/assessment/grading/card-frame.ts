import type { Language } from "~/platform/i18n/languages";
import type { DimensionView } from "./grading-view";

/** What every card of the page has in common. */
export interface CardFrame {
  dimensions: DimensionView[];
  person: { id: string; name: string };
  language: Language;
  /** Today's date as `formatDate` writes it. */
  today: string;
  readOnly: boolean;
  noteLabel: string;
  noteHint: string;
  /** Where a form posts to without scripts. */
  action: string;
  /** The page of a question's evidence is at «<evidence>/<question>»; null for those who do not see it. */
  evidence: string | null;
  /** Names this rendering of the page, so that a form sent twice is one save. */
  token: string;
  signInAddress: string;
}
