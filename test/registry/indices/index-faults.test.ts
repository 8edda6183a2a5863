import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { pathText } from "~/platform/definition-fault";
import { indexFaults } from "~/registry/indices/index-faults";
import { indexFolder } from "~/registry/indices/index-file.server";
import { runCommand } from "../../support/command";

const text = fs.readFileSync(path.join(indexFolder, "kvalitetsindeks-2023.yaml"), "utf8");

const json = JSON.stringify(parse(text));

/** What is wrong with the shipped definition after a change to it, written as JSON, which is faster to read than YAML. */
function faultsAfter(from: string, to: string): string[] {
  const changed = json.replace(from, to);
  if (changed === json) throw new Error(`nothing to change: ${from}`);
  return indexFaults(JSON.parse(changed)).map((fault) => `${pathText(fault.path)}: ${fault.message}`);
}

describe("what does not hold in a quality index", () => {
  test.each([
    {
      what: "weights of a service that do not make it up",
      change: ['"weight":35', '"weight":34'],
      faults: [
        "services[0].indicators: the weights of the indicators of administration add up to 99 %, but must add up to 100 %",
        "services[0].indicators[0].printedTotalWeight: is 2.8, but 34 % of 8 % is 2.7 %",
      ],
    },
    {
      what: "services that do not make up the whole",
      change: ['"weight":4,', '"weight":4.01,'],
      faults: ["services: the weights of the services add up to 100.01 %, but must add up to 100 %"],
    },
    {
      what: "a printed weight that is not weight × service weight",
      change: ['"printedTotalWeight":5.2', '"printedTotalWeight":5.1'],
      faults: ["services[1].indicators[2].printedTotalWeight: is 5.1, but 40 % of 13 % is 5.2 %"],
    },
    {
      what: "a lost indicator",
      change: ['"indicatorCount":84', '"indicatorCount":85'],
      faults: ["indicatorCount: is 85, but there are 84 indicators"],
    },
    {
      what: "an id that is there already",
      change: ["administration.full-time-posts", "administration.sick-leave"],
      faults: [
        "services[0].indicators[1].id: there is another indicator with the id administration.sick-leave",
      ],
    },
    {
      what: "an indicator under another service",
      change: ["administration.sick-leave", "care.sick-leave"],
      faults: [
        "services[0].indicators[0].id: indicator care.sick-leave stands under the service administration",
      ],
    },
    {
      what: "two indicators of one name",
      change: ["Andel hele stillinger", "sykefravær"],
      faults: ["services[0].indicators[1].name.nb: administration.sick-leave has the same name"],
    },
    {
      what: "a theme that is not there, and one that nothing has",
      change: ['{"id":"coverage"', '{"id":"cover"'],
      faults: [
        "services[7].indicators[0].theme: there is no theme with the id coverage",
        "services[7].indicators[1].theme: there is no theme with the id coverage",
        "services[7].indicators[2].theme: there is no theme with the id coverage",
        "services[7].indicators[3].theme: there is no theme with the id coverage",
        "services[7].indicators[4].theme: there is no theme with the id coverage",
        "themes[6].id: nothing has the theme cover",
      ],
    },
    {
      what: "bounds that nothing can be within",
      change: ['{"min":1965,"max":2099}', '{"min":2099,"max":1965}'],
      faults: ["services[0].indicators[2].bounds: no value can be both at least 2099 and at most 1965"],
    },
    {
      what: "a correction without a need index",
      change: ['"needIndicator":"need.child-welfare",', ""],
      faults: [
        "services[2].indicators[0].correction: is need, but the service child-welfare has no needIndicator that says where the need index is",
      ],
    },
    {
      what: "a need index that nothing is corrected by",
      change: ['"weight":8,', '"weight":8,"needIndicator":"need.administration",'],
      faults: ["services[0].needIndicator: no indicator of administration is corrected for need"],
    },
    {
      what: "a language that is missing",
      change: ['"nn":"Sjukefråvær",', ""],
      faults: ["services[0].indicators[0].name.nn: the nynorsk text is missing"],
    },
    {
      what: "a direction that is neither",
      change: ['"direction":"low"', '"direction":"down"'],
      faults: ['services[0].indicators[0].direction: must be high or low, but is "down"'],
    },
    {
      what: "a misspelt key",
      change: ['"dataYear"', '"datayear"'],
      faults: ["dataYear: is missing", "datayear: is a key that Peil does not know; is it misspelt?"],
    },
    {
      what: "an outlier rule without its limit",
      change: ['{"rule":"none"}', '{"rule":"standardDeviations","rounds":1}'],
      faults: ["outliers.limit: is missing"],
    },
  ])("tells of $what", ({ change: [from = "", to = ""], faults }) => {
    expect(faultsAfter(from, to)).toEqual(faults);
  });

  test("goes on after a service that is no service", () => {
    expect(faultsAfter('"services":[', '"services":[{"id":"x"},')).toContain(
      "services[0].indicators: is missing",
    );
    expect(indexFaults("services").map(({ message }) => message)).toEqual([
      'must be a group of keys, but is the text "services"',
    ]);
  });

  test("names file, line and path on the command line", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-index-"));
    try {
      const file = path.join(folder, "own.yaml");
      fs.writeFileSync(file, text.replace("weight: 35", "weight: 34"));
      const line = text.slice(0, text.indexOf("indicators:", text.indexOf("\nservices:"))).split("\n").length;
      const run = await runCommand("check", file);
      expect([run.code, run.out]).toEqual([2, ""]);
      expect(run.err).toMatch(
        `${file}:${line} services[0].indicators: the weights of the indicators of administration`,
      );
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
