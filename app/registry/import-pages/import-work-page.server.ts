import { redirect } from "@remix-run/node";
import { refusal } from "~/access/guard.server";
import type { Database } from "~/platform/database.server";
import { faultPlace, faultSentence } from "~/platform/fault-sentence";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { isOutdated, isWorkOn, previewInBackground, workDone, workOn } from "../imports/import-work.server";
import { findUpload } from "../imports/kept-upload.server";
import { importsOfFile } from "../imports/store-import.server";
import { MOST_FAULTS } from "../imports/table-content";
import { importPreviewView } from "./import-preview.server";
import type { ImportWorkView } from "./import-work-view";

/** A small file is read within this, so that its page need not be loaded twice. */
const PATIENCE_MILLISECONDS = 1_500;

/**
 * Where the work with a kept file stands; begins it when nobody has.
 * @throws Response to the import once there is one; 404 when the file is kept no more.
 */
export async function loadImportWork(
  db: Database,
  contentHash: string,
  { language, t }: { language: Language; t: Translator },
): Promise<{ fileName: string; view: ImportWorkView }> {
  const upload = await findUpload(contentHash);
  const before = workOn(contentHash);
  if (upload && (!isWorkOn(upload) || (before && isOutdated(before)))) previewInBackground(db, upload);
  await workDone(contentHash, PATIENCE_MILLISECONDS);
  const work = workOn(contentHash);
  if (!upload || !work || work.step === "imported") {
    const counting = await importsOfFile(db, contentHash);
    const done = work?.step === "imported" ? work : null;
    const there = counting.find(({ id }) => id === done?.importId) ?? counting[0];
    if (!there) throw refusal("import_file_gone", 404);
    const isNew = done?.importId === there.id && !done.alreadyThere;
    throw redirect(`/observations/imports/${there.id}?done=${isNew ? "imported" : "there"}`, 303);
  }
  const { fileName } = upload.file;
  switch (work.step) {
    case "waiting":
      return { fileName, view: { step: "working", phase: "waiting", percent: 0 } };
    case "working": {
      const { phase, share } = work.progress;
      return { fileName, view: { step: "working", phase, percent: Math.floor(share * 100) } };
    }
    case "previewed":
      return {
        fileName,
        view: { step: "previewed", preview: await importPreviewView(db, work, language, t) },
      };
    case "refused": {
      const faults = work.faults.slice(0, MOST_FAULTS).map((fault) => ({
        place: faultPlace(fault, t) || t("observations:whole_file"),
        sentence: faultSentence(fault, t),
      }));
      return { fileName, view: { step: "refused", faults, more: work.faults.length >= MOST_FAULTS } };
    }
    case "failed":
      return { fileName, view: { step: "failed" } };
  }
}
