import type { CsvFault } from "~/platform/csv";
import type { Database } from "~/platform/database.server";
import { formatDate } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { listInstruments } from "../instruments/instrument-store.server";
import { resultView } from "./published-result-view";
import { previewResults, type UploadedFile } from "./published-results-import.server";
import { municipalitiesByNumber } from "./published-results-store.server";
import type { PreviewView } from "./results-preview";
import { uploadContent } from "./results-upload.server";

export type PreviewAnswer = { ok: true; value: PreviewView } | { ok: false; faults: CsvFault[] };

/** What an import of this file would bring, in the words of one language, or every fault of it. Changes nothing. */
export async function previewView(
  db: Database,
  file: UploadedFile,
  language: Language,
  t: Translator,
): Promise<PreviewAnswer> {
  const preview = await previewResults(db, file);
  if (!preview.ok) return preview;
  const { results, figures, alreadyThere } = preview;
  const municipalities = await municipalitiesByNumber(
    db,
    results.map(({ municipalityNumber }) => municipalityNumber),
  );
  const instruments = new Map((await listInstruments(db)).map((instrument) => [instrument.id, instrument]));
  const value: PreviewView = {
    fileName: file.fileName,
    figures,
    content: uploadContent(file),
    there: alreadyThere && {
      date: formatDate(alreadyThere.importedAt, language),
      fileName: alreadyThere.fileName,
    },
    results: results.map((result) => {
      const { municipalityNumber, year, version } = result;
      const instrument = instruments.get(version);
      return {
        key: `${municipalityNumber} ${year} ${version}`,
        name: municipalities.get(municipalityNumber)?.name ?? municipalityNumber,
        year,
        instrument: instrument?.name[language] ?? t("results:version_quoted", { version }),
        view: resultView(result, instrument, language, t),
      };
    }),
  };
  return { ok: true, value };
}
