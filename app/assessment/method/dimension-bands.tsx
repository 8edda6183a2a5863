import { useTranslation } from "react-i18next";
import type { Language } from "~/platform/i18n/languages";
import { ToneSwatch } from "~/ui/charts/bar-list";
import type { Instrument } from "../instrument";
import "./method.css";

/** The dimensions beside one another, each with what it asks and what its grades mean. Needs `ChartPatterns` on the page. */
export function DimensionBands({ instrument, language }: { instrument: Instrument; language: Language }) {
  const { t } = useTranslation("evaluation");
  return (
    <div className="columns method-dimensions">
      {instrument.dimensions.map(({ id, name, question, bands }) => (
        <section key={id} className="method-dimension">
          <h3>
            <ToneSwatch tone={id} />
            {name[language]}
          </h3>
          <p>{question[language]}</p>
          <table className="data-table method-bands">
            <caption className="visually-hidden">
              {t("method_bands_of", { dimension: name[language] })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t("method_column_step")}</th>
                <th scope="col">{t("method_column_means")}</th>
              </tr>
            </thead>
            <tbody>
              {bands.map(({ from, to, text }) => (
                <tr key={from}>
                  <th scope="row">{from === to ? from : `${from}–${to}`}</th>
                  <td>{text[language]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
