import { redirect } from "@remix-run/node";
import { forAnyone, refusal } from "~/access/guard.server";
import { loadLinkSheet } from "~/report/survey/link-sheet.server";
import { sheetPdf } from "~/report/survey/load-sheet.server";
import { answeringHeaders, openAnswering } from "~/survey/answering/open-answering.server";

/** The own sheet of the municipality that a personal link belongs to, as a PDF. */
export const loader = forAnyone(async (args) => {
  const { db, params, language } = args;
  const opened = await openAnswering(args, "always");
  if (!opened.ok) throw refusal(opened.fault.code, opened.fault.status);
  const { document } = await loadLinkSheet(db, opened.value, language);
  return (
    (await sheetPdf(document, opened.value.member.name, answeringHeaders)) ??
    redirect(`/s/${params["token"]}/sheet?fault=report_busy`)
  );
});
