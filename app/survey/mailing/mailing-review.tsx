import { useTranslation } from "react-i18next";
import { type Language, languages } from "~/platform/i18n/languages";
import { Outcome } from "~/ui/notice";
import type { MailText } from "./mail-text";
import type { MailingKind } from "./mailing-kind";
import type { MailingValues } from "./new-mailing";
import "./mailing.css";

/** A mailing before it is sent: who gets it, and how it reads. */
export interface MailingReviewView {
  sender: string;
  replyTo: string;
  count: number;
  counts: Record<Language, number>;
  left: string[];
  /** The wave has not opened: the letters wait until it does. */
  planned: boolean;
  /** As the first who gets it in each language will read it. */
  previews: (MailText & { language: Language; municipality: string; address: string })[];
  /** Why it was not or cannot be sent. */
  refused: string | null;
  /** That a test was sent, and where to. */
  tested: string | null;
}

interface MailingReviewProps {
  kind: MailingKind;
  review: MailingReviewView;
  id: string;
  values: MailingValues;
}

/** Everything of a mailing to look over, with the buttons that test it, change it and send it. */
export function MailingReview({ kind, review, id, values }: MailingReviewProps) {
  const { t } = useTranslation("mailings");
  const { count, counts, left, planned, previews, refused, tested } = review;
  const inLanguages = languages.filter((language) => counts[language] > 0);
  return (
    <div className="stack mail-review">
      <Outcome kind="fault" sentence={refused} />
      <Outcome kind="done" sentence={tested} />
      <section className="stack" aria-labelledby="recipients">
        <h2 id="recipients">{t("review_recipients")}</h2>
        <p>
          <strong>{t("recipients", { count })}</strong>
          {inLanguages.length > 0
            ? `: ${inLanguages.map((one) => `${t(`language_${one}`)} ${counts[one]}`).join(", ")}`
            : null}
        </p>
        {left.length > 0 ? <p className="quiet small">{left.join(" · ")}</p> : null}
        {planned ? <p>{t("review_planned")}</p> : null}
      </section>
      {previews.length > 0 ? (
        <section className="stack" aria-labelledby="previews">
          <h2 id="previews">{t("review_previews")}</h2>
          {previews.map((preview) => (
            <Preview key={preview.language} preview={preview} review={review} />
          ))}
        </section>
      ) : null}
      <form method="post" className="cluster">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="expected" value={count} />
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {count > 0 ? (
          <>
            <button type="submit" name="intent" value="send" className="ds-button" data-variant="primary">
              {t(planned ? "queue_button" : `send_${kind}_button`, { count })}
            </button>
            <button type="submit" name="intent" value="test" className="ds-button" data-variant="secondary">
              {t("test_button")}
            </button>
          </>
        ) : null}
        <button type="submit" name="intent" value="edit" className="ds-button" data-variant="tertiary">
          {t("edit_button")}
        </button>
      </form>
    </div>
  );
}

function Preview({
  preview: { language, municipality, address, subject, text },
  review: { sender, replyTo },
}: {
  preview: MailingReviewView["previews"][number];
  review: MailingReviewView;
}) {
  const { t } = useTranslation("mailings");
  const id = `preview-${language}`;
  return (
    <article className="panel mail-preview" aria-labelledby={id}>
      <h3 id={id}>{t(`language_${language}`)}</h3>
      <dl className="mail-preview__head">
        <dt>{t("from")}</dt>
        <dd>{t("address_value", { name: sender, address: replyTo })}</dd>
        <dt>{t("to")}</dt>
        <dd>{t("address_value", { name: municipality, address })}</dd>
        <dt>{t("subject")}</dt>
        <dd lang={language}>{subject}</dd>
      </dl>
      <p className="mail-preview__text" lang={language}>
        {text}
      </p>
    </article>
  );
}
