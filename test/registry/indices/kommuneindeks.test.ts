import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { pathText } from "~/platform/definition-fault";
import { compositeFaults } from "~/registry/indices/composite-faults";
import { checkComposites, indexFolder, shippedFile } from "~/registry/indices/index-file.server";

/** The shipped definition as JSON, which is faster to change and to read than YAML. */
const json = JSON.stringify(
  parse(fs.readFileSync(path.join(indexFolder, "kommuneindeks-2025.yaml"), "utf8")),
);

/** The quality index, were it to have the services of the 2023 edition that the source counts: all but those paid by fees. */
const services = new Set([
  "administration",
  "kindergarten",
  "child-welfare",
  "housing",
  "fire",
  "primary-school",
  "health",
  "culture",
  "planning",
  "care",
  "transport",
  "social-services",
]);

function faultsAfter(from: string, to: string): string[] {
  const changed = json.replace(from, to);
  if (changed === json) throw new Error(`nothing to change: ${from}`);
  const servicesOf = (id: string) => (id === "kvalitetsindeks-2023" ? services : undefined);
  return compositeFaults(JSON.parse(changed), servicesOf).map(
    (fault) => `${pathText(fault.path)}: ${fault.message}`,
  );
}

describe("Kommuneindeksen 2025 as it ships", () => {
  const file = shippedFile("kommuneindeks-2025");
  const definition = file && checkComposites([file], []).definitions[0]?.definition;

  test("takes finance, parts and extreme values from seeds 000 and 001", () => {
    expect(
      definition?.finance.indicators.map(({ id, weight, direction }) => [id, weight, direction]),
    ).toEqual([
      ["finance.net-operating-result", 50, "high"],
      ["finance.net-loan-debt", 25, "low"],
      ["finance.disposition-fund", 25, "high"],
    ]);
    expect(definition?.total.parts).toEqual(
      ["quality", "cost", "finance"].map((part) => ({ part, weight: 1 })),
    );
    expect(definition?.efficiency.parts).toEqual(["quality", "cost"].map((part) => ({ part, weight: 1 })));
    expect(definition?.outliers).toEqual({ rule: "standardDeviations", limit: 2, rounds: 1 });
    expect(definition?.cost.indicator).toMatchObject({ direction: "low", correction: "need" });
  });

  test("sets costs against the twelve services that are not paid by fees", () => {
    const against = definition?.cost.services.flatMap(({ service }) => service ?? []) ?? [];
    expect(new Set(against)).toEqual(services);
  });
});

describe("what does not hold in an index of indices", () => {
  test.each([
    {
      what: "finance that does not make up a whole",
      change: ['"weight":50', '"weight":45'],
      faults: ["finance.indicators: the weights of finance add up to 95 %, but must add up to 100 %"],
    },
    {
      what: "a quality index that is not there",
      change: ['"definition":"kvalitetsindeks-2023"', '"definition":"kvalitetsindeks-2024"'],
      faults: [
        "quality.definition: there is no quality index kvalitetsindeks-2024, or it does not hold itself",
      ],
    },
    {
      what: "a service that the quality index does not have",
      change: ['"service":"care"', '"service":"nursing"'],
      faults: ["cost.services[3].service: kvalitetsindeks-2023 has no service nursing"],
    },
    {
      what: "a service with two costs",
      change: ['"service":"health"', '"service":"care"'],
      faults: ["cost.services[4].service: another cost is set against the service care"],
    },
    {
      what: "a part that counts twice",
      change: ['"part":"cost"', '"part":"quality"'],
      faults: ["efficiency.parts[1].part: quality is a part of efficiency already"],
    },
    {
      what: "a correction without a need index",
      change: ['"needIndicator":"need.total",', ""],
      faults: [
        "cost.indicator.correction: is need, but there is no needIndicator that says where the need index is",
      ],
    },
    {
      what: "a need index without a correction",
      change: ['"correction":"need"', '"correction":"none"'],
      faults: ["cost.indicator.needIndicator: stands with a cost that is not corrected for need"],
    },
  ])("tells of $what", ({ change: [from = "", to = ""], faults }) => {
    expect(faultsAfter(from, to)).toEqual(faults);
  });

  test("tells of content that is nothing at all", () => {
    expect(compositeFaults(["a"], () => services).map(({ message }) => message)).toEqual([
      "must be a group of keys, but is a list",
    ]);
  });
});
