import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { isDemo } from "~/access/demo.server";
import { forRoles } from "~/access/guard.server";
import { sendLinkAgain } from "~/access/invitation.server";
import { groupByCounty } from "~/access/municipality-groups";
import { changeSchema } from "~/access/person";
import { PersonFields } from "~/access/person-fields";
import { AccessPanel, DoneNotice, LinkPanel, personDone, personForms } from "~/access/person-panels";
import {
  changePerson,
  deactivatePerson,
  reactivatePerson,
  requirePerson,
} from "~/access/person-store.server";
import { PersonStateTag } from "~/access/people-table";
import { readConfiguration } from "~/platform/configuration.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formTexts, readForm } from "~/platform/form.server";
import type { Fault } from "~/platform/result";
import { listMunicipalities } from "~/registry/municipality-store.server";
import { FaultSummary } from "~/ui/notice";

const sentForm = z.enum(personForms).catch("standing");

export const loader = forRoles(["administrator"], async ({ request, params, db, caller, language }) => {
  const person = await requirePerson(db, params["id"]);
  const { smtpUrl } = readConfiguration();
  return {
    title: person.name,
    person,
    groups: groupByCounty(await listMunicipalities(db)),
    isCaller: person.id === caller.id,
    language,
    done: z.enum(personDone).nullable().catch(null).parse(new URL(request.url).searchParams.get("done")),
    mail: { mailIsKept: !smtpUrl, mailIsShown: await isDemo(db) },
  };
});

export const action = forRoles(["administrator"], async ({ request, params, db, caller, t }) => {
  const { id } = await requirePerson(db, params["id"]);
  const values = formTexts(await readForm(request), ["form", "name", "role", "municipalityNumber"]);
  const backTo = (done: (typeof personDone)[number]) => redirect(`/people/${id}?done=${done}`, 303);
  const refuse = (name: string, fault: Fault) =>
    data({ faults: [{ name, message: faultSentence(fault, t) }], values }, { status: 422 });

  switch (sentForm.parse(values.form)) {
    case "standing": {
      const parsed = changeSchema.safeParse(values);
      if (!parsed.success) return data({ faults: fieldFaults(parsed.error, t), values }, { status: 422 });
      const result = await changePerson(db, caller, id, parsed.data);
      if (result.ok) return backTo("saved");
      return refuse(
        result.fault.code === "municipality_unknown" ? "municipalityNumber" : "role",
        result.fault,
      );
    }
    case "link": {
      const result = await sendLinkAgain(db, caller, id);
      if (!result.ok) return refuse("access", result.fault);
      return backTo(result.value === "sent" ? "link_sent" : "mail_failed");
    }
    case "deactivate": {
      const result = await deactivatePerson(db, caller, id);
      return result.ok ? backTo("deactivated") : refuse("access", result.fault);
    }
    case "reactivate":
      await reactivatePerson(db, caller, id);
      return backTo("reactivated");
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function PersonPage() {
  const { person, groups, isCaller, language, done, mail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["access", "common"]);
  const faults = answer?.faults ?? [];
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  const stored = {
    name: person.name,
    role: person.role,
    municipalityNumber: person.municipality?.number ?? "",
  };
  const values = answer?.values.form === "standing" ? answer.values : stored;
  return (
    <div className="page page--narrow">
      <p>
        <a href="/people">{t("people_back")}</a>
      </p>
      <h1>{person.name}</h1>
      <p className="cluster">
        <PersonStateTag person={person} />
        <span>{person.email}</span>
        <a href={`/audit?person=${person.id}`}>{t("person_trail")}</a>
      </p>
      {done && !answer ? <DoneNotice done={done} person={person} {...mail} /> : null}
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      <section className="stack">
        <h2>{t("person_standing")}</h2>
        <form method="post" className="form">
          <input type="hidden" name="form" value="standing" />
          <PersonFields values={values} groups={groups} faultOf={faultOf} fixedRole={isCaller} />
          <div>
            <button type="submit" className="ds-button" data-variant="primary">
              {t("common:save")}
            </button>
          </div>
        </form>
      </section>
      {person.deactivatedAt ? null : <LinkPanel person={person} />}
      <AccessPanel person={person} isCaller={isCaller} language={language} />
    </div>
  );
}
