import { exactly } from "~/platform/rounding";
import type { Language } from "~/platform/i18n/languages";
import type { RosePoint } from "~/ui/charts/rose-geometry";
import { findArea, type Instrument } from "../instrument";
import type { PublishedResult } from "./published-results";

/** The printed areas of a published result as points of the compass rose. An area that is not printed has no spear. */
export function roseOfResult(
  { areas, instrument }: Pick<PublishedResult, "areas"> & { instrument: Instrument | undefined },
  language: Language,
): RosePoint[] {
  return areas.flatMap(({ id, printed }) => {
    if (!printed) return [];
    const share = exactly(Number(printed.points))
      .div(exactly(Number(printed.max)))
      .valueOf();
    const name = instrument ? (findArea(instrument, id)?.name[language] ?? "") : "";
    return [{ number: id, name, share, value: printed.points }];
  });
}
