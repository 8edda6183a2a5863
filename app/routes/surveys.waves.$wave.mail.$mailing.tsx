import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { faultSentence } from "~/platform/fault-sentence";
import { readForm } from "~/platform/form.server";
import { handleLetters } from "~/survey/mailing/letters-action.server";
import { LettersPage } from "~/survey/mailing/letters-page";
import { loadLetters } from "~/survey/mailing/letters-page.server";
import { readRetry, retryQuery } from "~/survey/mailing/retry";
import { requireWave } from "~/survey/waves/find-wave.server";
import { wavePath } from "~/survey/waves/wave-pages";

export const loader = forRoles(["administrator"], async ({ db, params, request, language, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const { searchParams } = new URL(request.url);
  const wanted = {
    mailingId: params["mailing"] ?? "",
    state: searchParams.get("state"),
    retry: readRetry(searchParams),
  };
  const view = await loadLetters(db, wave, wanted, { language, t });
  return {
    title: t(`mailings:kind_${view.kind}`),
    view,
    askCancel: searchParams.get("ask") === "cancel",
  };
});

export const action = forRoles(["administrator"], async ({ db, caller, params, request, language, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const wanted = { mailingId: params["mailing"] ?? "", state: null, retry: null };
  const { id } = await loadLetters(db, wave, wanted, { language, t });
  const handled = await handleLetters(db, caller, id, await readForm(request));
  if (handled === null) {
    return data({ fault: faultSentence({ code: "mailing_decision_unknown" }, t) }, { status: 422 });
  }
  const page = `${wavePath(wave.row.id, "mail")}/${id}`;
  return redirect(handled === "done" ? page : `${page}?${retryQuery(handled)}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.view.head.name} – Peil` },
];

export default function MailingPage() {
  const { view, askCancel } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <LettersPage view={view} askCancel={askCancel} fault={answer?.fault ?? null} />;
}
