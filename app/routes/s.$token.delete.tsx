import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { formTexts, readForm } from "~/platform/form.server";
import type { PageHandle } from "~/platform/i18n/page-handle";
import { ClosedDoor } from "~/survey/answering/closed-door";
import { DeletePage } from "~/survey/answering/delete-page";
import { answeringHeaders, limitSaves, openAnswering } from "~/survey/answering/open-answering.server";
import { deleteOwnAnswers, deleteView } from "~/survey/answering/own-deletion.server";

export const handle = { bare: true } satisfies PageHandle;

export const headers: HeadersFunction = () => answeringHeaders;

export const loader = forAnyone(async (args) => {
  const token = args.params["token"] ?? "";
  const opened = await openAnswering(args, "always");
  if (!opened.ok) {
    const { view, status } = opened.fault;
    return data({ token, title: view.title, closed: view, view: null }, { status });
  }
  const view = deleteView(opened.value, { token, language: args.language });
  const title = args.t(view.hasAnswers ? "answering:delete_title" : "answering:deleted_title");
  return data({ token, title, closed: null, view });
});

export const action = forAnyone(async (args) => {
  const token = args.params["token"] ?? "";
  const opened = await openAnswering(args, "always");
  // The page itself explains a link that opens nothing.
  if (!opened.ok) return data(null, { status: opened.fault.status });
  await limitSaves(token);
  const { intent } = formTexts(await readForm(args.request), ["intent"]);
  if (intent !== "delete") {
    const code = opened.value.response ? "survey_delete_unconfirmed" : "survey_delete_nothing";
    return data({ faults: [{ name: "intent", message: args.t(`faults:${code}`) }] }, { status: 422 });
  }
  await deleteOwnAnswers(args.db, opened.value);
  return redirect(`/s/${token}/delete`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function DeleteRoute() {
  const { token, closed, view } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>()?.faults ?? [];
  return closed ? <ClosedDoor view={closed} token={token} /> : <DeletePage view={view} faults={faults} />;
}
