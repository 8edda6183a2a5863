import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { importResults } from "~/assessment/earlier-results/published-results-import.server";
import { previewView } from "~/assessment/earlier-results/results-preview.server";
import { ResultsPreview } from "~/assessment/earlier-results/results-preview";
import { ResultsFaults } from "~/assessment/earlier-results/results-faults";
import { readUpload, uploadText } from "~/assessment/earlier-results/results-upload.server";
import { ResultColumns, ResultsUploadForm } from "~/assessment/earlier-results/results-upload-form";
import type { CsvFault } from "~/platform/csv";
import { faultPlace, faultSentence } from "~/platform/fault-sentence";
import { readForm } from "~/platform/form.server";
import type { Translator } from "~/platform/i18n/translator";

export const loader = forRoles(["administrator"], ({ t }) => ({ title: t("results:import_title") }));

export const action = forRoles(["administrator"], async ({ request, db, caller, language, t }) => {
  const form = await readForm(request);
  const upload = await readUpload(form, t("results:pasted_name"));
  if (!upload.ok) {
    const fault = faultSentence(upload.fault, t);
    return data(
      { step: "faults" as const, fileFault: fault, faults: [], text: "", fileName: "" },
      { status: 422 },
    );
  }
  const file = upload.value;
  const refused = (faults: CsvFault[]) =>
    data(
      { step: "faults" as const, ...shownFaults(faults, t), text: uploadText(file), fileName: file.fileName },
      { status: 422 },
    );
  if (form.get("intent") !== "import") {
    const preview = await previewView(db, file, language, t);
    return preview.ok ? data({ step: "preview" as const, preview: preview.value }) : refused(preview.faults);
  }
  const answer = await importResults(db, caller, file);
  if (!answer.ok) return refused(answer.faults);
  return redirect(
    `/results/imports?done=${answer.alreadyThere ? "there" : "imported"}&id=${answer.imported.id}`,
    303,
  );
});

function shownFaults(faults: CsvFault[], t: Translator) {
  const rows = faults.map((fault) => ({
    place: faultPlace(fault, t) || t("results:whole_file"),
    sentence: faultSentence(fault, t),
  }));
  return { fileFault: undefined, faults: rows };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function ImportResultsPage() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["results", "common"]);
  const refused = answer?.step === "faults" ? answer : null;
  return (
    <div className="page">
      <h1>{title}</h1>
      {answer?.step === "preview" ? (
        <ResultsPreview preview={answer.preview} />
      ) : (
        <>
          <p className="lead">{t("import_lead")}</p>
          {refused ? <ResultsFaults faults={refused.faults} fileFault={refused.fileFault} /> : null}
          <ResultsUploadForm
            text={refused?.text ?? ""}
            fileName={refused?.fileName ?? ""}
            fault={refused?.fileFault}
          />
          <h2>{t("columns_title")}</h2>
          <ResultColumns />
        </>
      )}
      <p>
        <a href="/results/imports">{t("to_imports")}</a>
      </p>
    </div>
  );
}
