import { z } from "zod";
import { Figures } from "./figures";
import { municipalityNumber, type ReadTable } from "./table-content";

const item = z.object({
  code: z.string(),
  parentCode: z.string().nullish(),
  validFromInRequestedRange: z.string().nullish(),
});

/** A version of a classification, or the codes that were asked for at a date. */
const codeList = z.union([
  z.object({
    name: z.string().default(""),
    validFrom: z.string(),
    classificationItems: z.array(item).min(1),
  }),
  z.object({ codes: z.array(item).min(1) }),
]);

/** What the groups of municipalities are filed under. */
export const klassIndicators = {
  group: "municipality.kostra-group",
  centrality: "municipality.centrality-class",
} as const;

/** Whether a JSON document looks like a code list of KLASS. */
export const isKlass = (content: unknown): boolean => codeList.safeParse(content).success;

/**
 * Reads a code list of KLASS (Statistics Norway's classifications) in which municipalities stand under groups: KOSTRA groups (112)
 * or centrality (128). The number of the group becomes the figure of the municipality in the year that the list begins to hold.
 */
export function readKlass(content: unknown): ReadTable {
  const list = codeList.parse(content);
  const items = "codes" in list ? list.codes : list.classificationItems;
  const validFrom = "validFrom" in list ? list.validFrom : items[0]?.validFromInRequestedRange;
  const year = Number(/^(\d{4})-/.exec(validFrom ?? "")?.[1] ?? NaN);
  if (Number.isNaN(year)) return { ok: false, faults: [{ code: "klass_without_year" }] };
  const figures = new Figures();
  let others = 0;
  for (const [at, { code, parentCode }] of items.entries()) {
    const municipality = municipalityNumber({ code, label: code });
    const [, prefix = "", group] = /^([A-Z]*)0*(\d+)$/.exec(parentCode ?? "") ?? [];
    if (municipality === null || !group) others += 1;
    else {
      const indicator = prefix === "EKG" ? klassIndicators.group : klassIndicators.centrality;
      // Under a county the list is of municipalities only, and tells nothing that the register does not.
      if (prefix === "" && /^\d{2}$/.test(parentCode ?? "")) others += 1;
      else figures.add({ municipality, indicator, year }, { value: Number(group), missing: null }, at + 1);
    }
  }
  if (figures.count === 0) return { ok: false, faults: [{ code: "klass_without_groups" }] };
  return {
    ok: true,
    content: {
      format: "klass",
      source: "Statistisk sentralbyrå (KLASS)",
      table: "",
      title: "name" in list ? list.name : "",
      updatedAt: null,
      figures,
      otherRegions: others,
      combinations: [],
      axes: null,
      rowsLacking: null,
      automatic: false,
      synthetic: false,
    },
  };
}
