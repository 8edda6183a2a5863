import { useTranslation } from "react-i18next";
import type { GuideQuestion, InterviewGuide } from "./interview-guide";
import type { guideWords } from "./guide-words";
import "./interviews.css";

type Words = ReturnType<typeof guideWords>;

/** What to ask a group about, area by area, between a fixed opening and a fixed closing. */
export function GuidePage({ guide, words }: { guide: InterviewGuide; words: Words }) {
  const { t } = useTranslation("interviews");
  return (
    <>
      <nav className="no-print" aria-label={t("guide_areas")}>
        <ul className="cluster plain-list">
          {guide.areas.map(({ id, name }) => (
            <li key={id}>
              <a href={`#area-${id}`}>
                {id} {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Lines id="opening" {...words.opening} />
      {guide.areas.map((area) => (
        <section key={area.id} className="guide-area" aria-labelledby={`area-${area.id}`}>
          <h2 id={`area-${area.id}`}>
            {area.id} {area.name}
          </h2>
          {area.questions.map((question) => (
            <Question key={question.id} question={question} />
          ))}
        </section>
      ))}
      <Lines id="closing" {...words.closing} />
    </>
  );
}

function Lines({ id, title, lines }: Words["opening"] & { id: string }) {
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="guide-words">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Question({ question: { id, text, lookFor, shownIn } }: { question: GuideQuestion }) {
  const { t } = useTranslation("interviews");
  return (
    <article className="guide-question" aria-labelledby={`question-${id}`}>
      <h3 id={`question-${id}`}>
        <span className="guide-question__number">{id}</span> {text}
      </h3>
      <dl>
        {lookFor.map(({ dimension, text: sign }) => (
          <div key={dimension}>
            <dt>{dimension}</dt>
            <dd>{sign}</dd>
          </div>
        ))}
        <div>
          <dt>{t("shown_in")}</dt>
          <dd>{shownIn.join(", ")}</dd>
        </div>
      </dl>
    </article>
  );
}
