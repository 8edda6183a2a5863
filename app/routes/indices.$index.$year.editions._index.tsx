import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forAnyone, forRoles } from "~/access/guard.server";
import { faultSentence } from "~/platform/fault-sentence";
import { readForm } from "~/platform/form.server";
import { peilVersion } from "~/platform/root.server";
import { publishEdition } from "~/registry/editions/edition-store.server";
import { loadEditions } from "~/registry/editions/editions-page.server";
import { Editions } from "~/registry/editions/editions-pages";
import { indexPath } from "~/registry/index-pages/ranking-view";
import { findIndex } from "~/registry/indices/shipped-indices.server";

export const loader = forAnyone(async ({ params, db, caller, language, t }) => {
  const shipped = findIndex(params["index"]);
  const page = shipped
    ? await loadEditions(db, shipped, Number(params["year"]), { language, t }, caller)
    : null;
  if (!page) throw new Response(null, { status: 404 });
  return { title: t("indices:editions_title", { name: page.name, year: page.year }), page };
});

export const action = forRoles(["administrator"], async ({ request, params, db, caller, t }) => {
  const shipped = findIndex(params["index"]);
  if (!shipped) throw new Response(null, { status: 404 });
  const year = Number(params["year"]);
  const form = await readForm(request);
  const reason = form.get("reason");
  const given = typeof reason === "string" ? reason : "";
  const choices = { number: Number(form.get("number")), reason: given, codeVersion: peilVersion() };
  const published = await publishEdition(db, caller, shipped, year, choices);
  if (published.ok) return redirect(`${indexPath(shipped.id, year)}/editions`, 303);
  const fault = { name: "reason", message: faultSentence(published.fault, t) };
  return data({ faults: [fault], reason: given }, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? [{ title: `${loaded.title} – Peil` }] : [];

export default function EditionsRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <Editions page={page} faults={answer?.faults ?? []} reason={answer?.reason ?? ""} />;
}
