import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { translator } from "~/platform/i18n/translator";
import { loadMunicipalities } from "~/registry/municipality-loading.server";
import { loadImportWork } from "~/registry/import-pages/import-work-page.server";
import { importInBackground } from "~/registry/imports/import-work.server";
import { findUpload, keepUpload } from "~/registry/imports/kept-upload.server";
import { undoObservationImport } from "~/registry/imports/observation-import.server";
import { describeStore } from "../../support/databases";

// The worker is built, and built only for the server.
vi.mock("~/registry/imports/read-in-worker.server", async () => {
  const { readHere } = await import("~/registry/imports/read-table.server");
  return { readInWorker: readHere };
});

const actor = { id: null, name: "Prøve" };
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-import-work-"));
  vi.stubEnv("PEIL_DATA_DIR", folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

describeStore("the work with a file that was sent", (database) => {
  /** Sends the file. @returns its hash. */
  async function send(): Promise<string> {
    async function* pieces() {
      yield await Promise.resolve(
        new TextEncoder().encode("municipality;indicator;year;value\n1837;a.x;2019;4\n"),
      );
    }
    const kept = await keepUpload("figures.csv", "Prøve", pieces());
    if (!kept.ok) throw new Error("The file was not kept.");
    return kept.value.contentHash;
  }

  /** The step that its page shows, or where the page leads. */
  async function seen(contentHash: string): Promise<string> {
    try {
      const { view } = await loadImportWork(database(), contentHash, { language: "nb", t: translator("nb") });
      return view.step;
    } catch (answer) {
      if (!(answer instanceof Response)) throw answer;
      return answer.headers.get("Location") ?? String(answer.status);
    }
  }

  async function confirm(contentHash: string): Promise<void> {
    const upload = await findUpload(contentHash);
    if (!upload) throw new Error("The file is kept no more.");
    importInBackground(database(), actor, upload, "unknown");
  }

  test("begins anew when the file is sent again, while its import counts and after it was undone", async () => {
    const db = database();
    await loadMunicipalities(db);
    const hash = await send();
    expect(await seen(hash)).toBe("previewed");
    await confirm(hash);
    expect(await seen(hash)).toBe("/observations/imports/1?done=imported");

    expect([await send(), await seen(hash)]).toEqual([hash, "previewed"]);
    await confirm(hash);
    expect(await seen(hash)).toBe("/observations/imports/1?done=there");

    await undoObservationImport(db, actor, 1);
    expect(await seen(hash)).toBe("404");
    expect([await send(), await seen(hash)]).toEqual([hash, "previewed"]);
    await confirm(hash);
    expect(await seen(hash)).toMatch(/^\/observations\/imports\/[23]\?done=imported$/);
    expect(await db.observationImport.count({ where: { undoneAt: null } })).toBe(1);
  });
});
