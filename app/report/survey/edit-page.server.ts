import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formTexts } from "~/platform/form.server";
import { formatDate, formatDateTime, formatList } from "~/platform/format";
import { type Language, languages, type LocalizedText } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { loadTextVariables } from "~/survey/text-codes/texts-pages.server";
import type { FoundWave } from "~/survey/waves/find-wave.server";
import { waveState } from "~/survey/waves/wave";
import type { EditReportAnswer, EditReportView } from "./edit-page";
import { latestPublication } from "./load-survey-report.server";
import { publishReport, takeBackReport } from "./publication-store.server";
import { loadReportTexts, saveText, unwritten, type WrittenPart } from "./report-text-store.server";
import { partSchema, reportParts, sectionPart } from "./report-texts";

const dones = ["saved", "published", "taken_back"] as const;

type Done = (typeof dones)[number];

interface Reader {
  language: Language;
  t: Translator;
}

/** What the page shows where a report is written. @param asked of the address: which part, and what was just done. */
export async function loadEditPage(
  db: Database,
  found: FoundWave,
  asked: URLSearchParams,
  { language, t }: Reader,
): Promise<EditReportView> {
  const { row, instrument } = found;
  const written = await loadReportTexts(db, row.id);
  const ids = reportParts(instrument);
  const id = ids.find((part) => part === asked.get("part")) ?? "summary";
  const name = (part: string) => partName(found, part, { language, t });
  const open = written.get(id) ?? unwritten;
  const published = await latestPublication(db, found);
  const missing = ids.filter((part) => writtenIn(written.get(part)).length < languages.length);
  const done = dones.find((each) => each === asked.get("done"));
  return {
    waveId: row.id,
    parts: ids.map((part) => {
      const inLanguages = writtenIn(written.get(part)).map((each) => t(`report:language_${each}`));
      return { id: part, name: name(part), written: inLanguages.join(", ") || null };
    }),
    part: {
      id,
      name: name(id),
      texts: open.text,
      version: open.version,
      saved: savedWords(open, { language, t }),
    },
    publication: {
      published: published
        ? t("survey_report:publication_published", {
            date: formatDate(published.status.at, language),
            name: row.publishedByName ?? "",
            number: published.status.number,
          })
        : null,
      closed: waveState(row, new Date()) === "closed" ? null : t("faults:report_wave_open"),
      missing: missing.length > 0 ? formatList(missing.map(name), language) : null,
      unread: published ? [] : await unreadTexts(db, found, { language, t }),
      ask: asked.get("ask") === "publish",
      done: done ? t(`survey_report:done_${done}`) : null,
    },
  };
}

/** The questions answered in words of which some answers have not been read, with how many have. */
async function unreadTexts(db: Database, found: FoundWave, { language, t }: Reader): Promise<string[]> {
  const { rows } = await loadTextVariables(db, found, language);
  return rows
    .filter(({ answers, read, option, codes }) => read < answers && (option === null || codes > 0))
    .map(({ number, answers, read, option }) => {
      const question = option ? `${number}, ${option}` : number;
      return t("survey_report:publication_unread_question", { question, read, answers });
    });
}

export type EditOutcome =
  | { ok: true; part: string; done: Done }
  | { ok: false; answer: EditReportAnswer; status: number };

/** Does what a form of the page asks for. */
export async function handleEditForm(
  db: Database,
  caller: Caller,
  found: FoundWave,
  form: FormData,
  reader: Reader,
): Promise<EditOutcome> {
  const { t } = reader;
  const { intent, part, reason } = formTexts(form, ["intent", "part", "reason"]);
  const nothing: EditReportAnswer = { faults: [], typed: null, stale: null, reason };
  const refused = (name: string, code: string): EditOutcome => ({
    ok: false,
    answer: { ...nothing, faults: [{ name, message: faultSentence({ code }, t) }] },
    status: 422,
  });
  if (intent === "publish") {
    const published = await publishReport(db, caller, found.row.id);
    return published.ok ? { ok: true, part, done: "published" } : refused("publish", published.fault.code);
  }
  if (intent === "take_back") {
    const taken = await takeBackReport(db, caller, found.row.id, reason);
    return taken.ok ? { ok: true, part, done: "taken_back" } : refused("reason", taken.fault.code);
  }
  if (intent !== "save" || !reportParts(found.instrument).includes(part))
    return refused("part", "request_malformed");
  return savePart(db, caller, { waveId: found.row.id, part, form }, reader);
}

async function savePart(
  db: Database,
  caller: Caller,
  { waveId, part, form }: { waveId: string; part: string; form: FormData },
  { language, t }: Reader,
): Promise<EditOutcome> {
  const sent = formTexts(form, ["nb", "nn", "en", "version"]);
  const parsed = partSchema.safeParse(sent);
  const { version: sentVersion, ...texts } = sent;
  if (!parsed.success) {
    const typed = { texts, version: Number(sentVersion) || 0 };
    const answer = { faults: fieldFaults(parsed.error, t), typed, stale: null, reason: "" };
    return { ok: false, answer, status: 422 };
  }
  const { version, ...text } = parsed.data;
  const saved = await saveText(db, caller, { waveId, part, text, version });
  if (saved.ok) return { ok: true, part, done: "saved" };
  const { current } = saved.fault;
  const stale = {
    message: faultSentence({ code: saved.fault.code }, t),
    texts: current.text,
    saved: savedWords(current, { language, t }),
  };
  // Saved again, what was typed replaces what stands now.
  const typed = { texts: text, version: current.version };
  return { ok: false, answer: { faults: [], typed, stale, reason: "" }, status: 409 };
}

function partName({ instrument }: FoundWave, part: string, { language, t }: Reader): string {
  if (part === "summary") return t("report:summary_title");
  if (part === "method") return t("survey_report:method_title");
  const section = instrument.sections.find(({ id }) => sectionPart(id) === part);
  return section?.name[language] ?? part;
}

function savedWords({ savedBy }: WrittenPart, { language, t }: Reader): string | null {
  if (!savedBy) return null;
  return t("survey_report:saved_by", { name: savedBy.name, at: formatDateTime(savedBy.at, language) });
}

function writtenIn(part: { text: LocalizedText } | undefined): Language[] {
  return languages.filter((language) => part && part.text[language].trim() !== "");
}
