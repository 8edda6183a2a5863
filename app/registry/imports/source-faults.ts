import { type DefinitionFault, formFaults } from "~/platform/definition-fault";
import { type SourceDefinition, sourceDefinitionSchema } from "./source-definition";
import { isSpan } from "./table-mapping";

/** Everything that does not hold in the definition of a source. */
export function sourceFaults(content: unknown): DefinitionFault[] {
  const parsed = sourceDefinitionSchema.safeParse(content);
  return parsed.success ? contentFaults(parsed.data) : formFaults(sourceDefinitionSchema, content);
}

function contentFaults({ tables }: SourceDefinition): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const tableNumbers = new Set<string>();
  const owners = new Map<string, string>();
  tables.forEach(({ table, formerly, dimensions, indicators }, tableAt) => {
    const path = ["tables", tableAt];
    for (const number of [table, ...formerly]) {
      if (tableNumbers.has(number))
        faults.push({ path: [...path, "table"], message: `there is another table ${number}` });
      tableNumbers.add(number);
    }
    const places = new Map<string, string>();
    indicators.forEach(({ id, where }, at) => {
      const ofIndicator = [...path, "indicators", at];
      const owner = owners.get(id);
      if (owner) {
        const message = `${id} comes from table ${owner} too; an indicator has one place to come from`;
        faults.push({ path: [...ofIndicator, "id"], message });
      } else owners.set(id, table);
      for (const dimension of Object.keys(where).filter((key) => !(key in dimensions)))
        faults.push({
          path: [...ofIndicator, "where", dimension],
          message: `the table has no dimension with the id ${dimension}`,
        });
      if (Object.values(where).filter(isSpan).length > 1) {
        const message = "adds up over two spans of ages; one is what can be told apart";
        faults.push({ path: [...ofIndicator, "where"], message });
      }
      const place = JSON.stringify(Object.entries(where).sort());
      const twin = places.get(place);
      if (twin) {
        const message = `asks for the same figures as ${twin}`;
        faults.push({ path: [...ofIndicator, "where"], message });
      } else places.set(place, id);
    });
  });
  return faults;
}
