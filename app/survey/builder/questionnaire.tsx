import { useTranslation } from "react-i18next";
import "./builder.css";
import type { QuestionnaireView, QuestionView } from "./questionnaire-view";

/** A whole questionnaire to read and to print. */
export function Questionnaire({ view }: { view: QuestionnaireView }) {
  const { t } = useTranslation("builder");
  return (
    <>
      {view.sections.map((section, place) => (
        <section key={section.id} className="stack questionnaire" aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`}>
            {place + 1}. {section.name}
          </h2>
          {section.introduction ? <p>{section.introduction}</p> : null}
          {section.items.map((item) => (
            <Question key={item.id} item={item} />
          ))}
        </section>
      ))}
      {view.backgrounds.length > 0 ? (
        <section className="stack" aria-labelledby="background-title">
          <h2 id="background-title">{t("background_title")}</h2>
          <p className="measure quiet">{t("background_lead")}</p>
          <dl className="questionnaire__background">
            {view.backgrounds.map(({ id, name, note, categories }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>
                  {categories.join(" · ")}
                  {note ? <p className="quiet small">{note}</p> : null}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <section className="stack" aria-labelledby="closing-title">
        <h2 id="closing-title">{t("head_closing")}</h2>
        <p className="measure">{view.closing}</p>
      </section>
    </>
  );
}

function Question({ item }: { item: QuestionView }) {
  const { t } = useTranslation("builder");
  const { number, id, type, measure, asked, options, rows, details } = item;
  const facts = [
    t(`type_${type}`),
    ...(measure ? [t("measure_of", { measure: t(`measure_${measure}`) })] : []),
    ...details,
  ];
  return (
    <article className="question" id={`item-${id}`}>
      <h3>
        <span className="question__number">{number}</span> {item.question}
      </h3>
      <p className="quiet small">
        <code>{id}</code> · {facts.join(" · ")}
      </p>
      {asked ? <p className="question__asked">{t("shown_when", { condition: asked })}</p> : null}
      {item.help ? <p className="quiet">{item.help}</p> : null}
      {item.explanation ? <p className="quiet">{item.explanation}</p> : null}
      {rows.length > 0 ? (
        <ul className="question__rows">
          {rows.map(({ variable, label }) => (
            <li key={variable}>
              <code>{variable}</code> <span>{label}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {options.length > 0 ? (
        <ul className="question__options">
          {options.map(({ code, label, marks }) => (
            <li key={code}>
              <span className="question__code">{code}</span>
              <span>
                {label}
                {marks.length > 0 ? <span className="quiet small"> ({marks.join(", ")})</span> : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {item.note ? (
        <p className="question__note">
          <strong>{t("note")}:</strong> {item.note}
        </p>
      ) : null}
    </article>
  );
}
