import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forAnyone, refusal } from "~/access/guard.server";
import { faultSentence } from "~/platform/fault-sentence";
import { readForm } from "~/platform/form.server";
import type { PageHandle } from "~/platform/i18n/page-handle";
import { ClosedDoor } from "~/survey/answering/closed-door";
import { itemAnchor, sectionAddress, STAY_FIELD } from "~/survey/answering/form-names";
import { answeringHeaders, limitSaves, openAnswering } from "~/survey/answering/open-answering.server";
import { RefusedPage, type RefusedView } from "~/survey/answering/refused-page";
import { saveSection } from "~/survey/answering/section-form.server";
import { SectionPage } from "~/survey/answering/section-page";
import { findSection, loadSectionPage } from "~/survey/answering/section-page.server";

export const handle = { bare: true } satisfies PageHandle;

export const headers: HeadersFunction = () => answeringHeaders;

export const loader = forAnyone(async (args) => {
  const { db, params, request, language, t } = args;
  const token = params["token"] ?? "";
  const opened = await openAnswering(args);
  if (!opened.ok) {
    const { view, status } = opened.fault;
    return data({ token, title: view.title, closed: view, view: null }, { status });
  }
  const section = findSection(opened.value, params["section"]);
  if (!section) throw refusal("survey_section_unknown", 404);
  const newItems = (new URL(request.url).searchParams.get("new") ?? "").split(" ");
  const source = { token, answering: opened.value, section, outcomes: {}, newItems, language, t };
  const view = await loadSectionPage(db, source);
  return data({ token, title: view.section.name, closed: null, view });
});

/** The page's form: all answers of a section, by its button. Scripts save each answer by s.$token.saves as it is given. */
export const action = forAnyone(async (args) => {
  const { db, params, request, language, t } = args;
  const token = params["token"] ?? "";
  const opened = await openAnswering(args);
  // The page itself explains a link that opens nothing.
  if (!opened.ok) return data(null, { status: opened.fault.status });
  const answering = opened.value;
  const section = findSection(answering, params["section"]);
  if (!section) throw refusal("survey_section_unknown", 404);
  await limitSaves(token);
  const form = await readForm(request);
  const saved = await saveSection(db, { token, section, answering, form, language, t });
  if (!saved.ok) return data(null, { status: 410 });
  if (saved.value.kind === "deleted") {
    const { fault, typed, status } = saved.value;
    const refused: RefusedView = { token, reason: faultSentence(fault, t), typed };
    return data({ refused }, { status });
  }
  const position = Number(params["section"]);
  const here = sectionAddress(token, position);
  if (saved.value.kind === "unsaved") {
    const { outcomes, status } = saved.value;
    const now = await openAnswering(args);
    if (!now.ok) return data(null, { status: now.fault.status });
    const source = { token, answering: now.value, section, outcomes, newItems: [], language, t };
    return data({ view: await loadSectionPage(db, source) }, { status });
  }
  const [first] = saved.value.newItems;
  if (first !== undefined) {
    return redirect(`${here}?new=${saved.value.newItems.join("+")}#${itemAnchor(first)}`, 303);
  }
  const stays = ["clear", "theirs", "mine"].map((name) => form.get(name)).find((name) => name !== null);
  const item = section.items.find(({ id }) => typeof stays === "string" && stays.startsWith(id));
  if (item) return redirect(`${here}#${itemAnchor(item.id)}`, 303);
  if (form.has(STAY_FIELD)) {
    const { lastItem } = saved.value;
    return redirect(lastItem === null ? here : `${here}#${itemAnchor(lastItem)}`, 303);
  }
  const isLast = position === answering.instrument.sections.length;
  return redirect(isLast ? `/s/${token}/review` : sectionAddress(token, position + 1), 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function SectionRoute() {
  const { token, closed, view } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (closed) return <ClosedDoor view={closed} token={token} />;
  if (sent && "refused" in sent) return <RefusedPage view={sent.refused} />;
  return <SectionPage view={sent?.view ?? view} />;
}
