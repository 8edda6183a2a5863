import type { Language } from "~/platform/i18n/languages";
import { writeSpreadsheet } from "~/platform/spreadsheet.server";
import { writeResponses } from "../analysis/responses-file";
import { instrumentFile } from "../builder/instrument-files";
import { writeFrame } from "../exports/frame-file";
import { responsesJson } from "../exports/responses-json";
import { responsesSheets } from "../exports/responses-sheets";
import { spssSyntax, writeSpssResponses } from "../exports/spss-syntax";
import type { StoredSurvey } from "../instruments/instrument-store.server";
import type { WaveData } from "../waves/wave-responses.server";
import type { WaveFileKind } from "./wave-file-kinds";

/** A file of a wave, to keep. */
export interface WaveFile {
  name: string;
  type: string;
  body: string | Uint8Array;
}

const types = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  sps: "application/x-spss-syntax; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Makes one of the files of a wave. Nothing is suppressed in them: they are for administrators. */
export async function waveFile(
  kind: WaveFileKind,
  instrument: StoredSurvey,
  { frame, responses }: WaveData,
  language: Language,
): Promise<WaveFile> {
  const { id } = instrument;
  const dataName = `${id}-data.csv`;
  switch (kind) {
    case "responses":
      return { name: `${id}-responses.csv`, type: types.csv, body: writeResponses(instrument, responses) };
    case "frame":
      return { name: `${id}-frame.csv`, type: types.csv, body: writeFrame(frame) };
    case "xlsx": {
      const sheets = responsesSheets(instrument, responses, language);
      return { name: `${id}.xlsx`, type: types.xlsx, body: await writeSpreadsheet(sheets) };
    }
    case "sps":
      return { name: `${id}.sps`, type: types.sps, body: spssSyntax(instrument, language, dataName) };
    case "sps-data":
      return { name: dataName, type: types.csv, body: writeSpssResponses(instrument, responses) };
    case "json": {
      const body = `${JSON.stringify(responsesJson(instrument, responses, language), null, 2)}\n`;
      return { name: `${id}.json`, type: types.json, body };
    }
    case "codebook":
    case "ddi":
    case "yaml": {
      const file = instrumentFile(instrument, kind, language);
      if (!file) throw new Error(`There is no file ${kind} of a questionnaire.`);
      return { name: file.name, type: file.type, body: file.text };
    }
  }
}
