import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { formTexts, readForm } from "~/platform/form.server";
import type { PageHandle } from "~/platform/i18n/page-handle";
import { ClosedDoor } from "~/survey/answering/closed-door";
import { LetterChoicePage } from "~/survey/answering/letter-choice";
import { answeringHeaders, limitSaves, openAnswering } from "~/survey/answering/open-answering.server";
import { chooseLetters, letterChoiceView } from "~/survey/answering/own-letters.server";

export const handle = { bare: true } satisfies PageHandle;

export const headers: HeadersFunction = () => answeringHeaders;

/** Where a respondent says no to more letters: with answers or without, before the survey closes and after. */
export const loader = forAnyone(async (args) => {
  const token = args.params["token"] ?? "";
  const opened = await openAnswering(args, "always");
  if (!opened.ok) {
    const { view, status } = opened.fault;
    return data({ token, title: view.title, closed: view, view: null }, { status });
  }
  const view = letterChoiceView(opened.value, { token, language: args.language });
  return data({ token, title: args.t("answering:letters_title"), closed: null, view });
});

export const action = forAnyone(async (args) => {
  const token = args.params["token"] ?? "";
  const opened = await openAnswering(args, "always");
  // The page itself explains a link that opens nothing.
  if (!opened.ok) return data(null, { status: opened.fault.status });
  await limitSaves(token);
  const { intent } = formTexts(await readForm(args.request), ["intent"]);
  if (await chooseLetters(args.db, opened.value, intent)) return redirect(`/s/${token}/letters`, 303);
  const message = args.t("faults:survey_letters_unchosen");
  return data({ faults: [{ name: "intent", message }] }, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function LettersRoute() {
  const { token, closed, view } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>()?.faults ?? [];
  return closed ? (
    <ClosedDoor view={closed} token={token} />
  ) : (
    <LetterChoicePage view={view} faults={faults} />
  );
}
