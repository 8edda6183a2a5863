import os from "node:os";
import path from "node:path";
import { readDemoSurveyLink } from "~/cli/demo/survey-wave";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import { loadSnapshot } from "~/assessment/publication/snapshot-store.server";
import { openDatabase } from "~/platform/database.server";
import { translator } from "~/platform/i18n/translator";
import { buildEvaluationReport } from "~/report/evaluation-report";
import { type RunningPeil, startPeil } from "../support/peil";
import { demoCookie, demoEvaluationIds } from "./demo-session";
import { measureFirstPage } from "./first-page";
import { gradeStatements, loadGrading } from "./grading-load";
import { importInChild, measureImport } from "./import-speed";
import { measureIndex } from "./index-speed";
import { drawInChild, measureChromium, measureReport, type PdfFigures } from "./pdf";
import { rawCommitRate } from "./raw-commits";
import { loadBare, loadReading } from "./read-load";
import { scriptWeight } from "./script-weight";
import { loadSurvey } from "./survey-load";
import { measureUncertainty, uncertaintyInChild } from "./uncertainty-speed";

const SECONDS = 10;

/** «PEIL_BENCH_SECONDS=120 npm run bench» is the long run of answering. */
const ANSWERING_SECONDS = Number(process.env["PEIL_BENCH_SECONDS"] ?? 20);
const RESPONDENTS = 1_000;
const READING_SECONDS = 4;

const [, , task = "", folder = "", rows = ""] = process.argv;
if (task === "draw") drawInChild();
else if (task === "import") await importInChild(folder, Number(rows));
else if (task === "uncertainty") await uncertaintyInChild(Number(folder));
else await bench();

async function bench(): Promise<void> {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  print(
    `Peil bench: Node ${process.versions.node}, ${os.cpus().length} cores, ${os.cpus()[0]?.model ?? "unknown"}\n`,
  );
  benchIndex(print);
  await benchUncertainty(print);
  await benchImport(print);
  await benchSurvey(print);
  // The readers all ask from this machine: what is measured is the answers, not the limit on them.
  const peil = await startPeil({ environment: { PEIL_API_PER_MINUTE: "0" } });
  try {
    await benchFirstPage(peil, print);
    const cookie = await demoCookie(peil, "evaluator");
    const ids = await demoEvaluationIds(peil, cookie);
    const published = ids.get("Lerkevik") ?? "";
    const grading = ids.get("Fossdal") ?? "";

    await benchReport(peil, cookie, published, print);
    await benchGrading(peil, cookie, grading, print);
    await benchReading(peil, print);
    await benchWeight(peil, cookie, { published, grading }, print);
  } finally {
    await peil.stop();
  }
}

type Print = (line: string) => void;

function benchIndex(print: Print): void {
  const speed = measureIndex();
  const row = (name: string, milliseconds: number): string =>
    `  ${name.padEnd(42)}${milliseconds.toFixed(1).padStart(7)} ms`;
  print(`Quality index, three years: ${speed.cells} values`);
  print(row("every z, score and rank", speed.computeMilliseconds));
  print(row("a weight turned", speed.turnWeightMilliseconds));
  print(row("a thousand draws of the weights, one year", speed.drawWeightsMilliseconds));
  print(row("laying out the observations", speed.layOutMilliseconds));
  print(row("a bare sum over the values", speed.bareMilliseconds));
  print(`  Peil / bare: ${(speed.computeMilliseconds / speed.bareMilliseconds).toFixed(1)}\n`);
}

async function benchUncertainty(print: Print): Promise<void> {
  print("Rank intervals of Kommuneindeksen, weights and gaps drawn and each indicator left out once");
  for (const draws of [1_000, 4_000]) {
    const { milliseconds, bareMilliseconds, peakMegabytes } = await measureUncertainty(draws);
    const peak = peakMegabytes === null ? "" : ` ${peakMegabytes.toFixed(0).padStart(5)} MB peak`;
    print(
      `  ${String(draws).padStart(6)} draws ${ms(milliseconds)}, as many bare sums and sorts ${ms(bareMilliseconds)};` +
        ` Peil / bare ${(milliseconds / bareMilliseconds).toFixed(1)}${peak}`,
    );
  }
  print("");
}

async function benchImport(print: Print): Promise<void> {
  print("Import of observations from CSV, into an empty SQLite database");
  for (const many of [100_000, 250_000, 500_000]) {
    const { megabytes, seconds, perSecond, peakMegabytes } = await measureImport(many);
    const peak = peakMegabytes === null ? "" : ` ${peakMegabytes.toFixed(0).padStart(5)} MB peak`;
    print(
      `  ${String(many).padStart(7)} figures, ${megabytes.toFixed(0).padStart(3)} MB ${seconds.toFixed(1).padStart(6)} s ${perSecond.toFixed(0).padStart(7)} a second${peak}`,
    );
  }
  print("");
}

async function benchReport(
  peil: RunningPeil,
  cookie: string,
  evaluationId: string,
  print: Print,
): Promise<void> {
  const db = await openDatabase(`file:${path.join(peil.dataDirectory, "peil.db")}`);
  const snapshot = await loadSnapshot(db, evaluationId, "latest");
  if (!snapshot) throw new Error("The demo workspace has no published evaluation.");
  const instrument = await findInstrument(db, snapshot.instrument.id);
  await db.$disconnect();
  const document = buildEvaluationReport({ snapshot, instrument, language: "nb", t: translator("nb") });

  const own = await measureReport(document);
  const chromium = await measureChromium(`${peil.origin}/reports/${evaluationId}/1`, cookie);
  const row = (name: string, figures: PdfFigures): string =>
    `  ${name.padEnd(34)}${ms(figures.coldMilliseconds)} first ${ms(figures.warmMedianMilliseconds)} warm median` +
    `${figures.peakMegabytes === null ? "" : ` ${figures.peakMegabytes.toFixed(0).padStart(5)} MB peak`}` +
    ` ${figures.kilobytes.toFixed(0).padStart(5)} kB`;
  print("Report as PDF");
  print(row("Peil, in a worker", own));
  print(row("Chromium printing the web report", chromium));
  print(
    `  Peil / Chromium, warm: ${(own.warmMedianMilliseconds / chromium.warmMedianMilliseconds).toFixed(2)}\n`,
  );
}

async function benchGrading(
  peil: RunningPeil,
  cookie: string,
  evaluationId: string,
  print: Print,
): Promise<void> {
  const file = path.join(peil.dataDirectory, "peil.db");
  const db = await openDatabase(`file:${file}`);
  const evaluator = await db.user.findFirstOrThrow({ where: { role: "evaluator" } });
  await db.$disconnect();
  const load = await loadGrading(peil, cookie, evaluationId, evaluator.id, SECONDS);
  const raw = await rawCommitRate(file, SECONDS / 2, gradeStatements);
  print(`Saving grades, eight evaluators at once for ${SECONDS} s`);
  print(
    `  Peil, from request to answer      ${load.perSecond.toFixed(0).padStart(6)} saves/s, median ${ms(load.medianMilliseconds)}, p95 ${ms(load.p95Milliseconds)}, ${load.refused} refused`,
  );
  print(`  the same file, bare transactions  ${raw.toFixed(0).padStart(6)} commits/s`);
  print(`  Peil / bare: ${(load.perSecond / raw).toFixed(3)}\n`);
}

async function benchFirstPage({ origin }: RunningPeil, print: Print): Promise<void> {
  const first = await measureFirstPage(origin, "/indices/kommuneindeks-2025/2024");
  print("The first page after a start, for which the figures of three years are read and computed");
  print(`  the page ${ms(first.milliseconds)}`);
  print(
    `  longest that others wait meanwhile ${ms(first.longestWaitMilliseconds)}, and before ${ms(first.restingWaitMilliseconds)}\n`,
  );
}

async function benchReading({ origin }: RunningPeil, print: Print): Promise<void> {
  print("Reading figures, eight readers at once");
  const addresses: [string, string][] = [
    ["ranking page", "/indices/kvalitetsindeks-2023/2024"],
    ["API, ranking", "/api/v1/indices/kvalitetsindeks-2023/2024"],
    ["API, a municipality", "/api/v1/indices/kvalitetsindeks-2023/2024/1837"],
  ];
  for (const [name, address] of addresses) {
    const { byteLength } = await (await fetch(origin + address)).arrayBuffer();
    const own = await loadReading(origin + address, READING_SECONDS);
    const bare = await loadBare(byteLength, READING_SECONDS);
    print(
      `  ${name.padEnd(20)}${own.perSecond.toFixed(0).padStart(6)} a second, p95 ${ms(own.p95Milliseconds)}, ${own.refused} refused;` +
        ` bare ${bare.perSecond.toFixed(0).padStart(6)} a second, p95 ${ms(bare.p95Milliseconds)}; Peil / bare ${(own.perSecond / bare.perSecond).toFixed(3)}`,
    );
  }
  print("");
}

async function benchSurvey(print: Print): Promise<void> {
  const load = await loadSurvey(RESPONDENTS, ANSWERING_SECONDS);
  print(
    `Answering a survey, ${load.respondents} respondents at once, a save each five seconds for ${load.seconds} s`,
  );
  print(
    `  Peil, from request to answer      ${(load.saves / load.seconds).toFixed(0).padStart(6)} saves/s, median ${ms(load.medianMilliseconds)}, p95 ${ms(load.p95Milliseconds)}`,
  );
  print(`  ${load.saves} saves, ${load.refused} refused, ${load.lostOrDoubled} lost or doubled`);
  const perSave = (time: number | null) => (time === null ? "not known" : `${time.toFixed(1)} ms`);
  print(
    `  processors a save: Peil ${perSave(load.serverMilliseconds)}, respondents ${perSave(load.respondentMilliseconds)}`,
  );
  print(
    `  the same file, bare transactions  ${load.rawCommitsPerSecond.toFixed(0).padStart(6)} commits/s; Peil / bare ${(load.saves / load.seconds / load.rawCommitsPerSecond).toFixed(3)}\n`,
  );
}

async function benchWeight(
  peil: RunningPeil,
  cookie: string,
  { published, grading }: { published: string; grading: string },
  print: Print,
): Promise<void> {
  print("Scripts that a page sends, gzipped");
  const pages: [string, string, string][] = [
    ["grading", `/evaluations/${grading}/areas/3`, cookie],
    ["findings", `/evaluations/${grading}/findings/1`, cookie],
    ["sign-in", "/sign-in", ""],
    ["front page", "/", ""],
    ["published result", "/results/1837/2023", ""],
    ["report", `/reports/${published}/1`, cookie],
    ["turning weights", "/indices/kvalitetsindeks-2023/2024/weights", ""],
    ["answering a survey", `${readDemoSurveyLink(peil.dataDirectory) ?? ""}/1`, ""],
  ];
  for (const [name, address, as] of pages) {
    const { files, fileBytes, inlineBytes } = await scriptWeight(peil.origin, address, as);
    const kB = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
    print(`  ${name.padEnd(20)}${kB(fileBytes)} in ${files} files, ${kB(inlineBytes)} of data in the page`);
  }
  print("  answering a survey may weigh less than 100 kB, all scripts and their data together");
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(0).padStart(5)} ms`;
}
