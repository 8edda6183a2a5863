import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { translator } from "~/platform/i18n/translator";
import { buildEvaluationReport } from "~/report/evaluation-report";
import { reportPdf } from "~/report/pdf/report-pdf.server";
import { bundleCommand } from "../../scripts/bundle.mjs";
import { kommunekompasset, lerkevikSnapshot } from "../support/lerkevik";

const PATIENCE = 240_000;

const dataDirectory = fs.mkdtempSync(path.join(os.tmpdir(), "peil-report-"));

beforeAll(async () => {
  process.env["PEIL_DATA_DIR"] = dataDirectory;
  await bundleCommand();
}, PATIENCE);

afterAll(() => fs.rmSync(dataDirectory, { recursive: true }));

test(
  "a report is drawn by the worker once, also when two ask at the same time, and is kept",
  async () => {
    const whole = buildEvaluationReport({
      snapshot: lerkevikSnapshot(),
      instrument: kommunekompasset(),
      language: "nb",
      t: translator("nb"),
    });
    const document = { ...whole, sections: whole.sections.filter(({ id }) => id === "summary") };
    const [one, other] = await Promise.all([reportPdf(document), reportPdf(document)]);
    expect(one.ok && Buffer.from(one.value).toString("latin1", 0, 5)).toBe("%PDF-");
    expect(other).toEqual(one);

    const kept = fs.readdirSync(path.join(dataDirectory, "reports"));
    expect(kept).toHaveLength(1);
    fs.writeFileSync(path.join(dataDirectory, "reports", kept[0] ?? ""), "as it was kept");
    const again = await reportPdf(document);
    expect(again.ok && Buffer.from(again.value).toString()).toBe("as it was kept");

    const corrected = await reportPdf({ ...document, title: "Another" });
    expect(corrected.ok && Buffer.from(corrected.value).toString("latin1", 0, 5)).toBe("%PDF-");
    expect(fs.readdirSync(path.join(dataDirectory, "reports"))).toHaveLength(2);
  },
  PATIENCE,
);
