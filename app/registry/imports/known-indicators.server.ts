import { ageIndicators, incomeIndicator } from "../index-tools/background-indicators";
import { observedOf } from "../indices/index-indicators";
import { shippedIndices } from "../indices/shipped-indices.server";
import { shippedNeedKey } from "../need/shipped-need-key.server";
import { projectionOf } from "../observations/projection";
import { klassIndicators } from "./read-klass";
import { shippedSources } from "./source-file.server";
import type { Bounds } from "./value-span";

/**
 * Every indicator that something in Peil uses: an index, the need key, who resembles whom, or a table of a source.
 * @returns by id the bounds of its definition; null where it has none.
 */
export function knownIndicators(): Map<string, Bounds | null> {
  const others = [
    ...shippedNeedKey().criteria.map(({ id }) => projectionOf(id)),
    ...shippedSources()
      .flatMap(({ tables }) => tables.flatMap(({ indicators }) => indicators))
      .map(({ id }) => id),
    ...Object.values(ageIndicators),
    ...Object.values(klassIndicators),
    incomeIndicator,
  ];
  const observed = shippedIndices().flatMap(observedOf);
  return new Map([
    ...others.map((id) => [id, null] as const),
    ...observed.map((each) => [each.id, each.kind === "counted" ? each.indicator.bounds : null] as const),
  ]);
}
