import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forAnyone, refusal } from "~/access/guard.server";
import { areasOf } from "~/assessment/instrument";
import { currentInstrument } from "~/assessment/instruments/instrument-store.server";
import { SubareaDefinition } from "~/assessment/method/subarea-definition";
import { showMaximum } from "~/assessment/shown-points";
import { exactly } from "~/platform/rounding";
import { ChartPatterns } from "~/ui/charts/chart-patterns";

export const loader = forAnyone(async ({ db, params, language, t }) => {
  const instrument = await currentInstrument(db);
  const area = areasOf(instrument).find(({ id }) => id === params["area"]);
  if (!area) throw refusal("area_unknown", 404);
  const title = `${area.id} ${area.name[language]} – ${t("evaluation:method_title")}`;
  return { instrument, areaId: area.id, language, title };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} – Peil` }];

export default function MethodAreaPage() {
  const { instrument, areaId, language } = useLoaderData<typeof loader>();
  const { t } = useTranslation("evaluation");
  const areas = areasOf(instrument);
  const place = areas.findIndex(({ id }) => id === areaId);
  const area = areas[place];
  if (!area) return null;
  const perspective = instrument.perspectives.find(({ areas: of }) => of.includes(area));
  const previous = areas[place - 1];
  const next = areas[place + 1];
  return (
    <div className="page method">
      <ChartPatterns />
      <p>
        <a href="/method#areas">{t("method_heading")}</a>
      </p>
      <h1>
        {area.id} {area.name[language]}
      </h1>
      <p className="lead">{area.summary[language]}</p>
      <p className="quiet">
        {t("method_perspective", { name: perspective?.name[language] })} ·{" "}
        {t("method_up_to", { max: showMaximum(exactly(area.max), language) })}
      </p>
      <table className="data-table method-subareas">
        <caption className="visually-hidden">{t("method_subareas_table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("method_column_subarea")}</th>
            <th scope="col" className="number">
              {t("method_column_questions")}
            </th>
            <th scope="col" className="number">
              {t("method_column_max")}
            </th>
          </tr>
        </thead>
        <tbody>
          {area.subareas.map(({ id, name, questions, max }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`#${id}`}>
                  {id} {name[language]}
                </a>
              </th>
              <td className="number">{questions.length}</td>
              <td className="number">{showMaximum(exactly(max), language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {area.subareas.map((subarea) => (
        <SubareaDefinition key={subarea.id} subarea={subarea} instrument={instrument} language={language} />
      ))}
      <nav aria-label={t("method_other_areas")} className="method-neighbours">
        {previous ? (
          <a href={`/method/${previous.id}`}>
            {t("method_previous", { area: `${previous.id} ${previous.name[language]}` })}
          </a>
        ) : null}
        {next ? (
          <a href={`/method/${next.id}`}>{t("method_next", { area: `${next.id} ${next.name[language]}` })}</a>
        ) : null}
      </nav>
    </div>
  );
}
