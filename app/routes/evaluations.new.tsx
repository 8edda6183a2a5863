import { randomUUID } from "node:crypto";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { createEvaluation } from "~/assessment/evaluations/evaluation-changes.server";
import { listInstruments } from "~/assessment/instruments/instrument-store.server";
import { newEvaluationSchema } from "~/assessment/evaluations/new-evaluation";
import { NewEvaluationForm } from "~/assessment/evaluations/new-evaluation-form";
import { teamNoticeAddress } from "~/assessment/team/team-notice";
import { listEvaluators } from "~/assessment/team/team-store.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formTexts, readForm } from "~/platform/form.server";
import type { PageHandle } from "~/platform/i18n/page-handle";
import { chooseMunicipality, municipalityLabel } from "~/registry/municipality-choice";
import { listMunicipalities } from "~/registry/municipality-store.server";

export const handle = { scripts: true, texts: ["evaluation", "faults"] } satisfies PageHandle;

const fields = ["submissionId", "municipality", "year", "language", "gradingMode", "instrumentId"] as const;

export const loader = forRoles(["administrator"], async ({ db, language, t }) => {
  const instruments = (await listInstruments(db)).map(({ id, name }) => ({ id, name: name[language] }));
  return {
    title: t("evaluation:new"),
    municipalities: (await listMunicipalities(db)).map(municipalityLabel),
    instruments,
    evaluators: await listEvaluators(db),
    values: {
      submissionId: randomUUID() as string,
      municipality: "",
      year: String(new Date().getFullYear()),
      language: "nb",
      gradingMode: "independently",
      instrumentId: instruments[0]?.id ?? "",
      teamIds: [] as string[],
    },
  };
});

export const action = forRoles(["administrator"], async ({ request, db, caller, t }) => {
  const form = await readForm(request);
  const values = { ...formTexts(form, fields), teamIds: form.getAll("teamIds").map(String) };
  const municipality = chooseMunicipality(await listMunicipalities(db), values.municipality);
  const parsed = newEvaluationSchema.safeParse({
    ...values,
    municipalityNumber: municipality.ok ? municipality.value.number : "",
  });
  if (!parsed.success) {
    const others = fieldFaults(parsed.error, t).filter(({ name }) => name !== "municipalityNumber");
    const own = municipality.ok
      ? []
      : [{ name: "municipality", message: faultSentence(municipality.fault, t) }];
    return data({ faults: [...own, ...others], values }, { status: 422 });
  }
  const created = await createEvaluation(db, caller, parsed.data);
  if (!created.ok && created.fault.code === "form_already_sent") {
    // What is typed stands in a new form: sent once more, it makes another evaluation.
    const faults = [{ name: "municipality", message: faultSentence(created.fault, t) }];
    return data({ faults, values: { ...values, submissionId: randomUUID() as string } }, { status: 409 });
  }
  if (!created.ok) {
    const name = fieldOf[created.fault.code] ?? "municipality";
    return data({ faults: [{ name, message: faultSentence(created.fault, t) }], values }, { status: 422 });
  }
  const { id, unreached } = created.value;
  return redirect(teamNoticeAddress(id, { done: "created", unreached: unreached.length }), 303);
});

const fieldOf: Partial<Record<string, string>> = {
  instrument_unknown: "instrumentId",
  team_empty: "teamIds",
  team_member_unknown: "teamIds",
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function NewEvaluationPage() {
  const { title, values, ...choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("evaluation");
  return (
    <div className="page page--narrow">
      <h1>{title}</h1>
      <p className="lead">{t("new_lead")}</p>
      <NewEvaluationForm values={answer?.values ?? values} faults={answer?.faults ?? []} {...choices} />
    </div>
  );
}
