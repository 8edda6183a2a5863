import { type FactKind, latestFact, type Municipality } from "./municipality";

/** A municipality with the newest figure of each kind, for those who only need what holds now. */
export type NewestFigures = Pick<Municipality, "number" | "name" | "county" | "invented"> & {
  inhabitants: number | null;
  kostraGroup: number | null;
  centralityClass: number | null;
  centralityIndex: number | null;
};

/** What the register knows of a municipality now; null where it has no such figure of any year. */
export function newestFigures({ number, name, county, invented, facts }: Municipality): NewestFigures {
  const newest = (kind: FactKind): number | null => latestFact(facts, kind)?.value ?? null;
  return {
    ...{ number, name, county, invented },
    inhabitants: newest("inhabitants"),
    kostraGroup: newest("kostra_group"),
    centralityClass: newest("centrality_class"),
    centralityIndex: newest("centrality_index"),
  };
}
