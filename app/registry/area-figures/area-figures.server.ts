import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { formatMeasured, unknownUnit } from "../indices/measured-figure";
import { storedObservations } from "../imports/stored-observations.server";
import { indicatorsIn, tiedIndicators } from "./area-indicators-file.server";
import type { AreaFiguresView } from "./area-figures-view";

interface Asked {
  instrumentId: string;
  areaId: string;
  /** The municipality's number. */
  municipality: string;
}

/**
 * The registry's figures that are tied to an area of an assessment, each with its latest year and its source.
 * @returns null when no indicator is tied to the area.
 */
export async function loadAreaFigures(
  db: Database,
  { language, t }: { language: Language; t: Translator },
  { instrumentId, areaId, municipality }: Asked,
): Promise<AreaFiguresView | null> {
  const tied = tiedIndicators(instrumentId);
  const ids = tied?.areas.find(({ area }) => area === areaId)?.indicators ?? [];
  if (!tied || ids.length === 0) return null;
  const { index } = tied;
  const observations = await storedObservations(db, { indicators: ids, municipality });
  const indicators = indicatorsIn(index);
  return {
    index: index.name[language],
    figures: ids.flatMap((id) => {
      const indicator = indicators.find((candidate) => candidate.id === id);
      if (!indicator) return [];
      // By year, so that the last is the latest.
      const latest = observations.filter((observation) => observation.indicator === id).at(-1);
      const unit = index.units.find((candidate) => candidate.id === indicator.unit);
      const source =
        index.sources.find((candidate) => candidate.id === indicator.source)?.name[language] ?? "";
      const { table } = indicator;
      return [
        {
          indicator: id,
          name: indicator.name[language],
          service: indicator.service.name[language],
          year: latest?.year ?? null,
          value:
            latest?.value == null
              ? null
              : `${formatMeasured(latest.value, unit ?? unknownUnit, language)} ${unit?.name[language] ?? ""}`.trim(),
          missing: latest?.missing ?? null,
          source: table === null ? source : t("municipalities:figure_source", { source, table }),
        },
      ];
    }),
  };
}
