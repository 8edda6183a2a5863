import { type DefinitionFault, formFaults } from "~/platform/definition-fault";
import { children, type Placed, repeated } from "~/platform/definition-parts";
import {
  boundsFaults,
  doubledIdFaults,
  doubledNameFaults,
  referenceFaults,
  weightFaults,
} from "./common-faults";
import { compositeDefinitionSchema } from "./composite-definition";
import { type CompositeDraft, compositeDraftSchema, type IndicatorDraft } from "./definition-draft";

/**
 * Everything that does not hold in the definition of an index of indices: its form, and what the form alone cannot say.
 * @param content what the file says, not yet known to have any form.
 * @param servicesOf the ids of the services of a quality index; undefined when there is no such definition.
 */
export function compositeFaults(
  content: unknown,
  servicesOf: (definitionId: string) => ReadonlySet<string> | undefined,
): DefinitionFault[] {
  const draft = compositeDraftSchema.parse(content);
  const costs = children(draft.cost.services, ["cost", "services"]);
  const finance = children(draft.finance.indicators, ["finance", "indicators"]);
  const total = { part: draft.cost.indicator, path: ["cost", "indicator"] };
  const indicators: Placed<IndicatorDraft>[] = [total, ...costs, ...finance];
  const financeWeights = draft.finance.indicators.map(({ weight }) => weight);
  return [
    ...formFaults(compositeDefinitionSchema, content),
    ...weightFaults({ name: "finance", is: 100, unit: " %" }, financeWeights, ["finance", "indicators"]),
    ...doubledIdFaults("indicator", indicators),
    ...doubledIdFaults("unit", children(draft.units, ["units"])),
    ...doubledIdFaults("source", children(draft.sources, ["sources"])),
    ...doubledNameFaults(indicators),
    ...referenceFaults(indicators, "unit", { name: "unit", path: "units", items: draft.units }),
    ...referenceFaults(indicators, "source", { name: "source", path: "sources", items: draft.sources }),
    ...boundsFaults(indicators),
    ...[total, ...costs].flatMap(needFaults),
    ...doubledPartFaults(draft),
    ...serviceFaults(draft, costs, servicesOf),
  ];
}

function needFaults({
  part: { correction, needIndicator },
  path,
}: Placed<IndicatorDraft>): DefinitionFault[] {
  if (correction === "need" && needIndicator === undefined)
    return [
      {
        path: [...path, "correction"],
        message: "is need, but there is no needIndicator that says where the need index is",
      },
    ];
  if (correction === "none" && needIndicator !== undefined)
    return [
      { path: [...path, "needIndicator"], message: "stands with a cost that is not corrected for need" },
    ];
  return [];
}

/** A part counts once in each of the indices that are put together. */
function doubledPartFaults(draft: CompositeDraft): DefinitionFault[] {
  return (["efficiency", "total"] as const).flatMap((index) =>
    repeated(children(draft[index].parts, [index, "parts"]), ({ part }) => part).map(({ path, key }) => ({
      path: [...path, "part"],
      message: `${key} is a part of ${index} already`,
    })),
  );
}

/** The quality index must be there, and a cost can only be set against a service that it has. */
function serviceFaults(
  { quality }: CompositeDraft,
  costs: readonly Placed<IndicatorDraft>[],
  servicesOf: (definitionId: string) => ReadonlySet<string> | undefined,
): DefinitionFault[] {
  if (quality.definition === undefined) return [];
  const known = servicesOf(quality.definition);
  if (!known) {
    const message = `there is no quality index ${quality.definition}, or it does not hold itself`;
    return [{ path: ["quality", "definition"], message }];
  }
  const unknown = costs.flatMap(({ part: { service }, path }) =>
    service === undefined || known.has(service)
      ? []
      : [{ path: [...path, "service"], message: `${quality.definition} has no service ${service}` }],
  );
  const twice = repeated(costs, ({ service }) => service).map(({ path, key }) => ({
    path: [...path, "service"],
    message: `another cost is set against the service ${key}`,
  }));
  return [...unknown, ...twice];
}
