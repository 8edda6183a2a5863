import { type DefinitionFault, formFaults } from "~/platform/definition-fault";
import { children, type Placed } from "~/platform/definition-parts";
import { doubledIdFaults, referenceFaults, weightFaults } from "../indices/common-faults";
import { type NeedKeyDraft, needKeyDraftSchema } from "../indices/definition-draft";
import { namesOf, plainName } from "./criterion-name";
import { needKeySchema } from "./need-key";

type Criterion = NeedKeyDraft["criteria"][number];

/**
 * Everything that does not hold in the definition of a need key: its form, and what the form alone cannot say.
 * @param content what the file says, not yet known to have any form.
 */
export function needKeyFaults(content: unknown): DefinitionFault[] {
  const draft = needKeyDraftSchema.parse(content);
  const criteria = children(draft.criteria, ["criteria"]);
  const weights = draft.criteria.map(({ weight }) => weight);
  return [
    ...formFaults(needKeySchema, content),
    ...countFaults(draft),
    ...weightFaults({ name: "the criteria", is: 1, unit: "" }, weights, ["criteria"]),
    ...doubledIdFaults("group", children(draft.groups, ["groups"])),
    ...doubledIdFaults("criterion", criteria),
    ...referenceFaults(criteria, "group", { name: "group", path: "groups", items: draft.groups }),
    ...sharedNameFaults(criteria),
    ...doubledIdFaults("service", children(draft.demography.services, ["demography", "services"])),
    ...ageFaults(draft),
    ...demographyFaults(draft),
  ];
}

function countFaults({ criterionCount, criteria: { length } }: NeedKeyDraft): DefinitionFault[] {
  if (criterionCount === undefined || criterionCount === length) return [];
  return [{ path: ["criterionCount"], message: `is ${criterionCount}, but there are ${length} criteria` }];
}

/** A name in a file of criteria must lead to one criterion only. */
function sharedNameFaults(criteria: readonly Placed<Criterion>[]): DefinitionFault[] {
  const owners = new Map<string, Criterion>();
  return criteria.flatMap(({ part, path }) => {
    const names = new Map(namesOf(part).map((name) => [plainName(name), name]));
    return [...names].flatMap(([plain, name]) => {
      const owner = owners.get(plain);
      if (owner) return [{ path, message: `«${name}» is a name of ${owner.id ?? "another criterion"} too` }];
      owners.set(plain, part);
      return [];
    });
  });
}

/** Inhabitants are counted by the criteria of age, where a file does not give them. */
function ageFaults({ criteria }: NeedKeyDraft): DefinitionFault[] {
  if (criteria.length === 0 || criteria.some(({ countsAge }) => countsAge)) return [];
  return [
    { path: ["criteria"], message: "no criterion has countsAge, so that inhabitants cannot be counted" },
  ];
}

/** Each age counts in one service, with an amount: else a change in it would be lost, or told twice. */
function demographyFaults({ criteria, demography }: NeedKeyDraft): DefinitionFault[] {
  const ages = criteria.filter(({ countsAge }) => countsAge);
  // That no age is counted is told already.
  if (ages.length === 0 || demography.services.length === 0) return [];
  const owners = new Map<string, string>();
  const named = demography.services.flatMap((service, at) =>
    service.criteria.flatMap((id, place): DefinitionFault[] => {
      const path = ["demography", "services", at, "criteria", place];
      const criterion = ages.find((each) => each.id === id);
      const owner = owners.get(id);
      owners.set(id, service.id ?? "another service");
      if (!criterion) return [{ path, message: `there is no criterion ${id} with countsAge` }];
      if (owner) return [{ path, message: `${id} counts in ${owner} already` }];
      if (criterion.unitAmount === undefined) return [{ path, message: `${id} has no unitAmount` }];
      return [];
    }),
  );
  const left = ages.flatMap(({ id }) => (id !== undefined && !owners.has(id) ? [id] : []));
  const path = ["demography", "services"];
  return [...named, ...left.map((id) => ({ path, message: `${id} counts in no service` }))];
}
