import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { loadSheet } from "~/report/survey/load-sheet.server";
import { SheetPage } from "~/report/survey/sheet-page";
import { requireWave } from "~/survey/waves/find-wave.server";
import { wavePath } from "~/survey/waves/wave-pages";

export const headers: HeadersFunction = () => keptNowhere;

/** Any municipality's own sheet, as it sees it itself. */
export const loader = forRoles(["administrator"], async ({ db, params, request, language, t }) => {
  const found = await requireWave(db, params["wave"]);
  const number = params["number"] ?? "";
  const document = await loadSheet(db, found, number, { reader: "administrator", language });
  const isBusy = new URL(request.url).searchParams.get("fault") === "report_busy";
  return {
    document,
    pdf: `/surveys/waves/${found.row.id}/municipalities/${number}/pdf`,
    back: { href: wavePath(found.row.id, "frame"), text: t("waves:place_frame") },
    report: wavePath(found.row.id, "report"),
    fault: isBusy ? t("faults:report_busy") : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.document.title} – Peil` },
];

export default function MunicipalitySheetRoute() {
  return <SheetPage {...useLoaderData<typeof loader>()} />;
}
