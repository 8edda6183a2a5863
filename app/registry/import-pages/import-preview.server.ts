import type { Database } from "~/platform/database.server";
import { formatDate, formatList, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { shippedNames } from "../indices/shipped-names.server";
import { otherImports, type PreviewedFile } from "../imports/observation-import.server";
import { findImport } from "../imports/store-import.server";
import { reportedReasons } from "../observations/missing";
import { unfiledView } from "../filing-pages/unfiled-view.server";
import { importOutlookView } from "./import-outlook-view.server";
import type { ImportPreviewView } from "./import-work-view";
import { numberNames } from "./number-names.server";
import { seriesTableView } from "./series-view";

/** What an import would bring, in the reader's language. */
export async function importPreviewView(
  db: Database,
  { summary, against, outlook }: Pick<PreviewedFile, "summary" | "against" | "outlook">,
  language: Language,
  t: Translator,
): Promise<ImportPreviewView> {
  const number = (value: number): string => formatNumber(value, 0, language);
  const { carriedNumbers, broken, updatedAt, source, table, missingBy } = summary;
  const named = await numberNames(db, [
    ...carriedNumbers.map(({ municipality }) => municipality),
    ...broken.flatMap(({ successors }) => successors),
  ]);
  const there = await findImport(db, summary.importHash);
  const otherwise = await otherImports(db, summary, there);
  const years = yearsText(summary.years, language);
  return {
    origin: [
      ...(source ? [source] : []),
      ...(table ? [t("observations:table_number", { table })] : []),
      ...(updatedAt ? [t("observations:changed_on", { date: formatDate(updatedAt, language) })] : []),
    ],
    title: summary.title,
    rows: number(summary.rows),
    municipalities: number(summary.municipalities),
    years,
    outlook: importOutlookView(outlook, years, language, t),
    revision: summary.revision,
    missing: reportedReasons
      .filter((reason) => missingBy[reason] > 0)
      .map((reason) => ({
        reason: t(`observations:missing_${reason}`),
        figures: number(missingBy[reason]),
      })),
    synthetic: summary.synthetic,
    against: against && {
      nothingNew: against.changed + against.added === 0,
      ...{ same: number(against.same), changed: number(against.changed), added: number(against.added) },
      empty: against.empty > 0 ? number(against.empty) : null,
    },
    series: seriesTableView(summary.series, shippedNames(language, t), ({ values, missing }) => ({
      figures: number(values),
      note: missing > 0 ? t("observations:of_them_missing", { figures: number(missing) }) : "",
    })),
    automatic: summary.automatic,
    unfiled: unfiledView(summary, outlook.unfiled, language, t),
    sourceFaults: summary.sourceFaults,
    importHash: summary.importHash,
    otherwise: otherwise.map(({ id, fileName, importedAt }) => ({
      ...{ id, fileName, at: formatDate(importedAt, language) },
    })),
    otherRegions: summary.otherRegions,
    unknownNumbers: summary.unknownNumbers,
    carried: carriedNumbers.map(({ reportedAs, municipality, figures }) => ({
      from: formatList(reportedAs.split("+"), language),
      to: named(municipality),
      figures: number(figures),
      added: reportedAs.includes("+"),
    })),
    broken: broken.map(({ number: from, successors, figures }) => ({
      from,
      to: formatList(successors.map(named), language),
      figures: number(figures),
    })),
    there: there && {
      id: there.id,
      fileName: there.fileName,
      at: formatDate(there.importedAt, language),
    },
  };
}

/** «2019–2023» where no year is left out, else the years one by one. */
function yearsText(years: readonly number[], language: Language): string {
  const [first, latest] = [years[0], years.at(-1)];
  const whole = first !== undefined && latest !== undefined && latest - first === years.length - 1;
  return whole && years.length > 2 ? `${first}–${latest}` : formatList(years.map(String), language);
}
