import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { mayWithEvaluation } from "~/assessment/evaluations/evaluation-permissions";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { summarySchema } from "~/assessment/summary/summary";
import { SummaryForm, SummaryText } from "~/assessment/summary/summary-form";
import { loadSummary, saveSummary, type StoredSummary } from "~/assessment/summary/summary-store.server";
import { UnsavedText } from "~/assessment/evaluations/unsaved-text";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formTexts, readForm } from "~/platform/form.server";
import { formatDateTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { Notice } from "~/ui/notice";

const savedBy = ({ savedBy: by }: StoredSummary, language: Language, t: Translator) =>
  by && t("findings:saved_by", { name: by.name, at: formatDateTime(by.at, language) });

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    const permission = mayWithEvaluation(caller, evaluation, "write_work");
    const summary = await loadSummary(db, evaluation.id);
    return {
      title: t("evaluation:summary_title"),
      head: headOf(evaluation, caller),
      language: evaluation.language,
      text: summary.text,
      version: summary.version,
      saved: savedBy(summary, language, t),
      readOnly: permission.allowed ? null : t(`faults:${permission.reason}`),
    };
  },
);

export const action = forRoles(["evaluator"], async ({ db, caller, params, request, language, t }) => {
  // A text that was typed while a colleague published is refused by the store and shown again, so that it is not lost.
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
  const values = formTexts(await readForm(request), ["text", "version"]);
  const parsed = summarySchema.safeParse(values);
  if (!parsed.success) {
    const [fault] = fieldFaults(parsed.error, t);
    const version = Number(values.version) || 0;
    return data({ text: values.text, version, fault: fault?.message, stale: null }, { status: 422 });
  }
  const { text, version } = parsed.data;
  const saved = await saveSummary(db, caller, { evaluationId: evaluation.id, text, version });
  if (saved.ok) return redirect(`/evaluations/${evaluation.id}/summary`, 303);
  const { fault } = saved;
  const message = faultSentence({ code: fault.code, values: fault.values }, t);
  if (fault.code !== "summary_stale") {
    return data({ text, version, fault: message, stale: null }, { status: 422 });
  }
  const { current } = fault;
  const stale = { message, text: current.text, saved: savedBy(current, language, t) };
  // Saved again, what was typed replaces what stands now.
  return data({ text, version: current.version, fault: undefined, stale }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function SummaryPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("publication");
  const { language, text, version, saved, readOnly } = page;
  return (
    <div className="page">
      <EvaluationHead head={page.head} current="summary" />
      <h1>{page.title}</h1>
      <p className="lead">{t("summary_lead")}</p>
      {readOnly ? (
        <>
          <Notice>
            <p>{readOnly}</p>
          </Notice>
          {answer ? <UnsavedText language={language} text={answer.text} /> : null}
          <SummaryText language={language} text={text} />
          {saved ? <p className="quiet">{saved}</p> : null}
        </>
      ) : (
        <SummaryForm
          language={language}
          text={answer?.text ?? text}
          version={answer?.version ?? version}
          saved={saved}
          fault={answer?.fault}
          stale={answer?.stale ?? null}
        />
      )}
      <p>
        <a href={`/evaluations/${page.head.id}/publish`}>{t("to_publish")}</a>
      </p>
    </div>
  );
}
