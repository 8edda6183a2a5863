import { redirect } from "@remix-run/node";
import { forAnyone } from "~/access/guard.server";
import { loadLinkSheet } from "~/report/survey/link-sheet.server";
import { sheetPdf } from "~/report/survey/load-sheet.server";
import { hasSheet } from "~/survey/answering/has-sheet";
import { answeringHeaders, openAnswering } from "~/survey/answering/open-answering.server";

/** The own sheet of the municipality that a personal link belongs to, as a PDF. Where there is none, the sheet's page says why. */
export const loader = forAnyone(async (args) => {
  const { db, params, language } = args;
  const opened = await openAnswering(args, "always");
  const page = `/s/${params["token"]}/sheet`;
  if (!opened.ok || !hasSheet(opened.value)) return redirect(page);
  const { document } = await loadLinkSheet(db, opened.value, language);
  return (
    (await sheetPdf(document, opened.value.member.name, answeringHeaders)) ??
    redirect(`${page}?fault=report_busy`)
  );
});
