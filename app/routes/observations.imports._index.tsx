import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts, readForm } from "~/platform/form.server";
import { importLine } from "~/registry/import-pages/import-line";
import { ImportsTable, UndoImport } from "~/registry/import-pages/imports-table";
import { listObservationImports, undoObservationImport } from "~/registry/imports/observation-import.server";
import { countsSynthetic } from "~/registry/imports/stored-observations.server";
import { Notice, Outcome } from "~/ui/notice";
import "~/registry/import-pages/observation-imports.css";

export const loader = forRoles(["administrator"], async ({ request, db, language, t }) => {
  const { searchParams } = new URL(request.url);
  const synthetic = await countsSynthetic(db);
  const imports = (await listObservationImports(db)).map((row) => importLine(row, synthetic, language));
  const asked = imports.find(({ id, undone }) => !undone && String(id) === searchParams.get("undo")) ?? null;
  const done = searchParams.get("done");
  return {
    title: t("observations:imports_title"),
    imports,
    synthetic,
    asked,
    done: done === "undone" || done === "given_up" ? t(`observations:done_${done}`) : null,
  };
});

export const action = forRoles(["administrator"], async ({ request, db, caller, t }) => {
  const { id } = formTexts(await readForm(request), ["id"]);
  const undone = await undoObservationImport(db, caller, /^\d{1,9}$/.test(id) ? Number(id) : 0);
  if (!undone.ok) return data({ fault: faultSentence(undone.fault, t) }, { status: 404 });
  return redirect("/observations/imports?done=undone", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function ObservationImportsPage() {
  const { title, imports, synthetic, asked, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["observations", "filing"]);
  return (
    <div className="page">
      <h1>{title}</h1>
      <p className="lead">{t("imports_lead")}</p>
      <Outcome kind="fault" sentence={answer?.fault} />
      <Outcome kind="done" sentence={done} />
      {asked ? <UndoImport asked={asked} /> : null}
      {synthetic ? (
        <Notice kind="attention" title={t("synthetic_title")}>
          <p>{t("synthetic_text")}</p>
        </Notice>
      ) : null}
      <p className="cluster">
        <a className="ds-button" data-variant="primary" href="/observations/import">
          {t("import_link")}
        </a>
        <a className="ds-button" data-variant="secondary" href="/observations/fetch">
          {t("to_fetch")}
        </a>
        <a href="/observations/sources">{t("filing:own_title")}</a>
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
