import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { requireDraft } from "~/survey/builder/draft-store.server";
import { PreviewPage } from "~/survey/builder/preview-page";
import { previewPageView } from "~/survey/builder/preview-page.server";

/** A section of a draft as respondents will meet it. Nothing is stored. */
export const loader = forRoles(["administrator"], async ({ db, params, language, t }) => {
  const found = await requireDraft(db, params["draft"]);
  const view = previewPageView(found, params["section"] ?? "", { language, t });
  if (!view) throw new Response(null, { status: 404 });
  return { view };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.title}: ${page?.view.head.title} – Peil` },
];

export default function DraftPreviewRoute() {
  return <PreviewPage view={useLoaderData<typeof loader>().view} />;
}
