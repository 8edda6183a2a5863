import type { Database } from "~/platform/database.server";
import { qualityOf, rowOf } from "../computed/computed-index";
import { computedIndex, observedYears, offeredYears, yearsOf } from "../computed/computed-index.server";
import { indexBasis } from "../computed/index-basis";
import { rankedMunicipalities } from "../computed/ranked-municipalities.server";
import { countsSynthetic } from "../imports/stored-observations.server";
import { compositeDocument, indexDocument } from "../indices/index-document";
import { findIndex, shippedIndices } from "../indices/shipped-indices.server";
import {
  exchangedFor,
  type FormerMunicipality,
  formerMunicipality,
  sameAddressOf,
} from "../former-number.server";
import { ApiMoved, ApiProblem } from "./api-answer.server";
import {
  type Indicators,
  type Indices,
  type Municipalities,
  type MunicipalityIndex,
  type Observations,
  observationsQuery,
  type Ranking,
} from "./api-schemas";
import { API_ROOT } from "./endpoint-list";
import { figuresUpdated } from "./figures-tag.server";
import { allIndicators } from "./indicator-list";
import { pageOfObservations } from "./observation-page.server";

const provenance = async (db: Database) => ({
  synthetic: await countsSynthetic(db),
  updated: await figuresUpdated(db),
});

export async function readIndices(db: Database): Promise<Indices> {
  const indices = await Promise.all(
    shippedIndices().map(async (index) => {
      const { version, name, description, source } = index.definition;
      const { id, kind } = index;
      return { id, version, kind, name, description, source, years: await yearsOf(db, index) };
    }),
  );
  return { ...(await provenance(db)), years: await observedYears(db), indices };
}

/** The ranking, in the form of `peil index --json` but without each indicator, which the municipality's own address has. */
export async function readRanking(db: Database, index: string, year: string): Promise<Ranking> {
  const computed = await askedIndex(db, index, year);
  const head = { ...(await provenance(db)), basis: indexBasis(qualityOf(computed)) };
  if (computed.kind === "composite") return { ...compositeDocument(computed.scores, computed.year), ...head };
  const { municipalities, ...document } = indexDocument(computed.scores, computed.year);
  return {
    ...{ ...document, ...head },
    municipalities: municipalities.map(({ services, ...row }) => ({
      ...row,
      services: services.map(({ id, score, coverage }) => ({ id, score, coverage })),
    })),
  };
}

export async function readMunicipalityIndex(
  db: Database,
  index: string,
  year: string,
  municipality: string,
): Promise<MunicipalityIndex> {
  const computed = await askedIndex(db, index, year);
  const row = rowOf(computed, municipality);
  const basis = indexBasis(qualityOf(computed), row);
  const head = { definition: computed.id, year: computed.year, ...(await provenance(db)), basis };
  if (computed.kind === "composite") {
    const found = compositeDocument(computed.scores, computed.year).municipalities[row];
    if (found) return { ...head, municipalities: [found] };
  } else {
    const found = indexDocument(computed.scores, computed.year).municipalities[row];
    if (found) return { ...head, municipalities: [found] };
  }
  const former = await formerMunicipality(db, municipality);
  const now = former && exchangedFor(former);
  if (now) throw new ApiMoved((asked) => sameAddressOf(asked, now));
  if (former) throw goneProblem(former);
  const detail = `The year has no figures of «${municipality}». ${API_ROOT}/municipalities lists the numbers.`;
  throw new ApiProblem(404, "No such municipality", detail);
}

const became = { merged: "merged with others", split: "divided", restored: "merged and later restored" };

/** What became of a municipality that was merged, divided, or restored under another number. */
function goneProblem({ number, name, toYear, change, successors }: FormerMunicipality): ApiProblem {
  const what = change === "renumbered" ? "given another number" : became[change];
  const today = successors.map((each) => `${each.number} ${each.name}`).join(", ");
  return new ApiProblem(
    410,
    "The municipality is no more",
    `${number} was ${name} until the end of ${toYear}. It was ${what}. Ask for what it is part of today: ${today}.`,
    successors.map((each) => ({ municipality: each.number, name: each.name })),
  );
}

async function askedIndex(db: Database, id: string, year: string) {
  const shipped = findIndex(id);
  if (!shipped)
    throw new ApiProblem(404, "No such index", `There is no index «${id}». ${API_ROOT}/indices lists them.`);
  if (!(await offeredYears(db, shipped, Number(year)))) {
    const years = await yearsOf(db, shipped);
    const detail = `There are no figures of «${year}». Years with figures: ${years.join(", ") || "none yet"}.`;
    throw new ApiProblem(404, "No figures of the year", detail);
  }
  return computedIndex(db, shipped, Number(year));
}

export function readIndicators(): Indicators {
  return { indicators: allIndicators(shippedIndices()) };
}

/** A page of the figures as reported, by indicator, year and municipality. */
export async function readObservations(db: Database, asked: URLSearchParams): Promise<Observations> {
  const doubled = [...new Set(asked.keys())].filter((name) => asked.getAll(name).length > 1);
  if (doubled.length > 0)
    throw new ApiProblem(
      400,
      "The question is not understood",
      `Give ${doubled.join(" and ")} once. See /api.`,
    );
  const read = observationsQuery.safeParse(Object.fromEntries(asked));
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message, ...issue }) =>
      issue.code === "unrecognized_keys"
        ? `there is no parameter ${issue.keys.join(", ")}`
        : `${path.join(".")} ${message}`,
    );
    throw new ApiProblem(400, "The question is not understood", `${faults.join("; ")}. See /api.`);
  }
  const { indicator, municipality, year, page, pageSize } = read.data;
  await followExchanged(db, municipality);
  if (indicator === undefined && municipality === undefined && year === undefined)
    throw new ApiProblem(400, "Too much is asked for", "Give an indicator, a municipality or a year.");
  const from = (page - 1) * pageSize;
  const { total, observations } = await pageOfObservations(
    db,
    { indicator, municipality, year },
    from,
    pageSize,
  );
  const next = new URLSearchParams(asked);
  next.set("page", String(page + 1));
  return {
    ...(await provenance(db)),
    ...{ total, page, pageSize },
    next: from + pageSize < total ? `${API_ROOT}/observations?${next}` : null,
    observations: observations.map((each) => ({
      municipality: each.municipality,
      indicator: each.indicator,
      year: each.year,
      value: each.value,
      status: each.missing,
    })),
  };
}

/**
 * Figures of a number that was only exchanged are filed under that of today. Those of a municipality that was merged or divided may
 * have stayed under its own, and are given.
 */
async function followExchanged(db: Database, municipality: string | undefined): Promise<void> {
  const former = municipality === undefined ? null : await formerMunicipality(db, municipality);
  const now = former && exchangedFor(former);
  if (!now) return;
  throw new ApiMoved(({ pathname, searchParams }) => {
    const query = new URLSearchParams(searchParams);
    query.set("municipality", now);
    return `${pathname}?${query}`;
  });
}

export async function readMunicipalities(db: Database): Promise<Municipalities> {
  const municipalities = await rankedMunicipalities(db);
  return {
    municipalities: municipalities
      .map(({ number, name, county, inhabitants, kostraGroup, centrality }) => ({
        municipality: number,
        name,
        county: { number: county.number, name: county.name },
        ...{ inhabitants, kostraGroup, centrality },
      }))
      .sort((one, other) => (one.municipality < other.municipality ? -1 : 1)),
  };
}
