import type { Language } from "~/platform/i18n/languages";
import { writeCodebook } from "../exports/codebook";
import { ddiCodebook } from "../exports/ddi-codebook";
import type { Instrument } from "../instrument";
import { instrumentYaml } from "../instruments/instrument-yaml";

/** A file about a version of a questionnaire. */
export interface InstrumentFile {
  /** «radmann-2018-2.yaml» */
  name: string;
  type: string;
  text: string;
}

/**
 * A questionnaire as a file: `yaml` in the form of survey-definitions/surveys/, `ddi`, or `codebook`. Null for another word.
 * @param stored may have more keys than an instrument has, as a stored one has its hash.
 */
export function instrumentFile(
  stored: Instrument & { contentHash?: string },
  file: string,
  language: Language,
): InstrumentFile | null {
  const own = Object.entries(stored).filter(([key]) => key !== "contentHash");
  const instrument = Object.fromEntries(own) as Instrument;
  const version = instrument.version.replace(/[^A-Za-z0-9.-]/g, "_");
  const name = `${instrument.id}-${version}`;
  switch (file) {
    case "yaml":
      return {
        name: `${name}.yaml`,
        type: "application/yaml; charset=utf-8",
        text: instrumentYaml(instrument),
      };
    case "ddi":
      return {
        name: `${name}.ddi.xml`,
        type: "application/xml; charset=utf-8",
        text: ddiCodebook(instrument, language),
      };
    case "codebook":
      return {
        name: `${name}.codebook.csv`,
        type: "text/csv; charset=utf-8",
        text: writeCodebook(instrument, language),
      };
    default:
      return null;
  }
}
