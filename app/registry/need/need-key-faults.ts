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
    ...ageFaults(draft),
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
