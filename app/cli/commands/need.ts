import { Command, InvalidArgumentError } from "commander";
import { idOf } from "~/platform/definition-check.server";
import { placedFaultLine } from "~/platform/definition-file.server";
import { readDecimal } from "~/platform/read-decimal";
import { faultLine } from "~/platform/fault-sentence";
import { formatNumber } from "~/platform/format";
import { translator } from "~/platform/i18n/translator";
import { decimalDigits } from "~/platform/rounding";
import { checkNeedKeys, shippedFiles } from "~/registry/indices/index-file.server";
import { computeNeed, type Need, type NeedEffect } from "~/registry/need/need-index";
import type { NeedKey } from "~/registry/need/need-key";
import { type NeedSpan, needSpan } from "~/registry/need/need-span";
import { type CriteriaFile, readCriteria } from "~/registry/need/read-criteria";
import { CommandFault } from "../command-fault";
import { readInputFile } from "../input-file";
import { type Output, printJson, printTable } from "../output";

const help = `
The file of criteria has a heading row and these columns (semicolon, comma or tab; decimal comma or point):
  criterion           its id or name in the definition (age-2-5, «Innbyggere 2–5 år»); every criterion of the key, in any order
  municipality_value  the count in the municipality
  national_value      the count in the country
  index               may be left out: the index as published. It holds instead of the counts, which are often published rounded.
                      Without it indices are computed from the counts; where these may be rounded, it is told between which total
                      indices that leaves the need: each count may be off by half of its last written digit, whole people of an age
                      by nothing

A row called «inhabitants» («innbyggere») gives all inhabitants of the municipality and of the country. Without it the criteria that
count inhabitants by age are added up.

  index    (municipality's count / its inhabitants) / (country's count / its inhabitants); 1 is as the country
  percent  100 × weight × (index - 1)
  amount   NOK for all inhabitants: weight × (index - 1) × the country's need per inhabitant × the municipality's inhabitants

JSON: {"key", "version", "inhabitants": {"municipality", "national"}, "needPerInhabitant",
       "criteria": [{"id", "weight", "index", "percent", "amountPerInhabitant", "amount"}],
       "total": {"index", "percent", "amountPerInhabitant", "amount"},
       "indexSpan": {"from", "to"}}
Index and per cent are unrounded, amounts in whole NOK; below zero is less need than the country.
indexSpan is of the total index, and null where no index rests on a count that may be rounded.`;

const INDEX_DECIMALS = 5;

interface Options {
  key: string;
  criteria: string;
  needPerInhabitant?: number;
  json?: true;
}

/** `peil need`: the need index of a municipality, and what each criterion does to it, without a database. */
export function needCommand(output: Output): Command {
  return new Command("need")
    .description("compute a municipality's need index from a file of criteria")
    .requiredOption("--key <id>", "the need key, such as kostnadsnokkel-2023")
    .requiredOption("--criteria <file>", "CSV with the columns criterion, municipality_value, national_value")
    .option(
      "--need-per-inhabitant <nok>",
      "NOK per inhabitant that the country shares out; what the definition says unless given",
      readAmount,
    )
    .option("--json", "print JSON")
    .addHelpText("after", help)
    .action((options: Options) => need(output, options));
}

function need(output: Output, { key: id, criteria, needPerInhabitant, json }: Options): void {
  const key = readNeedKey(id);
  const file = readCriteria(key, readInputFile(criteria));
  if (!file.ok)
    throw new CommandFault(file.faults.map((fault) => faultLine(criteria, fault, translator("en"))));
  const nok = needPerInhabitant ?? key.nationalNeedPerInhabitant;
  const computed = computeNeed(key, file.counts, file.inhabitants, nok);
  const span = needSpan(key, file.counts, file.rounding, file.inhabitants);
  if (json) printJson(output, needDocument(key, file, nok, computed, span));
  else printNeed(output, key, file, nok, computed, span);
}

/** @throws CommandFault when there is no such key, or its definition does not hold. */
function readNeedKey(id: string): NeedKey {
  const files = shippedFiles().filter(
    ({ content }) =>
      typeof content === "object" && content !== null && "kind" in content && content.kind === "need-key",
  );
  const { definitions, faults } = checkNeedKeys(files.filter(({ content }) => idOf(content) === id));
  if (faults.length > 0) throw new CommandFault(faults.map(placedFaultLine));
  const [found] = definitions;
  if (found) return found.definition;
  const known = files.flatMap(({ content }) => idOf(content) ?? []).join(", ");
  throw new CommandFault([`There is no need key «${id}». Peil has: ${known}.`]);
}

function readAmount(given: string): number {
  const digits = readDecimal(given);
  if (digits === null || Number(digits) <= 0)
    throw new InvalidArgumentError("It must be an amount above 0 without separators, such as 62858.75.");
  return Number(digits);
}

function needDocument(
  key: NeedKey,
  file: CriteriaFile,
  needPerInhabitant: number,
  { criteria, total }: Need,
  span: NeedSpan | null,
) {
  const { municipality, national } = file.inhabitants;
  return {
    key: key.id,
    version: key.version,
    inhabitants: { municipality: municipality.valueOf(), national: national.valueOf() },
    needPerInhabitant,
    criteria: criteria.map(({ criterion, ...effect }) => ({
      id: criterion.id,
      weight: criterion.weight,
      ...figures(effect),
    })),
    total: figures(total),
    indexSpan: span && { from: span.from.valueOf(), to: span.to.valueOf() },
  };
}

const figures = ({ index, percent, amountPerInhabitant, amount }: NeedEffect) => ({
  index: index.valueOf(),
  percent: percent.valueOf(),
  amountPerInhabitant: Number(decimalDigits(amountPerInhabitant, 0)),
  amount: Number(decimalDigits(amount, 0)),
});

function printNeed(
  output: Output,
  key: NeedKey,
  file: CriteriaFile,
  nok: number,
  computed: Need,
  span: NeedSpan | null,
): void {
  const { municipality, national } = file.inhabitants;
  const row = (name: string, weight: number, { index, percent, amountPerInhabitant, amount }: NeedEffect) => [
    name,
    formatNumber(weight, 4, "en"),
    formatNumber(index, INDEX_DECIMALS, "en"),
    formatNumber(percent, 2, "en"),
    formatNumber(amountPerInhabitant, 0, "en"),
    formatNumber(amount, 0, "en"),
  ];
  output.out.write(
    `${key.name.nb}, version ${key.version}. ${formatNumber(municipality, 0, "en")} of ${formatNumber(national, 0, "en")} inhabitants; ` +
      `the country’s need is ${formatNumber(nok, 2, "en")} NOK per inhabitant.\n\n`,
  );
  printTable(
    output,
    [
      ["Criterion", "Weight", "Index", "Per cent", "NOK per inhabitant", "NOK"],
      ...computed.criteria.map(({ criterion, ...effect }) =>
        row(criterion.name.nb, criterion.weight, effect),
      ),
      row("Total", 1, computed.total),
    ],
    [1, 2, 3, 4, 5],
  );
  for (const note of notes(key, file, span)) output.out.write(`\n${note}\n`);
}

/** What a reader of the table must know besides its figures. */
function notes(
  { criteria }: NeedKey,
  { inhabitantsFrom, publishedIndices }: CriteriaFile,
  span: NeedSpan | null,
): string[] {
  const computed = criteria.length - publishedIndices;
  return [
    ...(inhabitantsFrom === "ages"
      ? ["Inhabitants are the sum of the criteria that count them by age."]
      : []),
    ...(publishedIndices > 0
      ? [`${publishedIndices} indices are as published in the file, and not computed from its counts.`]
      : []),
    ...(computed > 0
      ? [
          `${computed} indices are computed from the counts. Published indices can be given in a column called «index», and then hold instead.`,
        ]
      : []),
    ...spanNotes(span),
  ];
}

/** Told where it shows in the total index as it is printed. */
function spanNotes(span: NeedSpan | null): string[] {
  if (!span) return [];
  const [from, to] = [span.from, span.to].map((end) => formatNumber(end, INDEX_DECIMALS, "en"));
  if (from === to) return [];
  const names = span.mostFrom.map(({ name }) => name.nb).join(", ");
  return [
    `Counts may be written rounded. With each up to half of its last digit higher or lower, the total index lies between ${from} and ${to}. ` +
      `Most of that comes from: ${names}.`,
  ];
}
