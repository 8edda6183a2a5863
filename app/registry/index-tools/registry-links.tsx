import { useTranslation } from "react-i18next";
import type { IndexLink } from "./municipality-links.server";

interface RegistryLinksProps {
  municipality: { number: string; name: string };
  /** The newest year with costs; null where the register has none. */
  costYear: number | null;
  links: readonly IndexLink[];
}

/** What the register's figures tell of a municipality: its place in each index, its costs, and who resembles it. */
export function RegistryLinks({ municipality: { number, name }, costYear, links }: RegistryLinksProps) {
  const { t } = useTranslation("indices");
  return (
    <>
      <h2>{t("compare_indices_and_costs")}</h2>
      <ul>
        {links.map((link) => (
          <li key={link.path}>
            <a href={link.path}>{t("ranking_of", { name: link.name, year: link.year })}</a>
          </li>
        ))}
        {costYear === null ? null : (
          <li>
            <a href={`/costs/${costYear}/${number}`}>{t("costs_title", { name, year: costYear })}</a>
          </li>
        )}
        <li>
          <a href={`/indices/resembles/${number}`}>{t("resembles_link", { name })}</a>
        </li>
      </ul>
    </>
  );
}
