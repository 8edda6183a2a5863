import fs from "node:fs";
import path from "node:path";
import { createClient } from "@libsql/client";
import type { Role } from "~/access/roles";
import { accessPlaces } from "./places/access";
import { assessmentPlaces } from "./places/assessment";
import { registryPlaces } from "./places/registry";
import { surveyPlaces } from "./places/survey";

/** Whoever may call: nobody signed in, or somebody with one of the roles. */
export const callers = ["visitor", "administrator", "evaluator", "municipality"] as const;

export type CallerKind = (typeof callers)[number];

/** One address of Peil and what each caller is to be answered with. */
export interface Place {
  /** The file in app/routes/, without its ending. */
  route: string;
  /** With {published}, {grading}, {agreement} and {planned} for the demo workspace's evaluations, {person} for a person, {link} for the
   * token of a personal link, {wave} for the closed survey with responses, {answered_number} for a municipality that answered it, {open_wave} for the open one. */
  path: string;
  method: "GET" | "POST";
  /** visitor, administrator, evaluator, municipality */
  status: readonly [number, number, number, number];
  /** A page to look at, rather than a file, a redirect or data. */
  page: boolean;
  /** A page that is nicer with scripts; all others must send none. */
  scripts?: boolean;
}

/** In the order of the rooms; who signs out comes last. */
const all = [...registryPlaces, ...assessmentPlaces, ...surveyPlaces, ...accessPlaces];

/**
 * Every address of Peil, what is read before what is written. test/e2e/permissions.browser.test.ts fails when a route is missing here.
 */
export const places: readonly Place[] = [
  ...all.filter(({ method }) => method === "GET"),
  ...all.filter(({ method }) => method === "POST"),
];

/** The addresses with the demo workspace's own ids in them. */
export async function resolvePlaces(dataDirectory: string): Promise<Place[]> {
  const client = createClient({ url: `file:${path.join(dataDirectory, "peil.db")}` });
  const idOf = async (sql: string): Promise<string> => String((await client.execute(sql)).rows[0]?.["id"]);
  const evaluation = (stage: string): Promise<string> =>
    idOf(`SELECT id FROM Evaluation WHERE stage = '${stage}'`);
  const ids: Record<string, string> = {
    published: await idOf("SELECT evaluationId AS id FROM Publication"),
    action: await idOf("SELECT id FROM FollowUpAction"),
    grading: await evaluation("grading"),
    agreement: await evaluation("agreement"),
    interview: await idOf("SELECT id FROM Interview"),
    document: await idOf("SELECT id FROM Document WHERE contentHash IS NOT NULL"),
    planned: await evaluation("planned"),
    figures: await idOf("SELECT id FROM ObservationImport"),
    person: await idOf("SELECT id FROM User WHERE role = 'evaluator'"),
    wave: await idOf("SELECT id FROM Wave ORDER BY closesAt"),
    open_wave: await idOf("SELECT id FROM Wave ORDER BY closesAt DESC"),
    member: await idOf(
      "SELECT FrameMember.id FROM FrameMember JOIN Wave ON Wave.id = waveId ORDER BY closesAt DESC, municipality",
    ),
    answered_member: await idOf(
      "SELECT FrameMember.id FROM FrameMember JOIN Wave ON Wave.id = waveId JOIN SurveyResponse ON memberId = FrameMember.id ORDER BY closesAt, municipality",
    ),
    answered_number: await idOf(
      "SELECT municipality AS id FROM FrameMember JOIN Wave ON Wave.id = waveId JOIN SurveyResponse ON memberId = FrameMember.id ORDER BY closesAt, municipality",
    ),
    link: demoLink(dataDirectory),
  };
  client.close();
  return places.map((place) => ({
    ...place,
    path: place.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? ""),
  }));
}

/** Every route that there is, by its file's name without ending. */
export function routeFiles(): string[] {
  const folder = path.resolve(import.meta.dirname, "../../app/routes");
  return fs
    .readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => name.replace(/\.tsx?$/, ""));
}

/** The token of the demo's personal link to a survey. */
export function demoLink(dataDirectory: string): string {
  const file = path.join(dataDirectory, "demo-survey.json");
  const { link } = JSON.parse(fs.readFileSync(file, "utf8")) as { link: string };
  return link.replace("/s/", "");
}

/** The demo workspace's sign-in for a role. */
export function demoSignIn(dataDirectory: string, role: Role): { email: string; password: string } {
  const file = path.join(dataDirectory, "demo-sign-ins.json");
  const people = JSON.parse(fs.readFileSync(file, "utf8")) as {
    role: Role;
    email: string;
    password: string;
  }[];
  const person = people.find((candidate) => candidate.role === role);
  if (!person) throw new Error(`The demo workspace has nobody with the role ${role}.`);
  return person;
}
