import { z } from "zod";
import type { DefinitionFault } from "~/platform/definition-fault";
import { definitionId, indicatorId } from "../indices/definition-form";

// Which registry indicators stand beside an area of an assessment: survey-definitions/area-indicators/.

export const areaIndicatorsSchema = z.strictObject({
  id: definitionId,
  version: z.string().min(1),
  kind: z.literal("area-indicators"),
  /** The id of the assessment's instrument. */
  instrument: definitionId,
  /** The id of the index that defines the indicators. */
  index: definitionId,
  areas: z.array(z.strictObject({ area: z.string().min(1), indicators: z.array(indicatorId) })).min(1),
});

export type AreaIndicators = z.infer<typeof areaIndicatorsSchema>;

/**
 * Everything that does not hold in the content of one file.
 * @param indicatorsOf the ids that an index defines; undefined when there is no such index
 */
export function areaIndicatorsFaults(
  content: unknown,
  indicatorsOf: (index: string) => ReadonlySet<string> | undefined,
): DefinitionFault[] {
  const parsed = areaIndicatorsSchema.safeParse(content);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => ({ path: path.map(pathPart), message }));
  }
  const { index, areas } = parsed.data;
  const known = indicatorsOf(index);
  if (!known) return [{ path: ["index"], message: `${index} is no index in survey-definitions/indices/` }];
  return areas.flatMap(({ area, indicators }, place) => {
    const faults: DefinitionFault[] = [];
    if (areas.findIndex((other) => other.area === area) !== place) {
      faults.push({ path: ["areas", place, "area"], message: `area ${area} stands twice` });
    }
    for (const [at, id] of indicators.entries()) {
      const path = ["areas", place, "indicators", at];
      if (!known.has(id)) faults.push({ path, message: `${id} is no indicator of ${index}` });
      if (indicators.indexOf(id) !== at) faults.push({ path, message: `${id} stands twice in area ${area}` });
    }
    return faults;
  });
}

const pathPart = (part: PropertyKey): string | number => (typeof part === "number" ? part : String(part));
