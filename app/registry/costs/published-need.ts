import { z } from "zod";
import type { DefinitionFault } from "~/platform/definition-fault";
import { definitionId, shortId, text } from "../indices/definition-form";

// A printed table of how a municipality's need changes: survey-definitions/published-needs/.

const figure = z.number().int();

export const publishedNeedSchema = z.strictObject({
  id: definitionId,
  version: z.string().min(1),
  kind: z.literal("published-need"),
  /** Four digits. */
  municipality: z.string().regex(/^\d{4}$/),
  source: text,
  title: text,
  unit: text,
  years: z.array(z.number().int()).min(2),
  /** Figures as printed, one of each year. */
  services: z.array(z.strictObject({ id: shortId, name: text, figures: z.array(figure) })).min(1),
  total: z.array(figure),
  /** Sums over some years as printed; `place` is where one stands. */
  sums: z
    .array(
      z.strictObject({
        place: text,
        from: z.number().int(),
        to: z.number().int(),
        services: z.record(z.string(), figure),
        total: figure.optional(),
      }),
    )
    .min(1),
});

export type PublishedNeed = z.infer<typeof publishedNeedSchema>;

/** Everything that does not hold in the content of one file. That printed sums add up is not asked for: pages tell where they do not. */
export function publishedNeedFaults(content: unknown): DefinitionFault[] {
  const parsed = publishedNeedSchema.safeParse(content);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => ({ path: path.map(pathPart), message }));
  }
  const { years, services, total, sums } = parsed.data;
  const ids = new Set(services.map(({ id }) => id));
  const rows = [
    ...services.map(({ figures }, at) => ({ path: ["services", at, "figures"], figures })),
    { path: ["total"], figures: total },
  ];
  return [
    ...rows.flatMap(({ path, figures }) =>
      figures.length === years.length
        ? []
        : [{ path, message: `has ${figures.length} figures for ${years.length} years` }],
    ),
    ...sums.flatMap(({ from, to, services: summed }, at) => [
      ...(years.includes(from) && years.includes(to) && from < to
        ? []
        : [{ path: ["sums", at, "from"], message: `${from} to ${to} are not years of the table` }]),
      ...Object.keys(summed).flatMap((id) =>
        ids.has(id)
          ? []
          : [{ path: ["sums", at, "services", id], message: `${id} is no service of the table` }],
      ),
    ]),
  ];
}

const pathPart = (part: PropertyKey): string | number => (typeof part === "number" ? part : String(part));
