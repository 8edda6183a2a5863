import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles, refusal } from "~/access/guard.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { loadSheet, memberOfContact } from "~/report/survey/load-sheet.server";
import { SheetPage } from "~/report/survey/sheet-page";
import { requireWave } from "~/survey/waves/find-wave.server";
import { wavePath } from "~/survey/waves/wave-pages";

export const headers: HeadersFunction = () => keptNowhere;

/** The own sheet of the municipality that the signed-in contact belongs to. */
export const loader = forRoles(["municipality"], async ({ db, caller, params, request, language, t }) => {
  const found = await requireWave(db, params["wave"]);
  const number = await memberOfContact(db, found, caller);
  if (number === null) throw refusal("sheet_unanswered", 404);
  const document = await loadSheet(db, found, number, { reader: "contact", language });
  const isBusy = new URL(request.url).searchParams.get("fault") === "report_busy";
  return {
    document,
    pdf: `/surveys/waves/${found.row.id}/own.pdf`,
    back: { href: "/surveys", text: t("survey_report:to_surveys") },
    report: wavePath(found.row.id, "report"),
    fault: isBusy ? t("faults:report_busy") : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.document.title} – Peil` },
];

export default function OwnSheetRoute() {
  return <SheetPage {...useLoaderData<typeof loader>()} />;
}
