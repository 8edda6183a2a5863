import fs from "node:fs";
import { test } from "vitest";
import { translator } from "~/platform/i18n/translator";
import { buildEvaluationReport } from "~/report/evaluation-report";
import { kommunekompasset, lerkevikSnapshot } from "../support/lerkevik";
test("dump", () => {
  lerkevikSnapshot();
  for (let i = 0; i < 5; i++) {
    const sn = lerkevikSnapshot();
    const t0 = performance.now();
    buildEvaluationReport({
      snapshot: sn,
      instrument: kommunekompasset(),
      language: "nb",
      t: translator("nb"),
    });
    console.log("ms", performance.now() - t0);
  }
  for (const language of ["nb", "nn", "en"] as const)
    fs.writeFileSync(
      `/tmp/rp/doc-${language}.json`,
      JSON.stringify(
        buildEvaluationReport({
          snapshot: lerkevikSnapshot(),
          instrument: kommunekompasset(),
          language,
          t: translator(language),
        }),
        null,
        1,
      ),
    );
  const long = lerkevikSnapshot();
  const much = {
    ...long,
    findings: [
      ...long.findings,
      ...long.findings
        .filter((f) => f.areaId === "2" && f.kind !== "weakness")
        .flatMap((f) => [1, 2, 3, 4, 5].map(() => f)),
      ...long.findings
        .filter((f) => f.areaId === "3" && f.kind === "weakness")
        .flatMap((f) => [1, 2, 3, 4, 5, 6, 7, 8, 9].map(() => ({ ...f, text: (f.text + " ").repeat(3) }))),
    ].filter((f) => !(f.areaId === "4" && f.kind === "weakness")),
  };
  fs.writeFileSync(
    `/tmp/rp/doc-long.json`,
    JSON.stringify(
      buildEvaluationReport({
        snapshot: { ...much, number: 2, reason: "Karakteren på spørsmål 3.2.1 var ført feil." },
        instrument: kommunekompasset(),
        language: "nn",
        t: translator("nn"),
      }),
      null,
      1,
    ),
  );
}, 120000);
