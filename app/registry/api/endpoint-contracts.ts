import type { z } from "zod";
import {
  indicatorsSchema,
  indicesSchema,
  municipalitiesSchema,
  municipalityIndexSchema,
  observationsQuery,
  observationsSchema,
  rankingSchema,
} from "./api-schemas";
import type { ListedEndpoint } from "./endpoint-list";

/** What an address of the read API is asked with, and what it answers with. */
export interface EndpointContract {
  summary: string;
  query: z.ZodObject | null;
  answer: z.ZodType;
}

export const contracts: Readonly<Record<ListedEndpoint["id"], EndpointContract>> = {
  indices: {
    summary: "The indices, and the years that there are figures of",
    query: null,
    answer: indicesSchema,
  },
  ranking: {
    summary: "Scores and ranks of every municipality in an index",
    query: null,
    answer: rankingSchema,
  },
  municipality_index: {
    summary: "A municipality in an index, with every indicator of a quality index",
    query: null,
    answer: municipalityIndexSchema,
  },
  indicators: {
    summary: "What each indicator measures, with its unit and source",
    query: null,
    answer: indicatorsSchema,
  },
  observations: {
    summary: "The figures as reported; ask by indicator, municipality or year, at least one of them",
    query: observationsQuery,
    answer: observationsSchema,
  },
  municipalities: {
    summary: "The municipalities that are ranked",
    query: null,
    answer: municipalitiesSchema,
  },
};
