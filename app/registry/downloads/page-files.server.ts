import { costFiles } from "../cost-pages/cost-files.server";
import { editionFiles, movedFiles } from "../editions/edition-files.server";
import { municipalityIndexFiles } from "../index-pages/municipality-index-files.server";
import { rankingFiles } from "../index-pages/ranking-files.server";
import { compareFiles } from "../index-tools/compare-files.server";
import { resemblesFiles } from "../index-tools/resembles-files.server";
import { scatterFiles } from "../index-tools/scatter-files.server";
import { weightsFiles } from "../index-tools/weights-files.server";
import { municipalitiesFiles, municipalityFiles } from "../municipality-files.server";
import { uncertaintyFiles } from "../uncertainty/uncertainty-files.server";
import type { AskedFile, FoundTable, PageFiles } from "./page-file";
import { type FileFormat, fileFormats } from "./write-table.server";

/** Every page of the register that shows figures, by its address, with the tables that can be taken along from it. */
const pages: readonly (readonly [address: string, files: PageFiles])[] = [
  ["municipalities", municipalitiesFiles],
  ["municipalities/:municipality", municipalityFiles],
  ["indices/:index/:year", rankingFiles],
  ["indices/:index/:year/:municipality", municipalityIndexFiles],
  ["indices/:index/:year/compare", compareFiles],
  ["indices/:index/:year/weights", weightsFiles],
  ["indices/:index/:year/uncertainty", uncertaintyFiles],
  ["indices/:index/:year/editions/:number", editionFiles],
  ["indices/:index/:year/editions/moved", movedFiles],
  ["indices/scatter", scatterFiles],
  ["indices/resembles/:municipality", resemblesFiles],
  ["costs/:year/:municipality", costFiles],
];

/** What the parts of an address look like. */
const shapes: Record<string, string> = {
  index: "[a-z0-9-]+",
  year: "\\d{4}",
  municipality: "\\d{4}",
  number: "\\d{1,6}",
};

const patterns = pages.map(([address, files]) => ({
  files,
  pattern: new RegExp(
    `^${address.replace(/:(\w+)/g, (_, name: string) => `(?<${name}>${shapes[name] ?? ""})`)}$`,
  ),
}));

/** A file of a page: what it is called when it is taken along, and its table. */
export interface PageFile {
  name: string;
  format: FileFormat;
  found: FoundTable;
}

/**
 * The file that an address asks for: the page's own address, the file's name and its format.
 * @param path such as `costs/2024/1837/costs.csv`.
 * @returns null when there is no such file, or no such page.
 */
export async function findPageFile(path: string, asked: Omit<AskedFile, "params">): Promise<PageFile | null> {
  const address = readAddress(path);
  const format = fileFormats.find((each) => each === address?.ending);
  if (!address || !format) return null;
  const found = await address.find({ ...asked, params: address.params });
  const name = `${address.page.replace(/^indices\//, "").replaceAll("/", "-")}-${address.file}.${format}`;
  return found && { name, format, found };
}

/** The same address for another municipality; null where it is of none. */
export function addressForMunicipality(
  path: string,
): { number: string; to: (number: string) => string } | null {
  const address = readAddress(path);
  const number = address?.params["municipality"];
  if (!address || number === undefined) return null;
  const before = address.page.slice(0, -number.length);
  return { number, to: (other) => `${before}${other}/${address.file}.${address.ending}` };
}

function readAddress(path: string) {
  const [, page = "", file = "", ending = ""] = /^([^.]+)\/([a-z]+)\.([a-z]+)$/.exec(path) ?? [];
  for (const { files, pattern } of patterns) {
    const matched = pattern.exec(page);
    const find = matched && Object.hasOwn(files, file) ? files[file] : undefined;
    if (matched && find) return { page, file, ending, find, params: { ...matched.groups } };
  }
  return null;
}
