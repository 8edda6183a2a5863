import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { auditFilterSchema } from "~/access/audit-filter";
import { AuditPager } from "~/access/audit-pager";
import { listEvents } from "~/access/audit-store.server";
import { AuditTable } from "~/access/audit-table";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import "~/access/access.css";

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, request, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    const asked = auditFilterSchema.pick({ page: true }).parse({
      page: new URL(request.url).searchParams.get("page") ?? 1,
    });
    // The schema passes over what it cannot read; the evaluation must never be passed over, or the whole trail is shown.
    const filter = { ...asked, evaluation: evaluation.id };
    return {
      title: t("evaluation:place_history"),
      head: headOf(evaluation, caller),
      language,
      page: filter.page,
      ...(await listEvents(db, filter)),
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title}: ${data?.head.name} – Peil` },
];

export default function HistoryPage() {
  const { title, head, language, lines, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation("evaluation");
  return (
    <div className="page">
      <EvaluationHead head={head} current="history" />
      <h1>{title}</h1>
      <p className="lead">{t("history_lead")}</p>
      {lines.length > 0 ? (
        <AuditTable lines={lines} language={language} />
      ) : (
        <div className="empty">
          <p>{t("history_empty")}</p>
        </div>
      )}
      <AuditPager
        page={page}
        pages={pages}
        addressOf={(other) => `/evaluations/${head.id}/history?page=${other}`}
      />
    </div>
  );
}
