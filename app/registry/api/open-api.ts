import { z } from "zod";
import { problemSchema } from "./api-schemas";
import { API_ROOT, endpointList, type ListedEndpoint } from "./endpoint-list";
import { contracts } from "./endpoint-contracts";

/** The OpenAPI document of the read API, made of the schemas that its answers are typed by. */
export function openApiDocument(version: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Peil: figures and indices of Norwegian municipalities",
      version,
      description:
        "Reads only. No key is needed. Figures are not rounded, and a missing figure is null with its reason. " +
        "What a page shows (costs, need, comparisons, rank intervals, editions and more) can be had as CSV, XLSX and JSON-stat 2.0: " +
        "its address with /download before and the file's name at the end, such as /download/costs/2024/1837/costs.json?with=best.",
    },
    servers: [{ url: API_ROOT }],
    paths: Object.fromEntries(endpointList.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
    components: { schemas: { Problem: schemaOf(problemSchema) } },
  };
}

function operation({ id, path }: ListedEndpoint) {
  const { summary, query, answer } = contracts[id];
  const hasMunicipality = path.includes("{municipality}") || query?.shape["municipality"] !== undefined;
  return {
    operationId: id,
    summary,
    parameters: [...pathParameters(path), ...queryParameters(query)],
    responses: {
      "200": {
        description: "The answer",
        headers: { ETag: { schema: { type: "string" } } },
        content: { "application/json": { schema: schemaOf(answer) } },
      },
      "304": { description: "Nothing has changed since the answer that If-None-Match names" },
      ...(hasMunicipality && {
        "308": { description: "The municipality has another number today; Location has its address" },
      }),
      ...(query && { "400": problem("The question is not understood") }),
      ...(path.includes("{") && { "404": problem("There is no such index, year or municipality") }),
      ...(path.includes("{municipality}") && {
        "410": problem("The municipality was merged or divided; successors names those of today"),
      }),
      "429": {
        ...problem("This network address has asked too often"),
        headers: { "Retry-After": { description: "Seconds to wait", schema: { type: "integer" } } },
      },
    },
  };
}

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: name === "year" ? { type: "integer" } : { type: "string" },
  }));
}

function queryParameters(query: z.ZodObject | null) {
  if (!query) return [];
  const { properties = {} } = z.toJSONSchema(query, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: false, schema }));
}

/** OpenAPI 3.1 takes JSON Schema as it is, but for the dialect, which it names itself. */
function schemaOf(schema: z.ZodType) {
  return { ...z.toJSONSchema(schema), $schema: undefined };
}
