import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import type { Instrument } from "../instrument";
import { evaluationPoints } from "../points";
import { snapshotGrades, snapshotSchema } from "../publication/snapshot";
import type { MunicipalityResult } from "./group-figures";
import { standingOf } from "./standing";

/** A published evaluation by the same version of the instrument, without its figures. */
type Candidate = Awaited<ReturnType<typeof listCandidates>>[number];

/** Results to compare with, from the latest snapshot of each evaluation. */
export interface PublishedStandings {
  /** The newest of every other municipality, by name. */
  others: MunicipalityResult[];
  /** The newest of the same municipality that is older than the evaluation at hand. */
  last: MunicipalityResult | null;
}

/**
 * What is published by the same instrument, of the real municipalities or of the invented ones: the two are never mixed.
 * Only the snapshots that count are read.
 */
export async function loadPublishedStandings(
  db: Database,
  caller: Caller,
  evaluation: Evaluation,
  instrument: Instrument,
): Promise<PublishedStandings> {
  const candidates = await listCandidates(db, evaluation);
  const own = candidates.filter(
    ({ municipalityNumber }) => municipalityNumber === evaluation.municipality.number,
  );
  const created = await db.evaluation.findUniqueOrThrow({
    where: { id: evaluation.id },
    select: { createdAt: true },
  });
  const isEarlier = (one: Candidate): boolean =>
    one.id !== evaluation.id &&
    (one.year < evaluation.year || (one.year === evaluation.year && one.createdAt < created.createdAt));
  const last = own.find(isEarlier);
  const others = newestOfEach(
    candidates.filter(({ municipalityNumber }) => municipalityNumber !== evaluation.municipality.number),
  );
  const read = await readStandings(db, [...others, ...(last ? [last] : [])], instrument);
  return {
    others: others
      .flatMap((one) => resultOf(one, caller, read) ?? [])
      .sort((one, other) => byName(one.municipality.name, other.municipality.name)),
    // Whoever may compare the municipality may see how it stood the last time.
    last: last ? (known(resultOf(last, caller, read)) ?? null) : null,
  };
}

const { compare: byName } = new Intl.Collator("nb");

const known = (result: MunicipalityResult | null): MunicipalityResult | null =>
  result && { ...result, known: true };

/** Newest first: by the year that the evaluation is named by, and then by when it was set up. */
function listCandidates(db: Database, { instrumentId, invented }: Evaluation) {
  return db.evaluation.findMany({
    where: { instrumentId, invented, publications: { some: {} } },
    select: {
      id: true,
      year: true,
      createdAt: true,
      municipalityNumber: true,
      resultSharedAt: true,
      municipality: {
        select: {
          number: true,
          name: true,
          facts: { where: { kind: { in: ["inhabitants", "kostra_group"] } }, orderBy: { year: "desc" } },
        },
      },
      members: { select: { userId: true } },
    },
    orderBy: [{ year: "desc" }, { createdAt: "desc" }],
  });
}

function newestOfEach(newestFirst: readonly Candidate[]): Candidate[] {
  return newestFirst.filter(
    ({ municipalityNumber }, index) =>
      newestFirst.findIndex((one) => one.municipalityNumber === municipalityNumber) === index,
  );
}

/** The standings of the latest version of each of these evaluations, by the evaluation's id. */
async function readStandings(
  db: Database,
  evaluations: readonly { id: string }[],
  instrument: Instrument,
): Promise<Map<string, MunicipalityResult["standing"]>> {
  const latest = await db.publication.groupBy({
    by: ["evaluationId"],
    where: { evaluationId: { in: evaluations.map(({ id }) => id) } },
    _max: { number: true },
  });
  const idsByNumber = new Map<number, string[]>();
  for (const { evaluationId, _max } of latest) {
    if (_max.number === null) continue;
    idsByNumber.set(_max.number, [...(idsByNumber.get(_max.number) ?? []), evaluationId]);
  }
  if (idsByNumber.size === 0) return new Map();
  const rows = await db.publication.findMany({
    where: { OR: [...idsByNumber].map(([number, ids]) => ({ number, evaluationId: { in: ids } })) },
    select: { evaluationId: true, snapshot: true },
  });
  const standings = new Map<string, MunicipalityResult["standing"]>();
  for (const { evaluationId, snapshot } of rows) {
    const { grades, instrument: by } = comparedSchema.parse(JSON.parse(snapshot));
    if (by.version !== instrument.version) continue;
    standings.set(evaluationId, standingOf(evaluationPoints(instrument, snapshotGrades({ grades }))));
  }
  return standings;
}

/** What of a snapshot is compared. */
const comparedSchema = snapshotSchema.pick({ grades: true, instrument: true });

function resultOf(
  candidate: Candidate,
  caller: Caller,
  standings: ReadonlyMap<string, MunicipalityResult["standing"]>,
): MunicipalityResult | null {
  const { id, year, municipality, members, resultSharedAt } = candidate;
  const standing = standings.get(id);
  if (!standing) return null;
  const factOf = (kind: string): number | null =>
    municipality.facts.find((fact) => fact.kind === kind)?.value ?? null;
  const mayOpen = mayWithEvaluation(
    caller,
    {
      municipality,
      team: members.map(({ userId }) => ({ id: userId })),
      stage: "published",
      gradingMode: "together",
    },
    "see",
  ).allowed;
  return {
    municipality: { number: municipality.number, name: municipality.name },
    evaluationId: id,
    year,
    inhabitants: factOf("inhabitants"),
    kostraGroup: factOf("kostra_group"),
    known: mayOpen || resultSharedAt !== null,
    standing,
  };
}
