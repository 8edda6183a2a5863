import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { formTexts, readForm } from "~/platform/form.server";
import { draftPath } from "~/survey/builder/draft-paths";
import { requireDraft } from "~/survey/builder/draft-store.server";
import { YamlPage } from "~/survey/builder/yaml-page";
import { saveYamlForm, yamlPageView } from "~/survey/builder/yaml-page.server";

export const loader = forRoles(["administrator"], async ({ db, params, request, language, t }) => ({
  title: t("builder:yaml_title"),
  view: yamlPageView(await requireDraft(db, params["draft"]), { language, t }),
  saved: new URL(request.url).searchParams.has("saved"),
}));

export const action = forRoles(["administrator"], async ({ db, caller, params, request, language, t }) => {
  const draftId = params["draft"] ?? "";
  const sent = formTexts(await readForm(request), ["text", "version"]);
  const answer = await saveYamlForm(db, caller, { draftId, ...sent }, { language, t });
  if (answer.saved) return redirect(`${draftPath(draftId, "yaml")}?saved=1`, 303);
  return data(answer.refused, { status: answer.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.view.head.title} – Peil` },
];

export default function DraftYamlRoute() {
  const { view, title, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <YamlPage view={view} title={title} saved={saved} refused={refused ?? null} />;
}
