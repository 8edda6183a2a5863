import { afterAll, expect, test, vi } from "vitest";
import { translator } from "~/platform/i18n/translator";
import { buildEvaluationReport } from "~/report/evaluation-report";
import { kommunekompasset, lerkevikSnapshot } from "../support/lerkevik";

// A pool with a full queue is not to be had without drawing a dozen reports.
const pool = vi.hoisted(() => ({ queueSize: 0, drawn: 0 }));
vi.mock("piscina", () => ({
  Piscina: class {
    get queueSize() {
      return pool.queueSize;
    }
    run() {
      pool.drawn += 1;
      return Promise.resolve(new Uint8Array([1]));
    }
  },
}));

const document = buildEvaluationReport({
  snapshot: lerkevikSnapshot(),
  instrument: kommunekompasset(),
  language: "nb",
  t: translator("nb"),
});

afterAll(() => vi.resetModules());

test("who comes when many wait already is told so, and is not put in the queue", async () => {
  // Tests that ran before may have loaded it with the real pool.
  vi.resetModules();
  const { renderReportPdf } = await import("~/report/pdf/render.server");
  pool.queueSize = 9;
  expect(await renderReportPdf(document)).toEqual({ ok: true, value: new Uint8Array([1]) });
  pool.queueSize = 10;
  expect(await renderReportPdf(document)).toEqual({ ok: false, fault: { code: "report_busy" } });
  expect(pool.drawn).toBe(1);
});
