import { randomUUID } from "node:crypto";
import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { readForm } from "~/platform/form.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { handleTexts } from "~/survey/text-codes/texts-action.server";
import { TextsPage } from "~/survey/text-codes/texts-page";
import { loadTextsPage, requireTextVariable, turnedPage } from "~/survey/text-codes/texts-pages.server";
import { readTextsQuery } from "~/survey/text-codes/texts-query";
import { requireWave } from "~/survey/waves/find-wave.server";

const doneWords = ["added", "renamed", "moved", "merged", "removed", "coded", "coded_some"] as const;

export const headers: HeadersFunction = () => keptNowhere;

export const loader = forRoles(["administrator"], async ({ db, params, request, language, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const { searchParams } = new URL(request.url);
  const done = doneWords.find((word) => word === searchParams.get("done"));
  return {
    view: await loadTextsPage(db, wave, params["variable"], { ...readTextsQuery(searchParams), language }),
    done: done ? t(`survey_analysis:texts_done_${done}`) : null,
    ask: searchParams.get("ask"),
    newId: randomUUID(),
  };
});

export const action = forRoles(["administrator"], async ({ db, caller, params, request, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const { of } = requireTextVariable(wave, params["variable"]);
  const form = await readForm(request);
  const outcome = await handleTexts(db, caller, of, form, t);
  if (!outcome.done) return data(outcome.answer, { status: 422 });
  const address = new URL(request.url);
  const page = await turnedPage(db, wave, of, { form, ...readTextsQuery(address.searchParams) });
  if (page !== null) address.searchParams.set("page", String(page));
  for (const word of ["done", "ask"]) address.searchParams.delete(word);
  for (const [name, value] of Object.entries(outcome.query)) address.searchParams.set(name, value);
  return redirect(`${address.pathname.replace(/\.data$/, "")}?${address.searchParams.toString()}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.number}. ${page?.view.title} – ${page?.view.head.name} – Peil` },
];

export default function TextsOfVariableRoute() {
  const page = useLoaderData<typeof loader>();
  return <TextsPage {...page} answer={useActionData<typeof action>() ?? null} />;
}
