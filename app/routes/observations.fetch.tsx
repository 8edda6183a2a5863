import { randomUUID } from "node:crypto";
import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formId, formTexts, readForm } from "~/platform/form.server";
import { FetchForm } from "~/registry/import-pages/fetch-form";
import { FetchProgress } from "~/registry/import-pages/fetch-progress";
import { refreshHeader } from "~/registry/import-pages/refresh-header";
import { fetchableTables } from "~/registry/ssb/fetch-table.server";
import { fetchInBackground, fetchWork } from "~/registry/ssb/fetch-work.server";
import { readYears } from "~/registry/ssb/read-years";
import { FaultSummary } from "~/ui/notice";
import "~/registry/import-pages/observation-imports.css";

export const loader = forRoles(["administrator"], ({ request, language, t }) => {
  const { searchParams } = new URL(request.url);
  const id = searchParams.get("work") ?? "";
  const work = fetchWork(id);
  if (work?.step === "fetched") throw redirect(`/observations/import/${work.contentHash}`, 303);
  const refreshing = work?.step === "fetching" && searchParams.get("refresh") !== "off";
  const refused = work?.step === "refused" ? work : null;
  const page = {
    title: t("observations:to_fetch"),
    newFormId: randomUUID(),
    tables: fetchableTables().map(({ table, name }) => ({ table, name: name[language] })),
    fetching:
      work?.step === "fetching"
        ? { table: work.wanted.table, answered: work.answered, of: work.of, work: id }
        : null,
    refreshing,
    values: {
      table: refused?.wanted.table ?? searchParams.get("table") ?? "",
      years: refused?.wanted.years?.join(", ") ?? "",
    },
    faults: refused ? [{ name: "table", message: faultSentence(refused.fault, t) }] : [],
  };
  return data(page, { headers: refreshHeader(refreshing) });
});

export const action = forRoles(["administrator"], async ({ request, caller, t }) => {
  const values = formTexts(await readForm(request), ["formId", "table", "years"]);
  const years = readYears(values.years);
  const faults = [
    ...(fetchableTables().some(({ table }) => table === values.table)
      ? []
      : [{ name: "table", message: faultSentence({ code: "fetch_table_missing" }, t) }]),
    ...(years.ok ? [] : [{ name: "years", message: faultSentence(years.fault, t) }]),
  ];
  if (!years.ok || faults.length > 0) return data({ faults, values }, { status: 422 });
  const id = formId(values.formId);
  fetchInBackground(id, { table: values.table, years: years.value }, caller.name);
  return redirect(`/observations/fetch?work=${id}`, 303);
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function FetchObservationsPage() {
  const { title, newFormId, tables, fetching, refreshing, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["observations", "common"]);
  const faults = answer?.faults ?? page.faults;
  return (
    <div className="page">
      <h1>{title}</h1>
      {fetching ? (
        <FetchProgress {...fetching} refreshing={refreshing} />
      ) : (
        <>
          <p className="lead">{t("fetch_lead")}</p>
          <FaultSummary title={t("common:faults_title")} faults={faults} />
          <FetchForm
            formId={newFormId}
            tables={tables}
            values={answer?.values ?? page.values}
            faults={faults}
          />
          <p className="quiet">{t("fetch_terms")}</p>
        </>
      )}
      <p className="cluster">
        <a href="/observations/import">{t("import_link")}</a>
        <a href="/observations/imports">{t("to_imports")}</a>
      </p>
    </div>
  );
}
