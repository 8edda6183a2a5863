import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";
import type { FormerNumber } from "./municipality";

/** The numbers that led to a municipality, with the names they stood for, when they were in use and how they ended. */
export function FormerNumberTable({ name, formerNumbers }: { name: string; formerNumbers: FormerNumber[] }) {
  const { t } = useTranslation("municipalities");
  if (formerNumbers.length === 0) return <p>{t("former_none")}</p>;
  const caption = t("former_numbers_of", { name });
  return (
    <TableFrame label={caption}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("in_use")}</th>
            <th scope="col">{t("what_happened")}</th>
          </tr>
        </thead>
        <tbody>
          {formerNumbers.map((former) => (
            <tr key={`${former.number} ${former.name}`}>
              <th scope="row">{former.number}</th>
              <td>{former.name}</td>
              <td>
                {former.fromYear === null
                  ? t("used_until", { to: former.toYear })
                  : t("used_between", { from: former.fromYear, to: former.toYear })}
              </td>
              <td>{t(`change_${former.change}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
