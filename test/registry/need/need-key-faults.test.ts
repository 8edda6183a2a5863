import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { pathText } from "~/platform/definition-fault";
import { indexFolder } from "~/registry/indices/index-file.server";
import { needKeyFaults } from "~/registry/need/need-key-faults";

/** The shipped definition as JSON, which is faster to change and to read than YAML. */
const json = JSON.stringify(
  parse(fs.readFileSync(path.join(indexFolder, "kostnadsnokkel-2023.yaml"), "utf8")),
);

function faultsAfter(from: string | RegExp, to: string): string[] {
  const changed = json.replace(from, to);
  if (changed === json) throw new Error(`nothing to change: ${String(from)}`);
  return needKeyFaults(JSON.parse(changed)).map((fault) => `${pathText(fault.path)}: ${fault.message}`);
}

describe("what does not hold in a need key", () => {
  test.each([
    {
      what: "weights that do not add up to 1",
      change: ['"weight":0.1361', '"weight":0.1362'] as const,
      faults: ["criteria: the weights of the criteria add up to 1.0001, but must add up to 1"],
    },
    {
      what: "a lost criterion",
      change: ['"criterionCount":24', '"criterionCount":23'] as const,
      faults: ["criterionCount: is 23, but there are 24 criteria"],
    },
    {
      what: "a group that is not there, and one that nothing has",
      change: ['{"id":"age"', '{"id":"ages"'] as const,
      faults: [
        ...Array.from(
          { length: 8 },
          (_, place) => `criteria[${place}].group: there is no group with the id age`,
        ),
        "groups[0].id: nothing has the group ages",
      ],
    },
    {
      what: "a name that leads to two criteria, however it is spelt",
      change: ['["Sone"]', '["nabo."]'] as const,
      faults: ["criteria[10]: «Nabo» is a name of zone too"],
    },
    {
      what: "inhabitants that nothing counts",
      change: [/"countsAge":true/g, '"countsAge":false'] as const,
      faults: ["criteria: no criterion has countsAge, so that inhabitants cannot be counted"],
    },
    {
      what: "an age that counts in no service, and one that counts in two",
      change: ['["age-6-15"]', '["age-2-5"]'] as const,
      faults: [
        "demography.services[1].criteria[0]: age-2-5 counts in kindergarten already",
        "demography.services: age-6-15 counts in no service",
      ],
    },
    {
      what: "something that is no age in a service",
      change: ['["age-6-15"]', '["age-6-15","base"]'] as const,
      faults: ["demography.services[1].criteria[1]: there is no criterion base with countsAge"],
    },
    {
      what: "an age without an amount",
      change: ['"unitAmount":141037', '"unitAmount":null'] as const,
      faults: ["demography.services[1].criteria[0]: age-6-15 has no unitAmount"],
    },
    {
      what: "a language that is missing",
      change: ['"en":"Neighbour"', '"en":" "'] as const,
      faults: ["criteria[10].name.en: the English text is empty"],
    },
  ])("tells of $what", ({ change: [from, to], faults }) => {
    expect(faultsAfter(from, to)).toEqual(faults);
  });

  test("tells of content that is nothing at all", () => {
    expect(needKeyFaults(7).map(({ message }) => message)).toEqual([
      expect.stringContaining("must be a group of keys, but is the number 7"),
    ]);
  });
});
