import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { readForm } from "~/platform/form.server";
import { requireDraft } from "~/survey/builder/draft-store.server";
import { PartPage } from "~/survey/builder/part-page";
import { type DraftPart, partPageView, savePartForm } from "~/survey/builder/part-page.server";

const partOf = (params: Record<string, string | undefined>): DraftPart => ({
  kind: "background",
  place: Number(/^\d{1,3}$/.test(params["background"] ?? "") ? params["background"] : -1),
});

export const loader = forRoles(["administrator"], async ({ db, params, request, language, t }) => {
  const view = partPageView(await requireDraft(db, params["draft"]), partOf(params), { language, t });
  if (!view) throw new Response(null, { status: 404 });
  return { view, saved: new URL(request.url).searchParams.has("saved") };
});

export const action = forRoles(["administrator"], async ({ db, caller, params, request, language, t }) => {
  const form = await readForm(request);
  const sent = { draftId: params["draft"] ?? "", part: partOf(params), form };
  const answer = await savePartForm(db, caller, sent, { language, t });
  return answer.saved ? redirect(answer.address, 303) : data(answer.view, { status: answer.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.title}: ${page?.view.head.title} – Peil` },
];

export default function DraftBackgroundRoute() {
  const { view, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <PartPage view={answer ?? view} saved={saved} />;
}
