import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";
import { type Person, stateOf } from "./person";

/** Everybody in a list, each leading to their own page. */
export function PeopleTable({ people }: { people: Person[] }) {
  const { t } = useTranslation(["access", "common"]);
  return (
    <TableFrame label={t("people_caption")}>
      <table className="data-table">
        <caption className="visually-hidden">{t("people_caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("email")}</th>
            <th scope="col">{t("role")}</th>
            <th scope="col">{t("municipality")}</th>
            <th scope="col">{t("state")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <a href={`/people/${person.id}`}>{person.name}</a>
              </th>
              <td>{person.email}</td>
              <td>{t(`common:role_${person.role}`)}</td>
              <td>{person.municipality?.name}</td>
              <td>
                <PersonStateTag person={person} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

const tagColours = { active: "success", invited: "info", deactivated: "neutral" } as const;

export function PersonStateTag({ person }: { person: Pick<Person, "hasPassword" | "deactivatedAt"> }) {
  const { t } = useTranslation("access");
  const state = stateOf(person);
  return (
    <span className="ds-tag" data-color={tagColours[state]}>
      {t(`state_${state}`)}
    </span>
  );
}
