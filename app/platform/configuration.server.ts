import path from "node:path";
import { z } from "zod";
import { inProject } from "./root.server";

const onOff = (fallback: boolean) =>
  z
    .enum(["0", "1", "true", "false", ""], { error: "must be 1 or 0" })
    .optional()
    .transform((value) =>
      value === undefined || value === "" ? fallback : value === "1" || value === "true",
    );

/** A whole number between two bounds. */
const whole = (least: number, most: number, fallback: number, error: string) =>
  z.coerce.number({ error }).int(error).min(least, error).max(most, error).default(fallback);

const environment = z.object({
  PEIL_DATA_DIR: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, "must start with file: or postgresql://")
    .optional(),
  PORT: whole(0, 65_535, 3000, "must be a port number, 0-65535"),
  PEIL_HOST: z.string().optional(),
  PEIL_ORIGIN: z
    .url({ protocol: /^https?$/, error: "must be an address such as https://peil.example.no" })
    .optional(),
  PEIL_DEMO: onOff(true),
  PEIL_SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: "must be an address such as smtp://user:password@mail.example.no:587",
    })
    .optional(),
  PEIL_MAIL_FROM: z.string().default("Peil <peil@localhost>"),
  PEIL_MAIL_PER_MINUTE: whole(1, 6_000, 30, "must be how many letters of a mailing go out a minute, 1-6000"),
  PEIL_SSB_URL: z
    .url({
      protocol: /^https?$/,
      error: "must be an address of PxWebApi, such as https://data.ssb.no/api/pxwebapi/v2",
    })
    .default("https://data.ssb.no/api/pxwebapi/v2"),
  PEIL_SSB_PER_MINUTE: whole(1, 600, 30, "must be how many calls a minute Statistics Norway is sent, 1-600"),
  PEIL_API_PER_MINUTE: whole(
    0,
    1_000_000,
    600,
    "must be how many answers of the API one network address gets a minute, 0-1000000; 0 is no limit",
  ),
  PEIL_TRUST_PROXY: whole(0, 10, 0, "must be the number of proxies in front, 0-10"),
});

/** What the environment says of this installation. Every variable is described in README, under «Configuration». */
export interface Configuration {
  /** Absolute folder of everything that must be kept: database, mail that was not sent by SMTP. */
  dataDirectory: string;
  /** `file:…` (SQLite) or `postgresql://…`. */
  databaseUrl: string;
  port: number;
  /** The address to listen on; undefined is every address. */
  host: string | undefined;
  /** The public address, without a slash at the end; links in mail start with it. */
  origin: string;
  /** Whether a first start makes the demo workspace; if not, a demo workspace that is there is closed. */
  demo: boolean;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** How many letters of mailings go out a minute, at most. */
  mailPerMinute: number;
  /** Where tables are fetched, without a slash at the end: PxWebApi, version 1 («…/api/v0/no») or 2. */
  ssbUrl: string;
  /** How many calls a minute Statistics Norway is sent, at most. */
  ssbPerMinute: number;
  /** How many answers of the read API one network address gets a minute; 0 is no limit. */
  apiPerMinute: number;
  /** How many proxies stand in front and may tell the caller's address. */
  trustedProxies: number;
  /** Session cookies are sent over https only. Off for a plain http address, which is meant for one's own machine. */
  secureCookies: boolean;
}

/** Variables that a person must mend. The values are not repeated: an address may hold a password. */
export class ConfigurationFault extends Error {
  /** @param lines one for each variable: its name and what it must be. */
  constructor(readonly lines: string[]) {
    super(`The configuration cannot be read: ${lines.join("; ")}.`);
    this.name = "ConfigurationFault";
  }
}

const names = Object.keys(environment.shape);

/** What was read last. Every request asks several times, and the answer is nearly always the same. */
let latest: { from: string; configuration: Configuration } | null = null;

/**
 * Reads the configuration, anew when the variables are others than the last time.
 * @throws ConfigurationFault naming every variable that cannot be read and what it must be.
 */
export function readConfiguration(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Configuration {
  const present = Object.fromEntries(
    names.flatMap((name) => (variables[name] ? [[name, variables[name]] as const] : [])),
  );
  const from = JSON.stringify([process.cwd(), present]);
  if (latest?.from !== from) latest = { from, configuration: configurationOf(present) };
  return latest.configuration;
}

function configurationOf(present: Readonly<Record<string, string>>): Configuration {
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    throw new ConfigurationFault(
      parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`),
    );
  }
  const values = parsed.data;
  const dataDirectory = path.resolve(values.PEIL_DATA_DIR ?? inProject("data"));
  const origin = (values.PEIL_ORIGIN ?? `http://localhost:${values.PORT}`).replace(/\/+$/, "");
  return {
    dataDirectory,
    databaseUrl: values.DATABASE_URL ?? `file:${path.join(dataDirectory, "peil.db")}`,
    port: values.PORT,
    host: values.PEIL_HOST,
    origin,
    demo: values.PEIL_DEMO,
    smtpUrl: values.PEIL_SMTP_URL,
    mailFrom: values.PEIL_MAIL_FROM,
    mailPerMinute: values.PEIL_MAIL_PER_MINUTE,
    ssbUrl: values.PEIL_SSB_URL.replace(/\/+$/, ""),
    ssbPerMinute: values.PEIL_SSB_PER_MINUTE,
    apiPerMinute: values.PEIL_API_PER_MINUTE,
    trustedProxies: values.PEIL_TRUST_PROXY,
    secureCookies: origin.startsWith("https:"),
  };
}
