import type { PxQuery } from "./px-query";

/** A call of PxWebApi. */
export interface PxRequest {
  address: string;
  /** JSON of a POST; null for a GET. */
  body: string | null;
}

/** Statistics Norway's servers take no longer addresses. */
const ADDRESS_MOST_CHARACTERS = 2_000;

/** Version 1 stands under «/api/v0/no», version 2 under «/api/pxwebapi/v2». */
const isVersion1 = (base: string): boolean => /\/v[01](\/|$)/.test(new URL(base).pathname);

/** Asks what a table has to choose among. */
export function metadataRequest(base: string, table: string): PxRequest {
  const address = isVersion1(base)
    ? `${base}/table/${table}`
    : `${base}/tables/${table}/metadata?lang=no&outputFormat=json-stat2`;
  return { address, body: null };
}

/** Asks for figures: version 1 by POST, version 2 by GET, or by POST where the address would grow too long. */
export function dataRequest(base: string, query: PxQuery): PxRequest {
  if (isVersion1(base)) return version1(base, query);
  const address = `${base}/tables/${query.table}/data?lang=no&outputFormat=json-stat2`;
  const chosen = query.selection.map(({ variable, values }) => ({
    variableCode: variable,
    valueCodes: values === "all" ? ["*"] : values,
  }));
  const parameters = chosen.map(
    ({ variableCode, valueCodes }) =>
      `&valueCodes[${encodeURIComponent(variableCode)}]=${valueCodes.map(encodeURIComponent).join(",")}`,
  );
  const whole = address + parameters.join("");
  return whole.length <= ADDRESS_MOST_CHARACTERS
    ? { address: whole, body: null }
    : { address, body: JSON.stringify({ selection: chosen }) };
}

function version1(base: string, { table, selection }: PxQuery): PxRequest {
  const query = selection.map(({ variable, values }) => ({
    code: variable,
    selection: values === "all" ? { filter: "all", values: ["*"] } : { filter: "item", values },
  }));
  return {
    address: `${base}/table/${table}`,
    body: JSON.stringify({ query, response: { format: "json-stat2" } }),
  };
}
