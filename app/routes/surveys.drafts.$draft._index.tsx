import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts, readForm } from "~/platform/form.server";
import { instrumentPath } from "~/survey/builder/draft-paths";
import { removeDraft, requireDraft, saveAsVersion } from "~/survey/builder/draft-store.server";
import { Overview } from "~/survey/builder/overview";
import { overviewView, saveOverviewForm } from "~/survey/builder/overview.server";

export const loader = forRoles(["administrator"], async ({ db, params, language, t }) => ({
  title: t("builder:overview_title"),
  view: overviewView(await requireDraft(db, params["draft"]), { language, t }),
}));

export const action = forRoles(["administrator"], async ({ db, caller, params, request, language, t }) => {
  const draftId = params["draft"] ?? "";
  const form = await readForm(request);
  const sent = formTexts(form, ["do", "version", "becomesId", "becomesVersion"]);
  const seen = { draftId, version: Number(sent.version) };
  if (sent.do === "publish") {
    const becomes = { id: sent.becomesId, version: sent.becomesVersion };
    const saved = await saveAsVersion(db, caller, seen, becomes);
    if (saved.ok) return redirect(`${instrumentPath(saved.value.id, saved.value.version)}?saved=1`, 303);
    const { code, values } = saved.fault;
    return data(faultSentence({ code, values }, t), { status: code === "draft_stale" ? 409 : 422 });
  }
  if (sent.do === "remove") {
    const removed = await removeDraft(db, caller, seen);
    if (removed.ok) return redirect("/surveys/instruments", 303);
    const { code, values } = removed.fault;
    return data(faultSentence({ code, values }, t), { status: 409 });
  }
  const answer = await saveOverviewForm(db, caller, { draftId, form }, { language, t });
  return answer.done ? redirect(answer.address, 303) : data(answer.message, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.view.head.title} – Peil` },
];

export default function DraftOverviewRoute() {
  const { view, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <Overview view={view} title={title} refused={refused ?? null} />;
}
