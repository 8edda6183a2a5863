import { useTranslation } from "react-i18next";
import type { Translator } from "~/platform/i18n/translator";
import type { FormerMunicipalityView } from "./former-number.server";

/** The heading of the page of a municipality that is no more. */
export function formerTitle(
  { change, number, name }: Pick<FormerMunicipalityView, "change" | "number" | "name">,
  t: Translator,
): string {
  if (change === "merged") return t("municipalities:gone_title", { name });
  return change === "split"
    ? t("municipalities:split_title", { name })
    : t("municipalities:came_from_title", { number });
}

/** What became of a municipality that an address names by a number that is not in use any more, and where to go instead. */
export function FormerMunicipalityPage({ title, former }: { title: string; former: FormerMunicipalityView }) {
  const { t } = useTranslation("municipalities");
  const { number, name, toYear: to, change, successors } = former;
  const [first] = successors;
  return (
    <div className="page page--narrow">
      <h1>{title}</h1>
      <p className="lead">
        {change === "split"
          ? t("split_lead", { number, name, to })
          : t(`came_from_${change}`, { number, name, to, now: first?.number, nowName: first?.name })}
      </p>
      <h2>{t("gone_same_page")}</h2>
      <ul>
        {successors.map((each) => (
          <li key={each.number}>
            <a href={each.path}>
              {each.number} {each.name}
            </a>
          </li>
        ))}
      </ul>
      <p>{t("gone_figures")}</p>
      <h2>{t("gone_about")}</h2>
      <ul>
        {successors.map((each) => (
          <li key={each.number}>
            <a href={`/municipalities/${each.number}`}>{t("facts_of", { name: each.name })}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/municipalities">{t("all_municipalities")}</a>
      </p>
    </div>
  );
}
