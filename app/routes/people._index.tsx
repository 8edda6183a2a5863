import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { PeopleTable } from "~/access/people-table";
import { listPeople } from "~/access/person-store.server";
import { isRole, roles } from "~/access/roles";
import { Field } from "~/ui/field";
import "~/access/access.css";

export const loader = forRoles(["administrator"], async ({ request, db, t }) => {
  const { searchParams } = new URL(request.url);
  const search = searchParams.get("search") ?? "";
  const role = searchParams.get("role");
  const filter = { search, ...(isRole(role) ? { role } : {}) };
  return { title: t("access:people_title"), filter, people: await listPeople(db, filter) };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function PeoplePage() {
  const { title, filter, people } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["access", "common"]);
  return (
    <div className="page">
      <h1>{title}</h1>
      <p>
        <a className="ds-button" data-variant="primary" href="/people/new">
          {t("people_invite")}
        </a>
      </p>
      <form method="get" className="filter" role="search">
        <Field name="search" label={t("people_search")}>
          {(control) => (
            <input {...control} className="ds-input" type="search" defaultValue={filter.search} />
          )}
        </Field>
        <Field name="role" label={t("role")}>
          {(control) => (
            <select {...control} className="ds-input" defaultValue={filter.role ?? ""}>
              <option value="">{t("people_any_role")}</option>
              {roles.map((role) => (
                <option key={role} value={role}>
                  {t(`common:role_${role}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="submit" className="ds-button" data-variant="secondary">
          {t("people_filter")}
        </button>
      </form>
      {people.length > 0 ? (
        <>
          <p className="quiet">{t("people_count", { count: people.length })}</p>
          <PeopleTable people={people} />
        </>
      ) : (
        <div className="empty">
          <p>{t("people_none")}</p>
          <a href="/people">{t("people_filter_clear")}</a>
        </div>
      )}
    </div>
  );
}
