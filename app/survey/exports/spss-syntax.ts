import type { Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import type { SurveyResponse } from "../analysis/response";
import { writeResponses } from "../analysis/responses-file";
import type { Answer } from "../answers";
import type { Instrument, Measure } from "../instrument";
import { spssLimits, spssString } from "./spss-text";
import { type SpssValue, type SpssVariable, spssVariables } from "./spss-variables";

/** As many missing values as SPSS takes of one variable. */
const MISSING_MOST = 3;
const LINE = 100;

/**
 * SPSS syntax that reads the file of `writeSpssResponses` and gives variables, values, missing values and levels of measurement their
 * names. Several ticks are kept as they stand in the file («1|3»), and get beside that a variable of 0 and 1 for each option and a
 * multiple response set: blank for who did not answer, 0 for who answered otherwise, also with «don't know». So the set's per cents have the same base as Peil's.
 * @param dataFile the file of responses as SPSS finds it.
 */
export function spssSyntax(instrument: Instrument, language: Language, dataFile: string): string {
  const variables = spssVariables(instrument, language);
  const commands = [
    "* Encoding: UTF-8.",
    `* ${instrument.id}, version ${instrument.version.replace(/[^\w. -]/g, "_")}`.replace(/\.*$/, "."),
    "SET DECIMAL=DOT.",
    readCommand(variables, dataFile),
    ...narrowCommand(variables),
    ...variables.flatMap(tickCommands),
    labelCommand(variables),
    ...valueCommands(variables, language),
    ...variables.flatMap(recodeCommand),
    ...missingCommand(variables),
    ...decimalCommands(variables),
    levelCommand(variables),
    ...setCommand(variables),
    "EXECUTE.",
  ];
  return `${commands.join("\n\n")}\n`;
}

/** The file of responses as SPSS can read it: line breaks within a text, which would end its line, are blanks. */
export function writeSpssResponses(instrument: Instrument, responses: readonly SurveyResponse[]): string {
  return writeResponses(
    instrument,
    responses.map((response) => ({
      ...response,
      answers: new Map([...response.answers].map(([name, answer]) => [name, onOneLine(answer)])),
    })),
  );
}

function onOneLine(answer: Answer): Answer {
  const line = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
  if (typeof answer === "string") return line(answer);
  if (typeof answer === "number") return answer;
  const codes = answer.filter((one) => typeof one === "number");
  return codes.length > 0 ? codes : answer.map((one) => line(String(one)));
}

function readCommand(variables: readonly SpssVariable[], dataFile: string): string {
  return [
    "GET DATA",
    "  /TYPE=TXT",
    `  /FILE=${spssString(dataFile, spssLimits.string)}`,
    '  /ENCODING="UTF8"',
    "  /DELCASE=LINE",
    '  /DELIMITERS=","',
    "  /QUALIFIER='\"'",
    "  /ARRANGEMENT=DELIMITED",
    "  /FIRSTCASE=2",
    "  /VARIABLES=",
    ...variables.map(({ name, format }) => `    ${name} ${format}`),
    "  .",
  ].join("\n");
}

/** Strings as narrow as what they hold. */
function narrowCommand(variables: readonly SpssVariable[]): string[] {
  const strings = variables.filter(({ format, values }) => format.startsWith("A") && values.length === 0);
  return [["ALTER TYPE", ...filled(namesOf(strings)), "  (A=AMIN)."].join("\n")];
}

function tickCommands({ name, ticks }: SpssVariable): string[] {
  if (ticks.length === 0) return [];
  return [
    ["NUMERIC", ...filled(ticks.map((tick) => tick.name)), "  (F1.0)."].join("\n"),
    [
      `DO IF ${name} <> "".`,
      ...ticks.map(
        (tick) =>
          `  COMPUTE ${tick.name} = (CHAR.INDEX(CONCAT("|", RTRIM(${name}), "|"), "|${tick.code}|") > 0).`,
      ),
      "END IF.",
    ].join("\n"),
  ];
}

function labelCommand(variables: readonly SpssVariable[]): string {
  const labelled = variables.flatMap(({ ticks, ...variable }) => [variable, ...ticks]);
  return [
    "VARIABLE LABELS",
    ...labelled.map(({ name, label }) => `  ${name} ${spssString(label, spssLimits.variableLabel)}`),
    "  .",
  ].join("\n");
}

function valueCommands(variables: readonly SpssVariable[], language: Language): string[] {
  const t = translator(language);
  const ofTicks: SpssValue[] = [
    { code: 0, label: t("codebook:not_ticked") },
    { code: 1, label: t("codebook:ticked") },
  ];
  const labelled = [
    ...variables.map(({ name, values }) => ({ name, values })),
    ...variables.flatMap(({ ticks }) => ticks.map(({ name }) => ({ name, values: ofTicks }))),
  ].filter(({ values }) => values.length > 0);
  const groups = grouped(labelled, ({ values }) => JSON.stringify(values)).map((group) =>
    [...filled(group.map(({ name }) => name)), ...(group[0]?.values ?? []).map(valueLine)].join("\n"),
  );
  return groups.map((group) => `VALUE LABELS\n${group}\n  .`);
}

function valueLine({ code, label }: SpssValue): string {
  const value = typeof code === "number" ? String(code) : spssString(code, spssLimits.valueLabel);
  return `    ${value} ${spssString(label, spssLimits.valueLabel)}`;
}

/** Of more missing codes than SPSS takes, the last ones become blank. */
function recodeCommand({ name, missing }: SpssVariable): string[] {
  const further = missing.slice(MISSING_MOST);
  return further.length === 0 ? [] : [`RECODE ${name} (${further.join(", ")}=SYSMIS).`];
}

function missingCommand(variables: readonly SpssVariable[]): string[] {
  const some = variables.filter(({ missing }) => missing.length > 0);
  const codesOf = ({ missing }: SpssVariable) => missing.slice(0, MISSING_MOST).join(", ");
  return grouped(some, codesOf).map((group) => {
    const codes = group[0] ? codesOf(group[0]) : "";
    return ["MISSING VALUES", ...filled(namesOf(group)), `  (${codes}).`].join("\n");
  });
}

function decimalCommands(variables: readonly SpssVariable[]): string[] {
  return variables.flatMap(({ name, decimals }) =>
    decimals === null ? [] : [`FORMATS ${name} (F16.${decimals}).`],
  );
}

function levelCommand(variables: readonly SpssVariable[]): string {
  const level: Record<Measure, string> = { nominal: "NOMINAL", ordinal: "ORDINAL", scale: "SCALE" };
  const all = variables.flatMap(({ name, measure, ticks }) => [
    { name, measure },
    ...ticks.map((tick) => ({ name: tick.name, measure: "nominal" as const })),
  ]);
  const groups = grouped(all, ({ measure }) => measure).map((group) =>
    [...filled(namesOf(group)), `    (${level[group[0]?.measure ?? "nominal"]})`].join("\n"),
  );
  return `VARIABLE LEVEL\n${groups.join("\n  /\n")}.`;
}

function setCommand(variables: readonly SpssVariable[]): string[] {
  const several = variables.filter(({ ticks }) => ticks.length > 0);
  if (several.length === 0) return [];
  const groups = several.map(({ name, label, ticks }) =>
    [
      `  /MDGROUP NAME=$${name.slice(0, SET_NAME)}`,
      `    LABEL=${spssString(label, spssLimits.variableLabel)}`,
      "    CATEGORYLABELS=VARLABELS",
      "    VARIABLES=",
      ...filled(ticks.map((tick) => tick.name)),
      "    VALUE=1",
    ].join("\n"),
  );
  return [`MRSETS\n${groups.join("\n")}.`];
}

/** Of a set's name, besides its «$». Definitions' names are at most 32 long, so nothing is lost. */
const SET_NAME = 63;

const namesOf = (those: readonly { name: string }[]): string[] => those.map(({ name }) => name);

/** Names in lines of a readable length. */
function filled(names: readonly string[]): string[] {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + name.length <= LINE)
      lines[lines.length - 1] = `${last} ${name}`;
    else lines.push(`    ${name}`);
  }
  return lines;
}

/** In the order in which each key first comes. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}
