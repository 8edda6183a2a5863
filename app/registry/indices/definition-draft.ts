import { z } from "zod";

// A definition as far as it can be read. What is not of the right kind is left out here and reported by the schema, so that one
// misspelt key does not hide the faults of the rest.

const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const texts = z.object({ nb: text, nn: text, en: text }).catch({});
const withId = z.object({ id: text }).catch({});
const list = <T extends z.ZodType>(of: T) => z.array(of).catch([]);

const indicator = z
  .object({
    id: text,
    name: texts,
    theme: text,
    weight: number,
    printedTotalWeight: number,
    correction: text,
    needIndicator: text,
    bounds: z.object({ min: number, max: number }).catch({}),
    unit: text,
    source: text,
    service: text,
  })
  .catch({ name: {}, bounds: {} });

const service = z
  .object({ id: text, weight: number, needIndicator: text, indicators: list(indicator) })
  .catch({ indicators: [] });

export const indexDraftSchema = z
  .object({
    indicatorCount: number,
    themes: list(withId),
    units: list(withId),
    sources: list(withId),
    services: list(service),
  })
  .catch({ themes: [], units: [], sources: [], services: [] });

const combination = z.object({ parts: list(z.object({ part: text }).catch({})) }).catch({ parts: [] });

const noIndicator = { name: {}, bounds: {} };

export const compositeDraftSchema = z
  .object({
    units: list(withId),
    sources: list(withId),
    quality: z.object({ definition: text }).catch({}),
    cost: z.object({ indicator, services: list(indicator) }).catch({ indicator: noIndicator, services: [] }),
    finance: z.object({ indicators: list(indicator) }).catch({ indicators: [] }),
    efficiency: combination,
    total: combination,
  })
  .catch({
    units: [],
    sources: [],
    quality: {},
    cost: { indicator: noIndicator, services: [] },
    finance: { indicators: [] },
    efficiency: { parts: [] },
    total: { parts: [] },
  });

export const needKeyDraftSchema = z
  .object({
    criterionCount: number,
    groups: list(withId),
    criteria: list(
      z
        .object({
          id: text,
          name: texts,
          group: text,
          weight: number,
          unitAmount: number,
          countsAge: z.boolean().catch(false),
          aliases: list(z.string().catch("")),
        })
        .catch({ name: {}, countsAge: false, aliases: [] }),
    ),
    demography: z
      .object({
        services: list(z.object({ id: text, criteria: list(z.string().catch("")) }).catch({ criteria: [] })),
      })
      .catch({ services: [] }),
  })
  .catch({ groups: [], criteria: [], demography: { services: [] } });

export type IndicatorDraft = z.infer<typeof indicator>;
export type ServiceDraft = z.infer<typeof service>;
export type IndexDraft = z.infer<typeof indexDraftSchema>;
export type CompositeDraft = z.infer<typeof compositeDraftSchema>;
export type NeedKeyDraft = z.infer<typeof needKeyDraftSchema>;
