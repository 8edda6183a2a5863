import path from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigurationFault, readConfiguration } from "~/platform/configuration.server";

function faultsOf(variables: Record<string, string>): string[] {
  try {
    readConfiguration(variables);
  } catch (error) {
    if (error instanceof ConfigurationFault) return error.lines;
    throw error;
  }
  return [];
}

describe("the configuration", () => {
  test("has what a first start needs without any variable, and takes an empty one for none", () => {
    const expected = {
      port: 3000,
      origin: "http://localhost:3000",
      demo: true,
      smtpUrl: undefined,
      trustedProxies: 0,
      secureCookies: false,
    };
    expect(readConfiguration({})).toMatchObject(expected);
    expect(readConfiguration({ PORT: "", PEIL_DEMO: "", PEIL_SMTP_URL: "" })).toMatchObject(expected);
  });

  test("keeps the database in the data folder unless it is told another", () => {
    const { dataDirectory, databaseUrl } = readConfiguration({ PEIL_DATA_DIR: "somewhere" });
    expect(dataDirectory).toBe(path.resolve("somewhere"));
    expect(databaseUrl).toBe(`file:${path.join(dataDirectory, "peil.db")}`);
    const postgres = "postgresql://peil@localhost/peil";
    expect(readConfiguration({ DATABASE_URL: postgres }).databaseUrl).toBe(postgres);
  });

  test("sends cookies over https only where the public address is one", () => {
    const { origin, secureCookies } = readConfiguration({ PEIL_ORIGIN: "https://peil.example.no/" });
    expect([origin, secureCookies]).toEqual(["https://peil.example.no", true]);
  });

  test("tells of everything that cannot be read at once, and repeats no value", () => {
    const faults = faultsOf({
      PORT: "70000",
      PEIL_DEMO: "maybe",
      PEIL_ORIGIN: "peil.example.no",
      DATABASE_URL: "mysql://peil:secret@localhost/peil",
      PEIL_SMTP_URL: "mail:secret",
      PEIL_TRUST_PROXY: "-1",
    });
    expect(faults).toEqual([
      "DATABASE_URL must start with file: or postgresql://",
      "PORT must be a port number, 0-65535",
      "PEIL_ORIGIN must be an address such as https://peil.example.no",
      "PEIL_DEMO must be 1 or 0",
      "PEIL_SMTP_URL must be an address such as smtp://user:password@mail.example.no:587",
      "PEIL_TRUST_PROXY must be the number of proxies in front, 0-10",
    ]);
  });

  test.each(["abc", "1.5", "-1", "0x1F90000"])("refuses the port «%s»", (PORT) => {
    expect(faultsOf({ PORT })).toEqual(["PORT must be a port number, 0-65535"]);
  });
});
