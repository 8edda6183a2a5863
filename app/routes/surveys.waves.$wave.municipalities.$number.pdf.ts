import { redirect } from "@remix-run/node";
import { forRoles } from "~/access/guard.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { loadSheet, sheetPdf } from "~/report/survey/load-sheet.server";
import { requireWave } from "~/survey/waves/find-wave.server";

/** Any municipality's own sheet, as a PDF. */
export const loader = forRoles(["administrator"], async ({ db, params, language }) => {
  const found = await requireWave(db, params["wave"]);
  const number = params["number"] ?? "";
  const document = await loadSheet(db, found, number, { reader: "administrator", language });
  return (
    (await sheetPdf(document, number, keptNowhere)) ??
    redirect(`/surveys/waves/${found.row.id}/municipalities/${number}?fault=report_busy`)
  );
});
