/**
 * A criterion's name as it is compared: letters and digits only, in small letters, so that «0–1 år», «0-1 år» and «0-1 År» are one.
 */
export function plainName(name: string): string {
  return name.toLocaleLowerCase("nb").replace(/[^\p{Letter}\p{Number}]/gu, "");
}

/** Every name that a criterion goes by in a file of criteria. */
export function namesOf(criterion: {
  id?: string | undefined;
  name: Partial<Record<string, string | undefined>>;
  aliases: readonly string[];
}): string[] {
  return [criterion.id, ...Object.values(criterion.name), ...criterion.aliases].filter(
    (name) => name !== undefined,
  );
}
