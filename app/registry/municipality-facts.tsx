import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { TableFrame } from "~/ui/table-frame";
import {
  factKinds,
  factsOfKind,
  type Municipality,
  type MunicipalityFact,
  POSITION_YEAR,
} from "./municipality";
import "./municipalities.css";

type Subject = Pick<Municipality, "name" | "facts" | "position">;

const POSITION_DECIMALS = 3;

/** What the register knows of a municipality, each fact with what it means, its year and its source. */
export function FactTable({ municipality, language }: { municipality: Subject; language: Language }) {
  const { t } = useTranslation("municipalities");
  const { name, facts, position } = municipality;
  const caption = t("facts_of", { name });
  if (facts.length === 0) return <p>{t("facts_none")}</p>;
  return (
    <TableFrame label={caption}>
      <table className="data-table fact-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("fact")}</th>
            <th scope="col" className="number">
              {t("year")}
            </th>
            <th scope="col" className="number">
              {t("value")}
            </th>
          </tr>
        </thead>
        <tbody>
          {factKinds
            .flatMap((kind) => factsOfKind(facts, kind))
            .map((fact) => (
              <tr key={`${fact.kind} ${fact.year}`}>
                <th scope="row">
                  <FactName fact={fact} />
                </th>
                <td className="number">{fact.year}</td>
                <td className="number">{formatNumber(fact.value, 0, language)}</td>
              </tr>
            ))}
          {position ? (
            <tr>
              <th scope="row">
                {t("position")}
                <FactSource source={t("position_source")} />
              </th>
              <td className="number">{POSITION_YEAR}</td>
              <td className="number">
                {t("position_value", {
                  latitude: formatNumber(position.latitude, POSITION_DECIMALS, language),
                  longitude: formatNumber(position.longitude, POSITION_DECIMALS, language),
                })}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </TableFrame>
  );
}

function FactName({ fact: { kind, value, source } }: { fact: MunicipalityFact }) {
  const { t } = useTranslation("municipalities");
  const meaning = {
    inhabitants: () => null,
    kostra_group: () => t(`kostra_group_${value}` as "kostra_group_1"),
    centrality_class: () => t(`centrality_class_${value}` as "centrality_class_1"),
    centrality_index: () => t("centrality_index_note"),
  }[kind]();
  return (
    <>
      {t(kind === "inhabitants" ? "inhabitants_on" : kind)}
      {meaning ? <span className="fact-table__meaning">{meaning}</span> : null}
      <FactSource source={source} />
    </>
  );
}

/** Sources are cited in Norwegian, as they name themselves. */
function FactSource({ source }: { source: string }) {
  const { t } = useTranslation("municipalities");
  return (
    <span className="fact-table__meaning">
      {t("source")}: <span lang="nb">{source}</span>
    </span>
  );
}
