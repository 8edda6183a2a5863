import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { EvaluationList, NewEvaluationLink } from "~/assessment/evaluations/evaluation-list";
import { OwnSheetLinks } from "~/report/survey/own-sheet-links";
import { wavesWithSheet } from "~/report/survey/load-sheet.server";
import { loadEvaluationList } from "~/assessment/evaluations/evaluation-list.server";

export const loader = forRoles(roles, async ({ db, caller, language, t }) => ({
  title: t("evaluation:list_title"),
  role: caller.role,
  items: await loadEvaluationList(db, caller, language),
  sheets: caller.role === "municipality" ? await wavesWithSheet(db, caller) : [],
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} – Peil` }];

export default function EvaluationsPage() {
  const { title, role, items, sheets } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <div className="page-top">
        <h1>{title}</h1>
        {role === "administrator" && items.length > 0 ? <NewEvaluationLink /> : null}
      </div>
      <EvaluationList items={items} role={role} />
      <OwnSheetLinks sheets={sheets} />
    </div>
  );
}
