import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { FiguresTable } from "../figures-table";
import type { DemographyView } from "./demography.server";
import type { DemographicFigures, NeedCourse } from "./demographic-view";

interface NeedTableProps {
  view: DemographyView;
  figures: DemographicFigures;
  language: Language;
}

const THOUSAND = 1_000;

/** The change from year to year by service, with the sum over the years in NOK and in per cent. */
export function NeedChanges({ view, figures, language }: NeedTableProps) {
  const { t } = useTranslation("indices");
  const { base, years, services, total } = figures;
  const courses = [...services, total];
  return (
    <NeedTable caption={t("costs_demography_table")} view={view} figures={figures}>
      <tbody>
        {years.map((year, at) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {courses.map(({ changes }, place) => (
              <Thousands key={place} value={changes[at] ?? null} language={language} />
            ))}
          </tr>
        ))}
        <tr className="part-table__total">
          <th scope="row">
            {t("costs_demography_sum", { from: years[0] ?? base, to: years.at(-1) ?? base })}
          </th>
          {courses.map(({ sum }, place) => (
            <Thousands key={place} value={sum} language={language} />
          ))}
        </tr>
        <tr>
          <th scope="row">{t("costs_demography_percent", { base })}</th>
          {courses.map(({ percent }, place) => (
            <td key={place} className="number">
              {percent === null ? "–" : formatNumber(percent, 1, language)}
            </td>
          ))}
        </tr>
      </tbody>
    </NeedTable>
  );
}

/** The change since the base, as the chart draws it. */
export function NeedSinceBase({ view, figures, language }: NeedTableProps) {
  const { t } = useTranslation("indices");
  const { base, years, services, total } = figures;
  const courses: NeedCourse[] = [...services, total];
  return (
    <NeedTable caption={t("costs_demography_since_table", { base })} view={view} figures={figures}>
      <tbody>
        {years.map((year, at) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {courses.map(({ sinceBase }, place) => (
              <Thousands key={place} value={sinceBase[at] ?? null} language={language} />
            ))}
          </tr>
        ))}
      </tbody>
    </NeedTable>
  );
}

function NeedTable({
  caption,
  view,
  figures,
  children,
}: {
  caption: string;
  view: DemographyView;
  figures: DemographicFigures;
  children: ReactNode;
}) {
  const { t } = useTranslation("indices");
  const heads = [...figures.services.map(({ id }) => view.services[id] ?? id), t("costs_demography_total")];
  return (
    <FiguresTable caption={caption} first={t("costs_demography_year")} heads={heads} className="need-table">
      {children}
    </FiguresTable>
  );
}

/** 1000 NOK, rounded once and here. */
function Thousands({ value, language }: { value: number | null; language: Language }) {
  return <td className="number">{value === null ? "–" : formatNumber(value / THOUSAND, 0, language)}</td>;
}
