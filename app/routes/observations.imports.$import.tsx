import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { loadImportPage } from "~/registry/import-pages/import-page.server";
import { ImportPage } from "~/registry/import-pages/import-page";
import "~/registry/import-pages/observation-imports.css";

export const loader = forRoles(["administrator"], async ({ request, db, params, language, t }) => {
  const view = await loadImportPage(db, params["import"] ?? "", { language, t });
  const done = new URL(request.url).searchParams.get("done");
  return {
    view,
    title: t("observations:import_page_title", { file: view.line.fileName }),
    // An address that was kept since the import says nothing of one that was undone.
    done:
      !view.line.undone && (done === "imported" || done === "there") ? t(`observations:done_${done}`) : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function ObservationImportPage() {
  const { view, title, done } = useLoaderData<typeof loader>();
  return <ImportPage view={view} title={title} done={done} />;
}
