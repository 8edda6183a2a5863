import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts, readForm } from "~/platform/form.server";
import { ownSourceViews } from "~/registry/filing-pages/own-sources.server";
import { OwnSourcesList } from "~/registry/filing-pages/own-sources-list";
import { removeOwnSource } from "~/registry/imports/save-filing.server";
import { Outcome } from "~/ui/notice";
import { UndoQuestion } from "~/ui/undo-question";

export const loader = forRoles(["administrator"], ({ request, language, t }) => {
  const { searchParams } = new URL(request.url);
  const sources = ownSourceViews(language, t);
  return {
    title: t("filing:own_title"),
    sources,
    asked: sources.find(({ name }) => name === searchParams.get("remove")) ?? null,
    done: searchParams.get("done") === "removed" ? t("filing:done_removed") : null,
  };
});

export const action = forRoles(["administrator"], async ({ request, db, caller, t }) => {
  const { id } = formTexts(await readForm(request), ["id"]);
  const removed = await removeOwnSource(db, caller, id);
  if (!removed.ok) return data({ fault: faultSentence(removed.fault, t) }, { status: 404 });
  return redirect("/observations/sources?done=removed", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function OwnSourcesPage() {
  const { title, sources, asked, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("filing");
  return (
    <div className="page">
      <h1>{title}</h1>
      <p className="lead">{t("own_lead")}</p>
      <Outcome kind="fault" sentence={answer?.fault} />
      <Outcome kind="done" sentence={done} />
      {asked ? (
        <UndoQuestion
          title={t("remove_title", { file: asked.fileName })}
          text={t("remove_text")}
          confirm={t("remove_confirm")}
          address="/observations/sources"
          id={asked.name}
        />
      ) : null}
      {sources.length === 0 ? (
        <div className="empty">
          <p>{t("own_empty")}</p>
        </div>
      ) : (
        <OwnSourcesList sources={sources} />
      )}
      <p className="cluster">
        <a href="/observations/import">{t("to_import")}</a>
        <a href="/observations/imports">{t("to_imports")}</a>
      </p>
    </div>
  );
}
