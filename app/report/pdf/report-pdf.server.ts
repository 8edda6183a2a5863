import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { readConfiguration } from "~/platform/configuration.server";
import { type Result, success } from "~/platform/result";
import type { PaperDocument } from "../document";
import { type PdfFault, renderReportPdf, workerFile } from "./render.server";

type Rendering = Promise<Result<Uint8Array<ArrayBuffer>, PdfFault>>;

/** Those that are being drawn now, so that two who ask for the same report wait for one drawing of it. */
const underWay = new Map<string, Rendering>();

let drawing: Promise<Buffer> | undefined;

/**
 * A report as PDF. What has been drawn once is kept under the data folder, named by the report's content and by the program that
 * drew it; that folder can be emptied at any time.
 */
export async function reportPdf(document: PaperDocument): Rendering {
  const name = await contentName(document);
  const existing = underWay.get(name);
  if (existing) return existing;
  const rendering = keptOrDrawn(
    document,
    path.join(readConfiguration().dataDirectory, "reports", `${name}.pdf`),
  );
  underWay.set(name, rendering);
  try {
    return await rendering;
  } finally {
    underWay.delete(name);
  }
}

async function keptOrDrawn(document: PaperDocument, file: string): Rendering {
  const kept = await readFile(file).catch(() => null);
  if (kept) return success(new Uint8Array(kept));
  const drawn = await renderReportPdf(document);
  if (drawn.ok) await keep(file, drawn.value);
  return drawn;
}

/** Written beside and moved into place, so that nobody reads half a report. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const fresh = `${file}.${randomUUID()}`;
  await writeFile(fresh, bytes);
  await rename(fresh, file);
}

async function contentName(document: PaperDocument): Promise<string> {
  const worker = await (drawing ??= readFile(workerFile));
  return createHash("sha256").update(worker).update(JSON.stringify(document)).digest("hex");
}
