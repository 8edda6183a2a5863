import type { LocalizedText } from "~/platform/i18n/languages";
import type { Block } from "../document";
import type { SurveyReportContext } from "./report-context";
import { writtenText } from "./report-texts";

/** What somebody wrote, in the reader's language; where it is written in another only, that is said. */
export function writtenBlocks(
  text: LocalizedText | undefined,
  { language, t }: Pick<SurveyReportContext, "language" | "t">,
): Block[] {
  const written = writtenText(text, language);
  if (!written) return [];
  const blocks: Block[] = [{ kind: "paragraphs", texts: written.paragraphs, language: written.language }];
  if (written.language !== language) {
    blocks.unshift({
      kind: "note",
      text: t("survey_report:written_in", { language: t(`report:language_${written.language}`) }),
    });
  }
  return blocks;
}
