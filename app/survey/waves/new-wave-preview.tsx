import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { type Language, languages, type LocalizedText } from "~/platform/i18n/languages";
import { Notice } from "~/ui/notice";
import { TableFrame } from "~/ui/table-frame";
import type { FrameSummary } from "./frame-summary";
import { languageNames } from "./language-field";
import type { NewWaveValues } from "./new-wave-form";
import type { WaveTexts } from "./wave-texts";

export interface NewWavePreviewView {
  /** What the form sent; the confirmation sends it again. */
  values: NewWaveValues;
  questionnaire: string;
  opens: string;
  closes: string;
  retained: string;
  /** How many get their mail in each language that anybody gets it in. */
  languages: { language: Language; count: number }[];
  texts: WaveTexts;
  frame: FrameSummary;
}

const NAMED_MOST = 12;

/** A new wave to look over: nothing is saved until it is confirmed. */
export function NewWavePreview({ view }: { view: NewWavePreviewView }) {
  const { t } = useTranslation(["waves", "common"]);
  const { values, frame } = view;
  const { withoutEmail } = frame;
  const named = withoutEmail.slice(0, NAMED_MOST);
  return (
    <>
      <Notice title={t("preview_title", { count: frame.count })}>
        <p>{t("preview_unsaved")}</p>
      </Notice>
      <dl className="wave-facts">
        <dt>{t("field_name")}</dt>
        <dd>{values.name}</dd>
        <dt>{t("questionnaire")}</dt>
        <dd>{view.questionnaire}</dd>
        <dt>{t("opens")}</dt>
        <dd>{view.opens}</dd>
        <dt>{t("closes")}</dt>
        <dd>{view.closes}</dd>
        <dt>{t("field_senderName")}</dt>
        <dd>
          {values.senderName}, {values.replyTo}
        </dd>
        <dt>{t("retention")}</dt>
        <dd>{t("kept_until", { day: view.retained })}</dd>
        <dt>{t("field_language")}</dt>
        <dd>
          {view.languages
            .map(({ language, count }) => t("language_count", { language: languageNames[language], count }))
            .join(", ")}
        </dd>
      </dl>
      {withoutEmail.length > 0 ? (
        <Notice kind="attention" title={t("without_email", { count: withoutEmail.length })}>
          <p>
            {withoutEmail.length === frame.count ? t("without_email_all") : named.join(", ")}
            {withoutEmail.length < frame.count && withoutEmail.length > named.length
              ? ` ${t("and_more", { count: withoutEmail.length - named.length })}`
              : null}
          </p>
          <p>{t("without_email_text")}</p>
        </Notice>
      ) : null}
      <WrittenTexts title={t("part_purpose")} text={view.texts.purpose} />
      <WrittenTexts title={t("part_privacy")} text={view.texts.privacy} />
      <form method="post" encType="multipart/form-data" className="cluster">
        {Object.entries(values).map(([name, value]: [string, string]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" name="intent" value="create" className="ds-button" data-variant="primary">
          {t("create_button")}
        </button>
        <button type="submit" name="intent" value="change" className="ds-button" data-variant="secondary">
          {t("change_button")}
        </button>
        {values.frameSource === "register" ? (
          <button type="submit" name="intent" value="table" className="ds-button" data-variant="tertiary">
            {t("table_button")}
          </button>
        ) : null}
      </form>
      <section className="stack" aria-labelledby="composition">
        <h2 id="composition">{t("composition_title")}</h2>
        <div className="frame-groups">
          {frame.variables.map(({ id, name, categories, unplaced }) => (
            <table key={id} className="data-table">
              <caption>{name}</caption>
              <thead className="visually-hidden">
                <tr>
                  <th scope="col">{t("group")}</th>
                  <th scope="col">{t("municipalities")}</th>
                </tr>
              </thead>
              <tbody>
                {[...categories, ...(unplaced > 0 ? [{ label: t("unplaced"), count: unplaced }] : [])].map(
                  ({ label, count }) => (
                    <tr key={label}>
                      <th scope="row">{label}</th>
                      <td className="number">{count}</td>
                    </tr>
                  ),
                )}
              </tbody>
            </table>
          ))}
        </div>
      </section>
      <div className="stack">
        <h2>{t("list_title")}</h2>
        <FrameList frame={frame} />
      </div>
    </>
  );
}

/** What respondents read before they answer, in every language that they may read it in. */
function WrittenTexts({ title, text }: { title: string; text: LocalizedText }) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      <dl className="wave-facts">
        {languages.map((language) => (
          <Fragment key={language}>
            <dt lang={language}>{languageNames[language]}</dt>
            <dd lang={language} className="wave-text">
              {text[language]}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

function FrameList({ frame }: { frame: FrameSummary }) {
  const { t } = useTranslation("waves");
  return (
    <TableFrame label={t("list_title")}>
      <table className="data-table">
        <caption className="visually-hidden">{t("list_title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("municipality")}</th>
            <th scope="col" className="number">
              {t("inhabitants")}
            </th>
            <th scope="col">{t("group")}</th>
            <th scope="col">{t("region")}</th>
            <th scope="col">{t("email")}</th>
          </tr>
        </thead>
        <tbody>
          {frame.rows.map(({ municipality, name, population, group, region, email }) => (
            <tr key={municipality}>
              <td>{municipality}</td>
              <th scope="row">{name}</th>
              <td className="number">{population ?? "–"}</td>
              <td>{group ?? "–"}</td>
              <td>{region ?? "–"}</td>
              <td>{email ?? t("email_missing")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
