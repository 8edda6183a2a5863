import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { readForm } from "~/platform/form.server";
import { pageScript } from "~/platform/page-script.server";
import { requireDraft } from "~/survey/builder/draft-store.server";
import { formWord } from "~/survey/builder/form-values";
import { ItemPage } from "~/survey/builder/item-page";
import { itemPageView, itemTitle, lookAtItemForm, saveItemForm } from "~/survey/builder/item-page.server";
import { LOOK } from "~/survey/builder/look";

export const loader = forRoles(["administrator"], async ({ db, params, request, method, language, t }) => {
  const reader = { language, t };
  const view = itemPageView(await requireDraft(db, params["draft"]), params["item"] ?? "", reader);
  // What was typed for an item that is gone is shown by the action's answer.
  if (!view && method === "GET") throw new Response(null, { status: 404 });
  const saved = new URL(request.url).searchParams.has("saved");
  const title = view ? itemTitle(view, reader) : t("builder:gone_title");
  return { title, view, saved, script: pageScript("builder") };
});

export const action = forRoles(["administrator"], async ({ db, caller, params, request, language, t }) => {
  const form = await readForm(request);
  const sent = { draftId: params["draft"] ?? "", key: params["item"] ?? "", form };
  if (formWord(form, "do") === LOOK) return data(await lookAtItemForm(db, sent, { language, t }));
  const answer = await saveItemForm(db, caller, sent, { language, t });
  if (answer.saved) return redirect(answer.address, 303);
  return data(answer.view, { status: answer.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.view?.head.title ?? ""} – Peil` },
];

export default function DraftItemRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = answer ?? page.view;
  return view ? <ItemPage view={view} title={page.title} saved={page.saved} script={page.script} /> : null;
}
