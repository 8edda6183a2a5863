import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { faultSentence } from "~/platform/fault-sentence";
import { receiveUpload } from "~/registry/imports/receive-upload.server";
import { FileKinds, UploadForm } from "~/registry/import-pages/upload-form";
import { FaultSummary } from "~/ui/notice";

export const loader = forRoles(["administrator"], ({ t }) => ({ title: t("observations:import_title") }));

export const action = forRoles(["administrator"], async ({ request, caller, t }) => {
  const upload = await receiveUpload(request, caller.name);
  if (!upload.ok) return data({ fault: faultSentence(upload.fault, t) }, { status: 422 });
  return redirect(`/observations/import/${upload.value.contentHash}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function ImportObservationsPage() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["observations", "common"]);
  return (
    <div className="page">
      <h1>{title}</h1>
      <p className="lead">{t("import_lead")}</p>
      {answer ? (
        <FaultSummary title={t("common:faults_title")} faults={[{ name: "file", message: answer.fault }]} />
      ) : null}
      <UploadForm fault={answer?.fault} />
      <FileKinds />
      <p className="cluster">
        <a href="/observations/fetch">{t("to_fetch")}</a>
        <a href="/observations/imports">{t("to_imports")}</a>
      </p>
    </div>
  );
}
