import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { importViews } from "~/assessment/earlier-results/import-view";
import { ImportsTable, UndoImport } from "~/assessment/earlier-results/imports-table";
import { listImports, undoImport } from "~/assessment/earlier-results/published-results-import.server";
import { municipalitiesByNumber } from "~/assessment/earlier-results/published-results-store.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts, readForm } from "~/platform/form.server";
import { Outcome } from "~/ui/notice";

export const loader = forRoles(["administrator"], async ({ request, db, language, t }) => {
  const { searchParams } = new URL(request.url);
  const rows = await listImports(db);
  const numbers = rows.flatMap(({ results }) => results.map(({ municipalityNumber }) => municipalityNumber));
  const imports = importViews(rows, await municipalitiesByNumber(db, numbers), language);
  const done = searchParams.get("done");
  const named = imports.find(({ id }) => id === searchParams.get("id"));
  return {
    title: t("results:imports_title"),
    imports,
    asked: imports.find(({ id }) => id === searchParams.get("undo")) ?? null,
    done: done === "undone" ? t("results:done_undone") : doneSentence(),
  };

  function doneSentence(): string | null {
    if (!named || (done !== "imported" && done !== "there")) return null;
    return t(`results:done_${done}`, { file: named.fileName });
  }
});

export const action = forRoles(["administrator"], async ({ request, db, caller, t }) => {
  const { id } = formTexts(await readForm(request), ["id"]);
  const undone = await undoImport(db, caller, id);
  if (!undone.ok) return data({ fault: faultSentence(undone.fault, t) }, { status: 404 });
  return redirect("/results/imports?done=undone", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function ImportsPage() {
  const { title, imports, asked, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("results");
  return (
    <div className="page">
      <h1>{title}</h1>
      <p className="lead">{t("imports_lead")}</p>
      <Outcome kind="fault" sentence={answer?.fault} />
      <Outcome kind="done" sentence={done} />
      {asked ? <UndoImport asked={asked} /> : null}
      <p className="cluster">
        <a className="ds-button" data-variant="primary" href="/results/import">
          {t("import_link")}
        </a>
        <a href="/results">{t("all_results")}</a>
      </p>
      {imports.length === 0 ? (
        <div className="empty">
          <p>{t("imports_empty")}</p>
        </div>
      ) : (
        <ImportsTable imports={imports} />
      )}
    </div>
  );
}
