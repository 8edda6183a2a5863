import { type DefinitionFault, formFaults } from "~/platform/definition-fault";
import { children, type Placed } from "~/platform/definition-parts";
import { decimalDigits, exactly } from "~/platform/rounding";
import {
  boundsFaults,
  doubledIdFaults,
  doubledNameFaults,
  referenceFaults,
  weightFaults,
} from "./common-faults";
import {
  type IndexDraft,
  type IndicatorDraft,
  indexDraftSchema,
  type ServiceDraft,
} from "./definition-draft";
import { indexDefinitionSchema } from "./index-definition";

/** Sources print weights in the total with one decimal. */
const PRINTED_DECIMALS = 1;

type PlacedIndicator = Placed<IndicatorDraft> & { service: ServiceDraft };

/**
 * Everything that does not hold in the definition of a quality index: its form, and what the form alone cannot say, such as sums
 * and references. All at once, so that a person mends a file in one go.
 * @param content what the file says, not yet known to have any form.
 */
export function indexFaults(content: unknown): DefinitionFault[] {
  const draft = indexDraftSchema.parse(content);
  const services = children(draft.services, ["services"]);
  const indicators = services.flatMap(({ part: service, path }) =>
    children(service.indicators, [...path, "indicators"]).map((indicator) => ({ ...indicator, service })),
  );
  return [
    ...formFaults(indexDefinitionSchema, content),
    ...countFaults(draft, indicators),
    ...sumFaults(services),
    ...indicators.flatMap(printedWeightFaults),
    ...indicators.flatMap(misplacedIdFaults),
    ...doubledIdFaults("service", services),
    ...doubledIdFaults("indicator", indicators),
    ...doubledIdFaults("theme", children(draft.themes, ["themes"])),
    ...doubledIdFaults("unit", children(draft.units, ["units"])),
    ...doubledIdFaults("source", children(draft.sources, ["sources"])),
    ...doubledNameFaults(indicators),
    ...referenceFaults(indicators, "theme", { name: "theme", path: "themes", items: draft.themes }),
    ...referenceFaults(indicators, "unit", { name: "unit", path: "units", items: draft.units }),
    ...referenceFaults(indicators, "source", { name: "source", path: "sources", items: draft.sources }),
    ...boundsFaults(indicators),
    ...services.flatMap(needFaults),
  ];
}

function countFaults({ indicatorCount }: IndexDraft, { length }: readonly unknown[]): DefinitionFault[] {
  if (indicatorCount === undefined || indicatorCount === length) return [];
  return [{ path: ["indicatorCount"], message: `is ${indicatorCount}, but there are ${length} indicators` }];
}

/** Services make up the whole index, indicators their whole service. */
function sumFaults(services: readonly Placed<ServiceDraft>[]): DefinitionFault[] {
  const all = services.map(({ part }) => part.weight);
  return [
    ...weightFaults({ name: "the services", is: 100, unit: " %" }, all, ["services"]),
    ...services.flatMap(({ part: { id, indicators }, path }) =>
      weightFaults(
        { name: `the indicators of ${id ?? "the service"}`, is: 100, unit: " %" },
        indicators.map(({ weight }) => weight),
        [...path, "indicators"],
      ),
    ),
  ];
}

/** The weight in the total as printed must be weight × service weight, rounded half away from zero. */
function printedWeightFaults({ part, path, service }: PlacedIndicator): DefinitionFault[] {
  if (part.weight === undefined || service.weight === undefined || part.printedTotalWeight === undefined)
    return [];
  const exact = exactly(part.weight).mul(exactly(service.weight)).div(100);
  const rounded = decimalDigits(exact, PRINTED_DECIMALS);
  if (rounded === decimalDigits(part.printedTotalWeight, PRINTED_DECIMALS)) return [];
  const message = `is ${part.printedTotalWeight}, but ${part.weight} % of ${service.weight} % is ${rounded} %`;
  return [{ path: [...path, "printedTotalWeight"], message }];
}

/** Indicator primary-school.absence-10 stands under the service primary-school. */
function misplacedIdFaults({ part: { id }, path, service }: PlacedIndicator): DefinitionFault[] {
  if (id === undefined || service.id === undefined || id.startsWith(`${service.id}.`)) return [];
  return [{ path: [...path, "id"], message: `indicator ${id} stands under the service ${service.id}` }];
}

/** A service has a need indicator exactly where one of its indicators is corrected by it. */
function needFaults({
  part: { id, needIndicator, indicators },
  path,
}: Placed<ServiceDraft>): DefinitionFault[] {
  const corrected = children(indicators, [...path, "indicators"]).filter(
    ({ part }) => part.correction === "need",
  );
  if (needIndicator !== undefined && corrected.length === 0) {
    return [
      { path: [...path, "needIndicator"], message: `no indicator of ${id ?? ""} is corrected for need` },
    ];
  }
  if (needIndicator !== undefined) return [];
  return corrected.map((indicator) => ({
    path: [...indicator.path, "correction"],
    message: `is need, but the service ${id ?? ""} has no needIndicator that says where the need index is`,
  }));
}
