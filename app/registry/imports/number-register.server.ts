import type { Database } from "~/platform/database.server";
import { numberChanges } from "../municipality";
import { readEarlierNumbers } from "../municipality-seed.server";
import { type NumberRegister, numberRegister } from "./number-register";

/** The numbers of the register, municipalities made up for the demo included, and those of before 2018. */
export async function loadNumberRegister(db: Database): Promise<NumberRegister> {
  const current = await db.municipality.findMany({ select: { number: true } });
  const former = await db.formerMunicipalityNumber.findMany();
  const earlier = readEarlierNumbers();
  const uses = former.map(({ change, ...use }) => {
    const known = numberChanges.find((candidate) => candidate === change);
    if (!known) throw new Error(`The database has an unknown kind of change: ${change}`);
    return { ...use, change: known };
  });
  return numberRegister(
    current.map(({ number }) => number),
    [...uses, ...earlier.formerNumbers],
    earlier.kept,
  );
}
