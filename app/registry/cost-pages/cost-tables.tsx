import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDifference, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { FiguresTable } from "../figures-table";
import type { CostPageView } from "./cost-page.server";
import type { CostFigures, GrowthFigures } from "./cost-view";

/** Services beside their yardstick, in NOK per inhabitant and in all. */
export function ComparedCosts({
  figures,
  view,
  language,
}: {
  figures: CostFigures;
  view: CostPageView;
  language: Language;
}) {
  const { t } = useTranslation("indices");
  const isBest = view.kind === "best";
  const heads = [t("costs_own"), t("costs_yardstick"), t("costs_less_more"), t("costs_amount_head")];
  return (
    <CostTable caption={t("costs_table")} heads={isBest ? [...heads, t("costs_best")] : heads}>
      <tbody>
        {figures.rows.map(({ service, own, yardstick, difference, amount, municipality }) => (
          <tr key={service}>
            <th scope="row">{view.names.services[service]}</th>
            <Amount value={own} language={language} />
            <Amount value={yardstick} language={language} />
            <Difference value={difference} language={language} />
            <Difference value={amount} language={language} />
            {isBest ? (
              <td className="number">
                {municipality === null ? "–" : view.names.municipalities[municipality]}
              </td>
            ) : null}
          </tr>
        ))}
        <tr className="part-table__total">
          <th scope="row" colSpan={4}>
            {t("costs_sum")}
          </th>
          <Difference value={figures.sum} language={language} />
          {isBest ? <td /> : null}
        </tr>
      </tbody>
    </CostTable>
  );
}

/** The municipality's own costs of two years. */
export function GrowthTable({
  growth,
  view,
  language,
}: {
  growth: GrowthFigures;
  view: CostPageView;
  language: Language;
}) {
  const { t } = useTranslation("indices");
  const { from, to } = growth;
  const heads = [String(from), String(to), t("costs_difference"), t("costs_amount_head")];
  return (
    <>
      <p>{t("costs_growth_lead", { from, to })}</p>
      <CostTable caption={t("costs_growth_table", { from, to })} heads={heads}>
        <tbody>
          {growth.rows.map(({ service, before, after, difference, amount }) => (
            <tr key={service}>
              <th scope="row">{view.names.services[service]}</th>
              <Amount value={before} language={language} />
              <Amount value={after} language={language} />
              <Difference value={difference} language={language} />
              <Difference value={amount} language={language} />
            </tr>
          ))}
          <tr className="part-table__total">
            <th scope="row" colSpan={4}>
              {t("costs_sum")}
            </th>
            <Difference value={growth.sum} language={language} />
          </tr>
        </tbody>
      </CostTable>
    </>
  );
}

function CostTable({
  caption,
  heads,
  children,
}: {
  caption: string;
  heads: readonly string[];
  children: ReactNode;
}) {
  const { t } = useTranslation("indices");
  return (
    <FiguresTable caption={caption} first={t("costs_service")} heads={heads}>
      {children}
    </FiguresTable>
  );
}

/** Whole NOK, rounded once and here. */
function Amount({ value, language }: { value: number | null; language: Language }) {
  return <td className="number">{value === null ? "–" : formatNumber(value, 0, language)}</td>;
}

/** The same with its sign: a difference without one is read as the wrong way round. */
function Difference({ value, language }: { value: number | null; language: Language }) {
  return <td className="number">{value === null ? "–" : formatDifference(value, 0, language)}</td>;
}
