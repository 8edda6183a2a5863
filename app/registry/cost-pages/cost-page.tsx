import { useTranslation } from "react-i18next";
import { formatDifference, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { useTranslator } from "~/platform/i18n/use-language";
import { Field } from "~/ui/field";
import { Downloads } from "../downloads/downloads";
import { SyntheticNotice } from "../index-pages/synthetic-notice";
import { YearLine } from "../index-pages/year-line";
import "../index-pages/index-pages.css";
import { ChoiceFaults, MunicipalityFields } from "../index-tools/municipality-fields";
import "../index-tools/index-tools.css";
import type { CostPageView } from "./cost-page.server";
import { ComparedCosts, GrowthTable } from "./cost-tables";
import { againstWords } from "./cost-words";
import { yardsticks } from "./cost-yardstick";
import { Demography } from "./demography";
import { PublishedNeedSection } from "./published-need";

/** A municipality's costs against a yardstick: service by service, in money, over three years, and how they have grown. */
export function CostPage({ view, language }: { view: CostPageView; language: Language }) {
  const { t } = useTranslation("indices");
  const texts = useTranslator();
  const { municipality, year, figures, counted } = view;
  return (
    <div className="page">
      <p>
        <a href={`/municipalities/${municipality.number}`}>{municipality.name}</a>
      </p>
      <h1>{t("costs_title", { name: municipality.name, year })}</h1>
      <SyntheticNotice synthetic={view.synthetic} />
      <p className="lead">{t("costs_lead")}</p>
      <Years view={view} />
      <ChoiceFaults faults={view.faults} />
      <YardstickForm view={view} />
      {figures ? (
        <>
          <section className="stack" aria-labelledby="against">
            <h2 id="against">{againstWords(view, texts)}</h2>
            <Sum view={view} language={language} />
            <ComparedCosts figures={figures} view={view} language={language} />
            <p className="small quiet measure">{t("costs_explained")}</p>
            {counted ? (
              <p className="small quiet">
                {t("costs_inhabitants", {
                  inhabitants: formatNumber(counted.inhabitants, 0, language),
                  year: counted.year,
                })}
              </p>
            ) : null}
          </section>
          <section className="stack" aria-labelledby="course">
            <h2 id="course">{t("costs_course")}</h2>
            <Course view={view} language={language} />
          </section>
          <section className="stack" aria-labelledby="growth">
            <h2 id="growth">{t("costs_growth")}</h2>
            {figures.growth ? (
              <GrowthTable growth={figures.growth} view={view} language={language} />
            ) : (
              <p>{t("costs_growth_none", { year: year - 1 })}</p>
            )}
          </section>
        </>
      ) : (
        <p>{t(counted ? "costs_nobody" : "costs_no_inhabitants")}</p>
      )}
      <Demography view={view.demography} year={year} language={language} />
      {view.published.map((each) => (
        <PublishedNeedSection key={each.id} view={each} language={language} />
      ))}
      <Downloads
        files={[
          ...(figures ? [{ file: "costs", what: t("download_costs") }] : []),
          ...(view.demography.figures ? [{ file: "need", what: t("download_need") }] : []),
          ...(view.published.length > 0 ? [{ file: "printed", what: t("download_printed") }] : []),
        ]}
      />
    </div>
  );
}

function Years({ view }: { view: CostPageView }) {
  const { t } = useTranslation("indices");
  const asked = addressOf(view);
  return (
    <nav aria-label={t("years")}>
      <ul className="year-choice">
        {view.years.map((each) => (
          <li key={each}>
            <a
              href={`/costs/${each}/${view.municipality.number}?${asked}`}
              aria-current={each === view.year ? "page" : undefined}
            >
              {each}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function YardstickForm({ view }: { view: CostPageView }) {
  const { t } = useTranslation("indices");
  return (
    <form method="get" className="stack tool-form">
      <Field name="with" label={t("costs_with")}>
        {(control) => (
          <select {...control} className="ds-input" defaultValue={view.kind}>
            {yardsticks.map((kind) => (
              <option key={kind} value={kind}>
                {t(`costs_with_${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <details open={view.references.length > 0 || view.kind === "references"}>
        <summary>{t("costs_references")}</summary>
        <div className="tool-grid">
          <MunicipalityFields
            options={view.options}
            chosen={view.references.map(({ number }) => number)}
            places={view.places}
            label={(place) => t("costs_reference", { place })}
          />
        </div>
      </details>
      <p>
        <button type="submit" className="ds-button" data-variant="primary">
          {t("compare")}
        </button>
      </p>
    </form>
  );
}

function Sum({ view, language }: { view: CostPageView; language: Language }) {
  const { t } = useTranslation("indices");
  if (!view.figures) return null;
  const { sum, missing } = view.figures;
  if (sum === null) return <p>{t("costs_no_figures")}</p>;
  const shown = formatNumber(Math.abs(sum), 0, language);
  return (
    <>
      <p className="index-standing">
        <strong>{t(sum < 0 ? "costs_dearer" : "costs_cheaper", { amount: shown })}</strong>
      </p>
      {missing.length > 0 ? (
        <p>
          {t("costs_missing", {
            list: missing.map((service) => view.names.services[service] ?? service).join(", "),
          })}
        </p>
      ) : null}
      {view.lacking.length > 0 ? (
        <p>{t("costs_references_lacking", { list: view.lacking.join(", ") })}</p>
      ) : null}
    </>
  );
}

function Course({ view, language }: { view: CostPageView; language: Language }) {
  const { t } = useTranslation("indices");
  const course = view.figures?.course ?? [];
  return (
    <>
      <p>{t("costs_course_lead")}</p>
      <dl className="cost-course">
        {course.map(({ year, sum }) => (
          <div key={year}>
            <dt>{year}</dt>
            <dd>{sum === null ? "–" : t("costs_amount", { amount: formatDifference(sum, 0, language) })}</dd>
          </div>
        ))}
        <div>
          <YearLine values={course.map(({ sum }) => sum)} />
        </div>
      </dl>
      {course.some(({ sum }) => sum === null) ? <p className="small quiet">{t("costs_course_gap")}</p> : null}
    </>
  );
}

/** What the address asks for, to be asked of another year. */
function addressOf({ kind, references }: CostPageView): string {
  const chosen: [string, string][] = references.map(({ number }) => ["m", number]);
  return new URLSearchParams([["with", kind], ...chosen]).toString();
}
