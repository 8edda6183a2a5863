import fs from "node:fs";
import { z } from "zod";
import { readCsv } from "~/platform/csv";
import { inProject } from "~/platform/root.server";
import { numberChanges, shownName } from "./municipality";
import { foldForSearch } from "./municipality-search";

const municipalityNumber = z.string().regex(/^\d{4}$/);
const list = z
  .string()
  .min(1)
  .transform((cell) => cell.split("|"));
const optionalYear = z
  .string()
  .regex(/^(\d{4})?$/)
  .transform((cell) => (cell === "" ? null : Number(cell)));

const municipalityRow = z.object({
  number: municipalityNumber,
  names: list,
  norwegian_name: z.string(),
  county_number: z.string().regex(/^\d{2}$/),
  county: z.string().min(1),
  kostra_group_2024: z.coerce.number().int().min(1).max(17),
  centrality_class_2024: z.coerce.number().int().min(1).max(6),
  centrality_index_2024: z.coerce.number().int().min(0).max(1000),
  inhabitants_2024: z.coerce.number().int().positive(),
  inhabitants_2026: z.coerce.number().int().positive(),
  latitude: z.coerce.number().min(57).max(72),
  longitude: z.coerce.number().min(4).max(32),
});

const formerNumberRow = z.object({
  number: municipalityNumber,
  name: z.string().min(1),
  from_year: optionalYear,
  to_year: optionalYear,
  leads_to: list,
  change: z.enum(numberChanges),
});

const sources = {
  inhabitants: "Statistisk sentralbyrå, folkemengde 1. januar",
  kostra_group: "Statistisk sentralbyrå, KOSTRA-grupper (KLASS 112)",
  centrality_class: "Statistisk sentralbyrå, standard for sentralitet (KLASS 128)",
  centrality_index: "Statistisk sentralbyrå, sentralitetsindeksen",
};

/** The register as it ships, in the form of the database's rows. prisma/seed/SOURCES.md tells where each column comes from. */
export function readMunicipalitySeed() {
  const rows = readRows("municipalities.csv", municipalityRow);
  const municipalities = rows.map((row) => ({
    number: row.number,
    name: shownName(row.names, row.norwegian_name),
    names: JSON.stringify(row.names),
    searchName: row.names.map(foldForSearch).join(" | "),
    countyNumber: row.county_number,
    countyName: row.county,
    latitude: row.latitude,
    longitude: row.longitude,
  }));
  const facts = rows.flatMap((row) => {
    const fact = (kind: keyof typeof sources, year: number, value: number) => ({
      municipalityNumber: row.number,
      kind,
      year,
      value,
      source: sources[kind],
    });
    return [
      fact("inhabitants", 2024, row.inhabitants_2024),
      fact("inhabitants", 2026, row.inhabitants_2026),
      fact("kostra_group", 2024, row.kostra_group_2024),
      fact("centrality_class", 2024, row.centrality_class_2024),
      fact("centrality_index", 2024, row.centrality_index_2024),
    ];
  });
  return { municipalities, facts, formerNumbers: readFormerNumbers("municipality-numbers.csv") };
}

/** What only figures of earlier years need: numbers from before 2018, and those that were kept when others were taken in. */
export function readEarlierNumbers() {
  const kept = readRows("municipality-numbers-kept.csv", z.object({ number: municipalityNumber }));
  return {
    formerNumbers: readFormerNumbers("municipality-numbers-before-2018.csv"),
    kept: kept.map(({ number }) => number),
  };
}

function readFormerNumbers(file: string) {
  return readRows(file, formerNumberRow).flatMap((row) =>
    row.leads_to.map((successor) => ({
      number: row.number,
      name: row.name,
      fromYear: row.from_year,
      toYear: row.to_year,
      successor,
      change: row.change,
    })),
  );
}

export type MunicipalitySeed = ReturnType<typeof readMunicipalitySeed>;

/** @throws Error naming the row: the files are ours, so nobody else can mend them. */
function readRows<Row extends z.ZodObject>(file: string, schema: Row): z.infer<Row>[] {
  const table = readCsv(fs.readFileSync(inProject("prisma", "seed", file)), Object.keys(schema.shape));
  if (!table.ok) throw new Error(`prisma/seed/${file} cannot be read: ${JSON.stringify(table.faults)}`);
  return table.rows.map(({ row, cells }) => {
    const parsed = schema.safeParse(cells);
    if (!parsed.success) throw new Error(`prisma/seed/${file}, row ${row}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}
