import { refusal } from "~/access/guard.server";
import type { Database } from "~/platform/database.server";
import { formatDate, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { hidingImports, importContents } from "../imports/import-contents.server";
import { isAutomatic } from "../imports/table-mapping";
import { findObservationImport } from "../imports/observation-import.server";
import { countsSynthetic } from "../imports/stored-observations.server";
import { shippedNames } from "../indices/shipped-names.server";
import { importLine } from "./import-line";
import type { ImportPageView } from "./import-page-view";
import { seriesTableView } from "./series-view";

/** @throws Response 404 when there is no import with this number. */
export async function loadImportPage(
  db: Database,
  number: string,
  { language, t }: { language: Language; t: Translator },
): Promise<ImportPageView> {
  const found = /^\d{1,9}$/.test(number) ? await findObservationImport(db, Number(number)) : null;
  if (!found) throw refusal("import_not_there", 404);
  const shown = (value: number): string => formatNumber(value, 0, language);
  const line = importLine(found, await countsSynthetic(db), language);
  const contents = await importContents(db, found.id);
  const sum = (of: "figures" | "missing" | "hidden"): number =>
    contents.reduce((total, standing) => total + standing[of], 0);
  const counts = line.state === "counts" || line.state === "synthetic_counts";
  const hiding = counts ? await hidingImports(db, found.id) : [];
  return {
    line,
    changed: found.updatedAt && formatDate(found.updatedAt, language),
    missing: shown(sum("missing")),
    counting: counts ? shown(sum("figures") - sum("hidden")) : null,
    hidden: counts ? shown(sum("hidden")) : null,
    automatic: counts && contents.some(({ indicator }) => isAutomatic(indicator)),
    hiding: hiding.map(({ id, fileName, figures }) => ({ id, fileName, figures: shown(figures) })),
    series: seriesTableView(contents, shippedNames(language, t), ({ figures, hidden }) => ({
      figures: shown(figures),
      note:
        counts && hidden > 0
          ? hidden === figures
            ? t("observations:all_hidden")
            : t("observations:of_them_hidden", { figures: shown(hidden) })
          : "",
    })),
  };
}
