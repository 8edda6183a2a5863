import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import type { PageHandle } from "~/platform/i18n/page-handle";
import { receiptView } from "~/survey/answering/answering-views.server";
import { ClosedDoor } from "~/survey/answering/closed-door";
import { answeringHeaders, openAnswering } from "~/survey/answering/open-answering.server";
import { ReceiptPage } from "~/survey/answering/receipt-page";
import { latestSubmission } from "~/survey/answering/submission-store.server";

export const handle = { bare: true } satisfies PageHandle;

export const headers: HeadersFunction = () => answeringHeaders;

export const loader = forAnyone(async (args) => {
  const { db, params, request, language, t } = args;
  const token = params["token"] ?? "";
  const opened = await openAnswering(args, "always");
  if (!opened.ok) {
    const { view, status } = opened.fault;
    return data({ token, title: view.title, closed: view, view: null, fault: null }, { status });
  }
  const { response } = opened.value;
  const submission = response && (await latestSubmission(db, response.id));
  if (!submission) throw redirect(`/s/${token}`);
  const busy = new URL(request.url).searchParams.get("fault") === "report_busy";
  return data({
    token,
    title: t("answering:receipt_title"),
    closed: null,
    view: receiptView(opened.value, submission, { token, language }),
    fault: busy ? t("faults:report_busy") : null,
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function ReceiptRoute() {
  const { token, closed, view, fault } = useLoaderData<typeof loader>();
  return closed ? <ClosedDoor view={closed} token={token} /> : <ReceiptPage view={view} fault={fault} />;
}
