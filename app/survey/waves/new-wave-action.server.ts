import { randomUUID } from "node:crypto";
import type { Actor } from "~/access/caller";
import type { CsvFault } from "~/platform/csv";
import { decodeText } from "~/platform/csv";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, type FieldFault, formId, formTexts } from "~/platform/form.server";
import { formatDate, formatDateTime } from "~/platform/format";
import { defaultLanguage, isLanguage, type Language, languages } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { noonOf } from "~/platform/norwegian-day";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { tableBytes } from "~/platform/spreadsheet-text.server";
import { frameFields, type FrameFault, frameOf } from "./frame-source";
import { frameSummary } from "./frame-summary";
import { inLanguage, writeFrameTable } from "./frame-table";
import type { NewWaveValues } from "./new-wave-form";
import type { NewWavePreviewView } from "./new-wave-preview";
import type { RegisterMunicipality } from "./register-query";
import { findChosenInstrument, questionnaireWords } from "./stored-instruments.server";
import { readSettings, settingFields } from "./wave-settings";
import { createWave } from "./wave-store.server";
import { shownTableFault } from "./shown-table-fault";
import type { ShownTableFault } from "./table-faults";

const MOST_BYTES = 2 * 1024 * 1024;

/** What the form of a new wave is answered with. */
export type NewWaveAnswer =
  | {
      step: "form";
      status: number;
      values: NewWaveValues;
      faults: FieldFault[];
      tableFaults: ShownTableFault[];
    }
  | { step: "preview"; preview: NewWavePreviewView }
  | { step: "done"; waveId: string };

interface NewWaveSource {
  caller: Actor;
  register: readonly RegisterMunicipality[];
  language: Language;
  t: Translator;
}

/**
 * Answers the form of a new wave: shows all faults at once, or a preview, and sets the wave up once that is confirmed. What was sent comes
 * back in every answer, an uploaded file as the text that it holds.
 */
export async function handleNewWave(
  db: Database,
  form: FormData,
  { caller, register, language, t }: NewWaveSource,
): Promise<NewWaveAnswer> {
  const sent = formTexts(form, ["intent", "waveId", "instrument", ...settingFields, ...frameFields]);
  const { intent, ...texts } = sent;
  const upload = await uploadedText(form);
  const values: NewWaveValues = { ...texts, waveId: formId(texts.waveId) };
  if (upload?.ok) Object.assign(values, { frameText: upload.value, frameSource: "file" });
  const again = (
    status: number,
    faults: FieldFault[] = [],
    table: readonly CsvFault[] = [],
  ): NewWaveAnswer => ({
    step: "form",
    ...{ status, values, faults },
    tableFaults: table.map((fault) => shownTableFault(fault, t)),
  });
  if (intent === "change") return again(200);

  const instrument = await findChosenInstrument(db, values.instrument);
  const settings = readSettings(values);
  const faults = settings.success ? [] : fieldFaults(settings.error, t);
  if (!instrument)
    faults.unshift({ name: "instrument", message: faultSentence({ code: "wave_instrument_missing" }, t) });
  const frame =
    instrument && (upload?.ok === false ? uploadFault(upload.fault) : frameOf(instrument, register, values));
  if (frame && !frame.ok && frame.fault.kind === "field") {
    const { name, fault } = frame.fault;
    faults.push({ name, message: faultSentence(fault, t) });
  }
  const table = frame && !frame.ok && frame.fault.kind === "table" ? frame.fault.faults : [];
  if (!instrument || !settings.success || !frame?.ok) return again(422, faults, table);

  if (intent === "table") {
    Object.assign(values, { frameSource: "file", frameText: writeFrameTable(frame.members) });
    return again(200);
  }
  const { mailLanguage } = values;
  const members = inLanguage(frame.members, isLanguage(mailLanguage) ? mailLanguage : defaultLanguage);
  if (intent !== "create") {
    const { opensAt, closesAt, retainUntil, texts: written } = settings.data;
    return {
      step: "preview",
      preview: {
        values,
        questionnaire: questionnaireWords(instrument, language, t),
        opens: formatDateTime(opensAt, language),
        closes: formatDateTime(closesAt, language),
        retained: formatDate(noonOf(retainUntil), language),
        languages: languageCounts(members),
        texts: written,
        frame: frameSummary(instrument, members, language),
      },
    };
  }
  const { id, version } = instrument;
  const created = await createWave(db, caller, {
    ...settings.data,
    id: values.waveId,
    instrument: { id, version },
    frame: members,
  });
  if (created.ok) return { step: "done", waveId: created.value };
  // What is typed stands in a new form: sent once more, it sets up another wave.
  if (created.fault.code === "form_already_sent") values.waveId = randomUUID();
  return again(409, [{ name: "name", message: faultSentence(created.fault, t) }]);
}

/** How many get their mail in each language that anybody gets it in. */
function languageCounts(members: readonly { language: Language }[]): NewWavePreviewView["languages"] {
  return languages
    .map((language) => ({
      language,
      count: members.filter((member) => member.language === language).length,
    }))
    .filter(({ count }) => count > 0);
}

/** The text of the file that was chosen, a spreadsheet as CSV; null when none was. */
async function uploadedText(form: FormData): Promise<Result<string, Fault> | null> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return null;
  if (file.size > MOST_BYTES) return failure({ code: "frame_file_too_large" });
  const table = await tableBytes(new Uint8Array(await file.arrayBuffer()));
  if (!table.ok) return table;
  const text = decodeText(table.value);
  return text === null ? failure({ code: "file_not_text" }) : success(text);
}

const uploadFault = (fault: Fault): { ok: false; fault: FrameFault } => ({
  ok: false,
  fault: { kind: "field", name: "file", fault },
});
