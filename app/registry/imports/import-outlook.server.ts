import type { Database } from "~/platform/database.server";
import { indicatorsOf } from "../indices/index-indicators";
import { type ShippedIndex, shippedIndices } from "../indices/shipped-indices.server";
import { knownCandidates } from "./filing-candidates.server";
import { knownIndicators } from "./known-indicators.server";
import { knownSources } from "./known-sources.server";
import type { ImportSummary } from "./prepare-import.server";
import { valueSpans } from "./series-rows.server";
import { countingImports, countsSynthetic } from "./stored-observations.server";
import type { RowsLacking } from "./table-content";
import { type UnfiledFigure, unfiledFigures } from "./unfiled-figures";
import { type UnknownIndicator, unknownIndicators } from "./unknown-indicators";
import { type Bounds, type ValueSpan, valueWarnings, type ValueWarning } from "./value-span";

/** The values of an indicator in a file beside those that count. */
export interface ComparedSpan extends Pick<ValueSpan, "indicator" | "least" | "most"> {
  /** Null where the register has no value of it. */
  register: { least: number; most: number } | null;
  warnings: ValueWarning[];
}

/** How many of the indicators that an index counts a file has. */
export interface FilledIndex {
  name: ShippedIndex["definition"]["name"];
  has: number;
  of: number;
}

/** What a person should know before a file is imported. */
export interface ImportOutlook {
  /** What is left to be computed from once the made-up figures are shown no more; null where the file does not end them. */
  endsSynthetic: FilledIndex[] | null;
  /** None where the ids were made of the table's codes: that is told by itself. */
  unknown: UnknownIndicator[];
  spans: ComparedSpan[];
  /** Null where the file has every row that it can be seen to need. */
  rowsLacking: RowsLacking | null;
  /** What no definition files, each with what Peil takes it for. */
  unfiled: UnfiledFigure[];
}

const INDICATORS_A_SLICE = 500;

/** What would come of importing a file. Changes nothing. */
export async function importOutlook(db: Database, summary: ImportSummary): Promise<ImportOutlook> {
  const { indicators, spans, rowsLacking, automatic, synthetic } = summary;
  const known = knownIndicators();
  const ends = !synthetic && (await countsSynthetic(db));
  return {
    endsSynthetic: ends ? filledIndices(new Set(spans.map(({ indicator }) => indicator))) : null,
    unknown: automatic ? [] : unknownIndicators(indicators, known.keys()),
    spans: await comparedSpans(db, spans, known),
    rowsLacking,
    unfiled: unfiledFigures(summary, knownCandidates(knownSources().all).candidates),
  };
}

function filledIndices(ids: ReadonlySet<string>): FilledIndex[] {
  return shippedIndices().map((index) => {
    const counted = new Set(indicatorsOf(index).map(({ id }) => id));
    const has = [...counted].filter((id) => ids.has(id)).length;
    return { name: index.definition.name, has, of: counted.size };
  });
}

async function comparedSpans(
  db: Database,
  spans: readonly ValueSpan[],
  known: ReadonlyMap<string, Bounds | null>,
): Promise<ComparedSpan[]> {
  const { synthetic } = await countingImports(db);
  const compared: ComparedSpan[] = [];
  for (let from = 0; from < spans.length; from += INDICATORS_A_SLICE) {
    const slice = spans.slice(from, from + INDICATORS_A_SLICE);
    const there = await valueSpans(db, { synthetic, indicators: slice.map(({ indicator }) => indicator) });
    const registers = new Map(there.map(({ indicator, ...register }) => [indicator, register]));
    for (const span of slice) {
      const { indicator, least, most } = span;
      const register = registers.get(indicator) ?? null;
      const warnings = valueWarnings(span, register?.most ?? null, known.get(indicator));
      compared.push({ indicator, least, most, register, warnings });
    }
  }
  return compared;
}
