import { describe, expect, it } from "vitest";
import { contracts } from "~/registry/api/endpoint-contracts";
import { endpointList } from "~/registry/api/endpoint-list";
import { openApiDocument } from "~/registry/api/open-api";

const document = JSON.parse(JSON.stringify(openApiDocument("1.2.3"))) as ReturnType<typeof openApiDocument>;

describe("the OpenAPI document", () => {
  it("is of version 3.1 and has every address once, each with an operation of its own", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(document.info.version).toBe("1.2.3");
    expect(Object.keys(document.paths)).toEqual(endpointList.map(({ path }) => path));
    const operations = Object.values(document.paths).map(({ get }) => get.operationId);
    expect(new Set(operations).size).toBe(endpointList.length);
  });

  it("names every parameter of an address, and no other", () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      const inPath = get.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
    const asked = document.paths["/observations"]?.get.parameters.map(({ name }) => name);
    expect(asked).toEqual(["indicator", "municipality", "year", "page", "pageSize"]);
  });

  it("tells at every address what too many questions are answered with", () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      expect(Object.keys(get.responses["429"].content), path).toEqual(["application/problem+json"]);
      expect(get.responses["429"].headers["Retry-After"].schema, path).toEqual({ type: "integer" });
    }
  });

  it("refers only to what it has", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to);
    expect(new Set(references)).toEqual(new Set(["#/components/schemas/Problem"]));
    expect(Object.keys(document.components.schemas)).toEqual(["Problem"]);
  });

  it("says what stands in an answer with all that must be there", () => {
    const answer = document.paths["/observations"]?.get.responses["200"].content["application/json"].schema;
    expect(answer?.["required"]).toEqual(
      expect.arrayContaining(["synthetic", "updated", "total", "next", "observations"]),
    );
    expect(Object.keys(contracts)).toEqual(endpointList.map(({ id }) => id));
  });
});
