import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { requireVersion } from "~/survey/builder/instrument-version.server";
import { InstrumentPage } from "~/survey/builder/instrument-page";
import { questionnaireView } from "~/survey/builder/questionnaire-view";

export const loader = forRoles(["administrator"], async ({ db, params, request, language, t }) => {
  const survey = await requireVersion(db, params["id"], params["version"]);
  const { id, version } = survey;
  return {
    view: questionnaireView(survey, language, t),
    survey: { id, version },
    saved: new URL(request.url).searchParams.has("saved"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.name} (${page?.survey.version}) – Peil` },
];

export default function InstrumentRoute() {
  return <InstrumentPage {...useLoaderData<typeof loader>()} />;
}
