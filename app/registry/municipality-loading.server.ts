import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { type MunicipalitySeed, readMunicipalitySeed } from "./municipality-seed.server";

/**
 * Brings the register in the database to what ships with Peil: adds what is new, updates what has changed, and takes out
 * former numbers that no longer stand in it. Municipalities are never taken out, and those made up for the demo never touched.
 * Run at every start; when nothing has changed it only reads.
 * @returns how many rows were written.
 */
export async function loadMunicipalities(db: Database): Promise<{ written: number }> {
  const seed = readMunicipalitySeed();
  if (countOf(await compare(db, seed)) === 0) return { written: 0 };
  return inTransaction(db, async (tx) => {
    const difference = await compare(tx, seed);
    await write(tx, difference);
    return { written: countOf(difference) };
  });
}

type Difference = Awaited<ReturnType<typeof compare>>;

async function compare(db: Database | Transaction, seed: MunicipalitySeed) {
  const municipalities = await db.municipality.findMany({
    where: { invented: false },
    omit: { invented: true },
  });
  const facts = await db.municipalityFact.findMany({ where: { municipality: { invented: false } } });
  const formerNumbers = await db.formerMunicipalityNumber.findMany({
    where: { municipality: { invented: false } },
  });
  return {
    municipalities: differenceOf(seed.municipalities, municipalities, ({ number }) => number),
    facts: differenceOf(seed.facts, facts, (fact) => `${fact.municipalityNumber} ${fact.kind} ${fact.year}`),
    formerNumbers: differenceOf(
      seed.formerNumbers,
      formerNumbers,
      ({ number, name, successor }) => `${number} ${successor} ${name}`,
    ),
  };
}

interface RowDifference<Row> {
  added: Row[];
  changed: Row[];
  /** In the database and not in what ships. */
  gone: Row[];
}

function differenceOf<Row extends object>(
  wanted: Row[],
  present: Row[],
  keyOf: (row: Row) => string,
): RowDifference<Row> {
  const presentByKey = new Map(present.map((row) => [keyOf(row), row]));
  const added: Row[] = [];
  const changed: Row[] = [];
  for (const row of wanted) {
    const key = keyOf(row);
    const old = presentByKey.get(key);
    presentByKey.delete(key);
    if (!old) added.push(row);
    else if ((Object.keys(row) as (keyof Row)[]).some((column) => row[column] !== old[column]))
      changed.push(row);
  }
  return { added, changed, gone: [...presentByKey.values()] };
}

function countOf({ municipalities, facts, formerNumbers }: Difference): number {
  const written = [municipalities, facts, formerNumbers].flatMap<object>(({ added, changed }) => [
    ...added,
    ...changed,
  ]);
  return written.length + formerNumbers.gone.length;
}

async function write(tx: Transaction, { municipalities, facts, formerNumbers }: Difference): Promise<void> {
  await tx.municipality.createMany({ data: municipalities.added });
  for (const { number, ...data } of municipalities.changed)
    await tx.municipality.update({ where: { number }, data });

  await tx.municipalityFact.createMany({ data: facts.added });
  for (const { municipalityNumber, kind, year, ...data } of facts.changed) {
    const key = { municipalityNumber, kind, year };
    await tx.municipalityFact.update({ where: { municipalityNumber_kind_year: key }, data });
  }

  for (const { number, name, successor } of formerNumbers.gone) {
    await tx.formerMunicipalityNumber.delete({
      where: { number_name_successor: { number, name, successor } },
    });
  }
  await tx.formerMunicipalityNumber.createMany({ data: formerNumbers.added });
  for (const { number, name, successor, ...data } of formerNumbers.changed) {
    const key = { number, name, successor };
    await tx.formerMunicipalityNumber.update({ where: { number_name_successor: key }, data });
  }
}
