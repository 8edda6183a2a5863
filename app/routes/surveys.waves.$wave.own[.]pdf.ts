import { redirect } from "@remix-run/node";
import { forRoles, refusal } from "~/access/guard.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { loadSheet, memberOfContact, sheetPdf } from "~/report/survey/load-sheet.server";
import { requireWave } from "~/survey/waves/find-wave.server";

/** The own sheet of the signed-in contact's municipality, as a PDF. */
export const loader = forRoles(["municipality"], async ({ db, caller, params, language }) => {
  const found = await requireWave(db, params["wave"]);
  const number = await memberOfContact(db, found, caller);
  if (number === null) throw refusal("sheet_unanswered", 404);
  const document = await loadSheet(db, found, number, { reader: "contact", language });
  return (
    (await sheetPdf(document, number, keptNowhere)) ??
    redirect(`/surveys/waves/${found.row.id}/own?fault=report_busy`)
  );
});
