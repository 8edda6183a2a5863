import { randomUUID } from "node:crypto";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { forRoles } from "~/access/guard.server";
import { invitePerson } from "~/access/invitation.server";
import { groupByCounty } from "~/access/municipality-groups";
import { newPersonSchema } from "~/access/person";
import { PersonFields } from "~/access/person-fields";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formTexts, readForm } from "~/platform/form.server";
import { listMunicipalities } from "~/registry/municipality-store.server";
import { Field } from "~/ui/field";
import { FaultSummary } from "~/ui/notice";

const fields = ["id", "email", "name", "role", "municipalityNumber"] as const;

export const loader = forRoles(["administrator"], async ({ db, t }) => ({
  title: t("access:person_new_title"),
  groups: groupByCounty(await listMunicipalities(db)),
  // The form carries the person's id, so that sending it twice makes one person.
  id: randomUUID() as string,
}));

export const action = forRoles(["administrator"], async ({ request, db, caller, t }) => {
  const values = formTexts(await readForm(request), fields);
  const id = z
    .uuid()
    .catch(() => randomUUID())
    .parse(values.id);
  const parsed = newPersonSchema.safeParse(values);
  if (!parsed.success) return data({ faults: fieldFaults(parsed.error, t), values }, { status: 422 });
  const result = await invitePerson(db, caller, { ...parsed.data, id });
  if (!result.ok && result.fault.code === "form_already_sent") {
    // What is typed stands in a new form: sent once more, it makes another person.
    const faults = [{ name: "email", message: faultSentence(result.fault, t) }];
    return data({ faults, values: { ...values, id: randomUUID() as string } }, { status: 409 });
  }
  if (!result.ok) {
    const name = result.fault.code === "municipality_unknown" ? "municipalityNumber" : "email";
    return data({ faults: [{ name, message: faultSentence(result.fault, t) }], values }, { status: 422 });
  }
  const done = result.value.mailed === "sent" ? "invited" : "mail_failed";
  return redirect(`/people/${result.value.person.id}?done=${done}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

const empty = { email: "", name: "", role: "", municipalityNumber: "" };

export default function NewPersonPage() {
  const { title, groups, id } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["access", "common"]);
  const faults = answer?.faults ?? [];
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  const values = answer?.values ?? empty;
  return (
    <div className="page page--narrow">
      <h1>{title}</h1>
      <p className="lead">{t("person_new_lead")}</p>
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      <form method="post" className="form">
        <input type="hidden" name="id" value={answer?.values.id || id} />
        <Field name="email" label={t("email")} fault={faultOf("email")}>
          {(control) => (
            <input
              {...control}
              className="ds-input"
              type="email"
              autoComplete="off"
              required
              defaultValue={values.email}
            />
          )}
        </Field>
        <PersonFields values={values} groups={groups} faultOf={faultOf} />
        <div className="cluster">
          <button type="submit" className="ds-button" data-variant="primary">
            {t("person_new_button")}
          </button>
          <a href="/people">{t("common:cancel")}</a>
        </div>
      </form>
    </div>
  );
}
