import { randomUUID } from "node:crypto";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { formId, formTexts, readForm } from "~/platform/form.server";
import { draftPath } from "~/survey/builder/draft-paths";
import { draftOfVersion } from "~/survey/builder/draft-store.server";
import { importForm } from "~/survey/builder/import-form.server";
import { InstrumentsPage } from "~/survey/builder/instruments-page";
import { instrumentsView } from "~/survey/builder/instruments-page.server";

export const loader = forRoles(["administrator"], async ({ db, language, t }) => ({
  title: t("builder:instruments_title"),
  view: await instrumentsView(db, { language, t }),
  newDraftId: randomUUID(),
}));

export const action = forRoles(["administrator"], async ({ db, caller, request, language, t }) => {
  const form = await readForm(request);
  const sent = formTexts(form, ["do", "id", "version", "draftId"]);
  if (sent.do === "copy") {
    const draftId = formId(sent.draftId);
    const key = { id: sent.id, version: sent.version };
    if (!(await draftOfVersion(db, caller, key, draftId))) throw new Response(null, { status: 404 });
    return redirect(draftPath(draftId), 303);
  }
  const imported = await importForm(db, caller, form, { language, t });
  return imported.done ? redirect(imported.address, 303) : data(imported.refused, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function InstrumentsRoute() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <InstrumentsPage {...page} refused={refused ?? null} />;
}
