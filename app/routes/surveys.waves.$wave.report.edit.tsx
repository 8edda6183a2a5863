import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { readForm } from "~/platform/form.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { EditReportPage } from "~/report/survey/edit-page";
import { handleEditForm, loadEditPage } from "~/report/survey/edit-page.server";
import { requireWave, waveHead } from "~/survey/waves/find-wave.server";
import { WaveHead } from "~/survey/waves/wave-head";
import { wavePath } from "~/survey/waves/wave-pages";

export const headers: HeadersFunction = () => keptNowhere;

export const loader = forRoles(["administrator"], async ({ db, params, request, language, t }) => {
  const found = await requireWave(db, params["wave"]);
  const asked = new URL(request.url).searchParams;
  return {
    title: t("survey_report:edit_title"),
    head: waveHead(found, new Date()),
    view: await loadEditPage(db, found, asked, { language, t }),
  };
});

export const action = forRoles(["administrator"], async ({ db, caller, params, request, language, t }) => {
  const found = await requireWave(db, params["wave"]);
  const outcome = await handleEditForm(db, caller, found, await readForm(request), { language, t });
  if (!outcome.ok) return data(outcome.answer, { status: outcome.status });
  const query = new URLSearchParams({ part: outcome.part || "summary", done: outcome.done });
  return redirect(`${wavePath(found.row.id, "report")}/edit?${query}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function EditReportRoute() {
  const { title, head, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("survey_report");
  return (
    <div className="page">
      <WaveHead head={head} current="report" />
      <h1>{title}</h1>
      <p className="lead">{t("edit_lead")}</p>
      <EditReportPage view={view} answer={answer ?? null} />
    </div>
  );
}
