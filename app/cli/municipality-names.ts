import { readMunicipalitySeed } from "~/registry/municipality-seed.server";

/** Names by number from the register that ships, those of earlier times too, for commands that open no database. */
export function municipalityNames(): ReadonlyMap<string, string> {
  const { municipalities, formerNumbers } = readMunicipalitySeed();
  return new Map([...formerNumbers, ...municipalities].map(({ number, name }) => [number, name]));
}

/** «1837 Meløy», or the number alone where it is in no register. */
export function numberAndName(names: ReadonlyMap<string, string>, number: string): string {
  const name = names.get(number);
  return name ? `${number} ${name}` : number;
}
