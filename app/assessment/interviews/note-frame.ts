import type { Language } from "~/platform/i18n/languages";

/** What is the same for every note of the page. */
export interface NoteFrame {
  person: { id: string; name: string };
  language: Language;
  /** Today's date as it is shown. */
  today: string;
  readOnly: boolean;
  signInAddress: string;
}
