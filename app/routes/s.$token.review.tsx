import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts, readForm } from "~/platform/form.server";
import type { PageHandle } from "~/platform/i18n/page-handle";
import { loadReviewPage } from "~/survey/answering/answering-views.server";
import { ClosedDoor } from "~/survey/answering/closed-door";
import { DELETIONS_FIELD } from "~/survey/answering/form-names";
import { answeringHeaders, limitSaves, openAnswering } from "~/survey/answering/open-answering.server";
import { ReviewPage } from "~/survey/answering/review-page";
import { submitAnswers } from "~/survey/answering/submission-store.server";

export const handle = { bare: true } satisfies PageHandle;

export const headers: HeadersFunction = () => answeringHeaders;

export const loader = forAnyone(async (args) => {
  const { db, params, language, t } = args;
  const token = params["token"] ?? "";
  const opened = await openAnswering(args);
  if (!opened.ok) {
    const { view, status } = opened.fault;
    return data({ token, title: view.title, closed: view, view: null }, { status });
  }
  const view = await loadReviewPage(db, opened.value, { token, language, t });
  return data({ token, title: t("answering:review_title"), closed: null, view });
});

export const action = forAnyone(async (args) => {
  const { db, params, request, t } = args;
  const token = params["token"] ?? "";
  const opened = await openAnswering(args);
  // The page itself explains a link that opens nothing.
  if (!opened.ok) return data({ fault: null }, { status: opened.fault.status });
  await limitSaves(token);
  const { deletions, ...sent } = formTexts(await readForm(request), ["submitId", "seen", DELETIONS_FIELD]);
  if (sent.submitId === "" || sent.submitId.length > 100)
    return data({ fault: t("faults:request_malformed") }, { status: 422 });
  const submitted = await submitAnswers(db, token, { ...sent, deletions: Number(deletions) });
  if (submitted.ok) return redirect(`/s/${token}/receipt`, 303);
  const { code } = submitted.fault;
  const status = code === "submission_changed" || code === "survey_answers_deleted" ? 409 : 422;
  return data({ fault: faultSentence({ code }, t) }, { status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function ReviewRoute() {
  const { token, closed, view } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return closed ? (
    <ClosedDoor view={closed} token={token} />
  ) : (
    <ReviewPage view={view} fault={sent?.fault ?? null} />
  );
}
