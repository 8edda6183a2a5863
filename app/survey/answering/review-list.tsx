import { useTranslation } from "react-i18next";
import { itemAnchor, sectionAddress } from "./form-names";
import type { ReviewAnswer, ReviewItem, ReviewSection } from "./review-view";

/** All answers, section by section; with a token each leads to where it is changed. */
export function ReviewList({ sections, token }: { sections: ReviewSection[]; token: string | null }) {
  const { t } = useTranslation("answering");
  return sections.map(({ position, name, items }) => (
    <section key={position} className="review" aria-labelledby={`section-${position}`}>
      <div className="review__head">
        <h2 id={`section-${position}`}>{name}</h2>
        {token ? (
          <a href={sectionAddress(token, position)}>
            {t("change")} <span className="visually-hidden">{name}</span>
          </a>
        ) : null}
      </div>
      <ol className="review__items">
        {items.map((item) => (
          <li key={item.id}>
            <Item
              item={item}
              href={token ? `${sectionAddress(token, position)}#${itemAnchor(item.id)}` : null}
            />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function Item({ item: { number, question, answers }, href }: { item: ReviewItem; href: string | null }) {
  const whole = answers.filter(({ label }) => label === null);
  const rows = answers.filter(({ label }) => label !== null);
  return (
    <>
      <h3 className="review__question">
        <span className="item__number">{number}</span> {href ? <a href={href}>{question}</a> : question}
      </h3>
      {whole.map((answer, index) => (
        <p key={index} className="review__answer">
          <Words answer={answer} />
        </p>
      ))}
      {rows.length > 0 ? (
        <dl className="review__rows">
          {rows.map((answer) => (
            <div key={answer.label}>
              <dt>{answer.label}</dt>
              <dd>
                <Words answer={answer} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}

function Words({ answer: { words } }: { answer: ReviewAnswer }) {
  const { t } = useTranslation("answering");
  if (words === null) return <span className="quiet">{t("not_answered")}</span>;
  return words.map((word, index) => (
    <span key={index} className="review__word">
      {word}
    </span>
  ));
}
