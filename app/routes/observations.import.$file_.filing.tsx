import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { readForm } from "~/platform/form.server";
import { decideFiling } from "~/registry/filing-pages/decide-filing.server";
import { loadFilingContext } from "~/registry/filing-pages/filing-context.server";
import { FilingForm } from "~/registry/filing-pages/filing-form";
import { filingPageView, readFilingSearch } from "~/registry/filing-pages/filing-page.server";

/** A file that has to be read anew is waited for this long; what was typed is worth more patience. */
const READING_PATIENCE = 1_500;
const SAVING_PATIENCE = 20_000;

export const loader = forRoles(["administrator"], async ({ request, db, params, language, t, method }) => {
  const patience = method === "POST" ? SAVING_PATIENCE : READING_PATIENCE;
  const context = await loadFilingContext(db, params["file"] ?? "", patience);
  return { view: filingPageView(context, readFilingSearch(new URL(request.url)), { language, t }) };
});

export const action = forRoles(["administrator"], async ({ request, db, params, caller, language, t }) => {
  const form = await readForm(request);
  const context = await loadFilingContext(db, params["file"] ?? "", SAVING_PATIENCE);
  const refused = await decideFiling(db, caller, context, form, { language, t });
  if (refused) return data(refused, { status: refused.isStale ? 409 : 422 });
  return redirect(`/observations/import/${context.upload.contentHash}?done=filed`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.view.title} – Peil` }] : [];

export default function FilingPage() {
  const { view } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("filing");
  return (
    <div className="page">
      <h1>{view.title}</h1>
      <p className="lead">{t("lead")}</p>
      <p>{t("lead_additive")}</p>
      {view.tableTitle ? <p className="quiet">{view.tableTitle}</p> : null}
      <FilingForm view={view} refused={refused} />
      <p>
        <a href={view.preview}>{t("to_preview", { file: view.fileName })}</a>
      </p>
    </div>
  );
}
