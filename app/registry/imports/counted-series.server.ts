import type { Database } from "~/platform/database.server";
import { keptWithRegister } from "../observations/kept-with-register.server";
import { pauses } from "./import-progress";
import { countSeries, readIndicatorIds } from "./series-rows.server";
import { countingImports } from "./stored-observations.server";

/** An indicator in a year that has figures that count, with how many. */
export interface CountedSeries {
  indicator: string;
  year: number;
  figures: number;
}

const INDICATORS_A_SLICE = 20;

/** What the register has figures of, by indicator and year. Counted once as long as the register stays as it is. */
export function countedSeries(db: Database): Promise<CountedSeries[]> {
  return keptWithRegister(db, "series", async () => {
    const { synthetic } = await countingImports(db);
    const ids = await readIndicatorIds(db);
    const series: CountedSeries[] = [];
    const pause = pauses();
    for (let from = 0; from < ids.length; from += INDICATORS_A_SLICE) {
      series.push(
        ...(await countSeries(db, { synthetic, indicators: ids.slice(from, from + INDICATORS_A_SLICE) })),
      );
      await pause();
    }
    return series;
  });
}
