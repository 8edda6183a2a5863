import { data, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import type { PageHandle } from "~/platform/i18n/page-handle";
import { loadLinkSheet } from "~/report/survey/link-sheet.server";
import { SheetPage } from "~/report/survey/sheet-page";
import { answeringHeaders, openAnswering } from "~/survey/answering/open-answering.server";
import { ClosedDoor } from "~/survey/answering/closed-door";
import { wavePath } from "~/survey/waves/wave-pages";

export const handle = { bare: true } satisfies PageHandle;

export const headers: HeadersFunction = () => answeringHeaders;

/** The own sheet of the municipality that a personal link belongs to, once the report is published. */
export const loader = forAnyone(async (args) => {
  const { db, params, request, language, t } = args;
  const token = params["token"] ?? "";
  const opened = await openAnswering(args, "always");
  if (!opened.ok) {
    const { view, status } = opened.fault;
    return data({ token, title: view.title, closed: view, page: null }, { status });
  }
  const { document } = await loadLinkSheet(db, opened.value, language);
  const isBusy = new URL(request.url).searchParams.get("fault") === "report_busy";
  const page = {
    document,
    pdf: `/s/${token}/sheet.pdf`,
    back: { href: `/s/${token}/receipt`, text: t("answering:see_receipt") },
    report: wavePath(opened.value.wave.id, "report"),
    fault: isBusy ? t("faults:report_busy") : null,
  };
  return data({ token, title: document.title, closed: null, page });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function LinkSheetRoute() {
  const { token, closed, page } = useLoaderData<typeof loader>();
  return closed ? <ClosedDoor view={closed} token={token} /> : <SheetPage {...page} />;
}
