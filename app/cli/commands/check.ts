import fs from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { areasOf, type Instrument } from "~/assessment/instrument";
import { checkInstruments } from "~/assessment/instruments/instrument-file.server";
import { evaluationPoints } from "~/assessment/points";
import {
  type DefinitionFile,
  listDefinitionFiles,
  type PlacedFault,
  placedFaultLine,
  readDefinitionFile,
} from "~/platform/definition-file.server";
import { inProject } from "~/platform/root.server";
import { type Instrument as Survey, itemsOf } from "~/survey/instrument";
import { checkSurveys } from "~/survey/instruments/instrument-file.server";
import { variablesOf } from "~/survey/variables";
import { CommandFault } from "../command-fault";
import type { Output } from "../output";

/** One kind of definition that Peil knows: how it is told apart, and how it is checked. */
interface DefinitionKind {
  /** What a definition says of itself in `kind`. */
  kind: string;
  /** Its folder in survey-definitions/. */
  folder: string;
  /** One line for each definition that holds, and every fault of the others. */
  check: (files: DefinitionFile[]) => { lines: string[]; faults: PlacedFault[] };
}

const kinds: readonly DefinitionKind[] = [
  {
    kind: "assessment",
    folder: "assessments",
    check: (files) => {
      const { instruments, faults } = checkInstruments(files);
      return { lines: instruments.map(({ instrument }) => instrumentLine(instrument)), faults };
    },
  },
  {
    kind: "survey",
    folder: "surveys",
    check: (files) => {
      const { instruments, faults } = checkSurveys(files);
      return { lines: instruments.map(({ instrument }) => surveyLine(instrument)), faults };
    },
  },
];

/** `peil check`: reads definitions and reports all that does not hold in them. */
export function checkCommand(output: Output): Command {
  return new Command("check")
    .description(
      "check definitions: form, sums, references, routing, languages; every fault with file, line and path",
    )
    .argument("[paths...]", "folders or .yaml files; without any, survey-definitions/")
    .action((paths: string[]) => check(output, paths));
}

function check({ out }: Output, paths: string[]): void {
  const absolute =
    paths.length > 0 ? paths.map((given) => path.resolve(given)) : [inProject("survey-definitions")];
  const places = absolute.map(definitionsAt);
  const files = [...new Set(places.flatMap((place) => place.files))].map(readDefinitionFile);
  const lines: string[] = [];
  const faults: PlacedFault[] = [];
  for (const kind of kinds) {
    const checked = kind.check(files.filter((file) => kindOf(file) === kind));
    lines.push(...checked.lines);
    faults.push(...checked.faults);
  }
  for (const file of files.filter((candidate) => kindOf(candidate) === undefined))
    faults.push(...ofNoKind(file));
  const allFaults = [...places.flatMap((place) => place.faults), ...faults.map(placedFaultLine)];
  if (allFaults.length > 0) throw new CommandFault(allFaults);
  for (const line of lines) out.write(`${line}\n`);
}

/** The definition files of a path that was given, or what is wrong with the path. */
function definitionsAt(absolute: string): { files: string[]; faults: string[] } {
  const found = fs.statSync(absolute, { throwIfNoEntry: false });
  if (!found) return { files: [], faults: [`${absolute}: there is no such file or folder`] };
  const files = found.isDirectory() ? listDefinitionFiles(absolute) : [absolute];
  return { files, faults: files.length === 0 ? [`${absolute}: there is no .yaml file in the folder`] : [] };
}

/** By the folder, so that a misspelt `kind` is a fault of the definition; elsewhere by what the definition says of itself. */
function kindOf({ file, content }: DefinitionFile): DefinitionKind | undefined {
  const folder = path.basename(path.dirname(path.resolve(file)));
  const said =
    typeof content === "object" && content !== null && "kind" in content ? content.kind : undefined;
  return kinds.find((kind) => kind.folder === folder) ?? kinds.find(({ kind }) => kind === said);
}

function ofNoKind({ content, faults, place }: DefinitionFile): PlacedFault[] {
  if (content === undefined) return faults;
  const known = kinds.map(({ kind }) => kind).join(" or ");
  return [...faults, place({ path: ["kind"], message: `must say what the file defines: ${known}` })];
}

function instrumentLine(instrument: Instrument): string {
  const areas = areasOf(instrument);
  const { max, questions } = evaluationPoints(instrument, new Map()).total;
  const parts = [
    `${areas.length} areas`,
    `${areas.flatMap(({ subareas }) => subareas).length} sub-areas`,
    `${questions} questions`,
    `${max.toString()} points`,
  ];
  return `${instrument.id} version ${instrument.version}: ${parts.join(", ")}`;
}

function surveyLine(survey: Survey): string {
  const parts = [
    `${survey.sections.length} sections`,
    `${itemsOf(survey).length} questions`,
    `${variablesOf(survey).length} variables`,
  ];
  return `${survey.id} version ${survey.version}: ${parts.join(", ")}`;
}
