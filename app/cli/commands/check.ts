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
import type { AreaIndicators } from "~/registry/area-figures/area-indicators";
import { checkAreaIndicators } from "~/registry/area-figures/area-indicators-file.server";
import type { CompositeDefinition } from "~/registry/indices/composite-definition";
import type { IndexDefinition } from "~/registry/indices/index-definition";
import type { PublishedNeed } from "~/registry/costs/published-need";
import { checkPublishedNeeds } from "~/registry/costs/published-need-file.server";
import { checkComposites, checkIndices, checkNeedKeys } from "~/registry/indices/index-file.server";
import type { SourceDefinition } from "~/registry/imports/source-definition";
import { checkSources } from "~/registry/imports/source-file.server";
import type { NeedKey } from "~/registry/need/need-key";
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
  /**
   * One line for each definition that holds, and every fault of the others. `all` is every file that is checked, of whatever kind,
   * for a definition that names another.
   */
  check: (files: DefinitionFile[], all: DefinitionFile[]) => { lines: string[]; faults: PlacedFault[] };
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
  {
    kind: "index",
    folder: "indices",
    check: (files) => checkedLines(checkIndices(files), indexLine),
  },
  {
    kind: "composite",
    folder: "indices",
    check: (files, all) => checkedLines(checkComposites(files, all), compositeLine),
  },
  {
    kind: "need-key",
    folder: "indices",
    check: (files) => checkedLines(checkNeedKeys(files), needKeyLine),
  },
  {
    kind: "area-indicators",
    folder: "area-indicators",
    check: (files, all) => checkedLines(checkAreaIndicators(files, all), areaIndicatorsLine),
  },
  {
    kind: "published-need",
    folder: "published-needs",
    check: (files) => checkedLines(checkPublishedNeeds(files), publishedNeedLine),
  },
  {
    kind: "source",
    folder: "sources",
    check: (files) => checkedLines(checkSources(files), sourceLine),
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
    const checked = kind.check(
      files.filter((file) => kindOf(file) === kind),
      files,
    );
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

/**
 * By the folder, so that a misspelt `kind` is a fault of the definition; in a folder of several kinds, and elsewhere, by what the
 * definition says of itself.
 */
function kindOf(definition: DefinitionFile): DefinitionKind | undefined {
  const { content } = definition;
  const possible = possibleKinds(definition);
  if (possible.length === 1) return possible[0];
  const said =
    typeof content === "object" && content !== null && "kind" in content ? content.kind : undefined;
  return possible.find(({ kind }) => kind === said);
}

/** The kinds of the file's folder; all of them in a folder that none has. */
function possibleKinds({ file }: DefinitionFile): readonly DefinitionKind[] {
  const folder = path.basename(path.dirname(path.resolve(file)));
  const ofFolder = kinds.filter((kind) => kind.folder === folder);
  return ofFolder.length > 0 ? ofFolder : kinds;
}

function ofNoKind(definition: DefinitionFile): PlacedFault[] {
  const { content, faults, place } = definition;
  if (content === undefined) return faults;
  const known = possibleKinds(definition)
    .map(({ kind }) => kind)
    .join(" or ");
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

function checkedLines<T>(
  { definitions, faults }: { definitions: { definition: T }[]; faults: PlacedFault[] },
  lineOf: (definition: T) => string,
): { lines: string[]; faults: PlacedFault[] } {
  return { lines: definitions.map(({ definition }) => lineOf(definition)), faults };
}

function indexLine({ id, version, services }: IndexDefinition): string {
  const indicators = services.flatMap((service) => service.indicators);
  return `${id} version ${version}: ${services.length} services, ${indicators.length} indicators, weights add up to 100`;
}

function compositeLine({ id, version, quality, cost, finance }: CompositeDefinition): string {
  const parts = [
    `quality of ${quality.definition}`,
    `costs of ${cost.services.length} services`,
    `${finance.indicators.length} financial indicators, weights add up to 100`,
  ];
  return `${id} version ${version}: ${parts.join(", ")}`;
}

function needKeyLine({ id, version, criteria }: NeedKey): string {
  return `${id} version ${version}: ${criteria.length} criteria, weights add up to 1`;
}

function publishedNeedLine({ id, version, services, years, sums }: PublishedNeed): string {
  return `${id} version ${version}: ${services.length} services, ${years.length} years, ${sums.length} rows of sums`;
}

function sourceLine({ id, version, tables }: SourceDefinition): string {
  const indicators = tables.flatMap((table) => table.indicators);
  const count = `${tables.length} ${tables.length === 1 ? "table" : "tables"}`;
  return `${id} version ${version}: ${count}, ${indicators.length} indicators`;
}

function areaIndicatorsLine({ id, version, areas }: AreaIndicators): string {
  const count = new Set(areas.flatMap(({ indicators }) => indicators)).size;
  return `${id} version ${version}: ${areas.length} areas, ${count} indicators`;
}
