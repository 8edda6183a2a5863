import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { auditEvents } from "~/access/audit";
import { auditAddress, auditFilterSchema } from "~/access/audit-filter";
import { AuditPager } from "~/access/audit-pager";
import { listEvents } from "~/access/audit-store.server";
import { AuditTable } from "~/access/audit-table";
import { forRoles } from "~/access/guard.server";
import { listPeople } from "~/access/person-store.server";
import { Field } from "~/ui/field";
import "~/access/access.css";

export const loader = forRoles(["administrator"], async ({ request, db, language, t }) => {
  const filter = auditFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return {
    title: t("audit:title"),
    language,
    filter,
    people: (await listPeople(db)).map(({ id, name, email }) => ({ id, name: `${name} (${email})` })),
    ...(await listEvents(db, filter)),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function AuditPage() {
  const { title, language, filter, people, lines, count, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation("audit");
  return (
    <div className="page">
      <h1>{title}</h1>
      <p className="lead">{t("lead")}</p>
      <form method="get" className="filter">
        <Field name="event" label={t("filter_event")}>
          {(control) => (
            <select {...control} className="ds-input" defaultValue={filter.event ?? ""}>
              <option value="">{t("filter_any_event")}</option>
              {auditEvents.map((event) => (
                <option key={event} value={event}>
                  {t(`name_${event}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="person" label={t("filter_person")}>
          {(control) => (
            <select {...control} className="ds-input" defaultValue={filter.person ?? ""}>
              <option value="">{t("filter_anyone")}</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="from" label={t("filter_from")}>
          {(control) => <input {...control} className="ds-input" type="date" defaultValue={filter.from} />}
        </Field>
        <Field name="to" label={t("filter_to")}>
          {(control) => <input {...control} className="ds-input" type="date" defaultValue={filter.to} />}
        </Field>
        <button type="submit" className="ds-button" data-variant="secondary">
          {t("filter_show")}
        </button>
      </form>
      <p className="quiet">{t("count", { count })}</p>
      {lines.length > 0 ? (
        <AuditTable lines={lines} language={language} />
      ) : (
        <div className="empty">
          <p>{t("none")}</p>
          <a href="/audit">{t("show_all")}</a>
        </div>
      )}
      <AuditPager page={filter.page} pages={pages} addressOf={(page) => auditAddress(filter, page)} />
    </div>
  );
}
