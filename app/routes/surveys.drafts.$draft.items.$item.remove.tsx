import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { readForm } from "~/platform/form.server";
import { requireDraft } from "~/survey/builder/draft-store.server";
import { RemoveItemPage } from "~/survey/builder/remove-item-page";
import { removeItemForm, removeItemView } from "~/survey/builder/remove-item-page.server";

export const loader = forRoles(["administrator"], async ({ db, params, method, language, t }) => {
  const view = removeItemView(await requireDraft(db, params["draft"]), params["item"] ?? "", { language, t });
  if (!view && method === "GET") throw new Response(null, { status: 404 });
  return { title: t("builder:remove_item"), view };
});

export const action = forRoles(["administrator"], async ({ db, caller, params, request, language, t }) => {
  const form = await readForm(request);
  const sent = { draftId: params["draft"] ?? "", key: params["item"] ?? "", form };
  const answer = await removeItemForm(db, caller, sent, { language, t });
  return answer.done ? redirect(answer.address, 303) : data(answer.stale, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.view?.head.title ?? ""} – Peil` },
];

export default function RemoveDraftItemRoute() {
  const { view, title } = useLoaderData<typeof loader>();
  const stale = useActionData<typeof action>();
  return view ? <RemoveItemPage view={view} title={title} stale={stale ?? null} /> : null;
}
