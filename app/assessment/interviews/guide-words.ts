import type { Translator } from "~/platform/i18n/translator";

/** How an interview begins and ends, whatever the group: what is said of notes and names is the same to all. */
export function guideWords(t: Translator): {
  opening: { title: string; lines: string[] };
  closing: { title: string; lines: string[] };
} {
  return {
    opening: {
      title: t("interviews:guide_opening_title"),
      lines: [
        t("interviews:guide_opening_1"),
        t("interviews:guide_opening_2"),
        t("interviews:guide_opening_3"),
        t("interviews:guide_opening_4"),
        t("interviews:guide_opening_5"),
      ],
    },
    closing: {
      title: t("interviews:guide_closing_title"),
      lines: [
        t("interviews:guide_closing_1"),
        t("interviews:guide_closing_2"),
        t("interviews:guide_closing_3"),
        t("interviews:guide_closing_4"),
        t("interviews:guide_closing_5"),
      ],
    },
  };
}
