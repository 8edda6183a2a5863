import "./answering.css";
import { useTranslation } from "react-i18next";
import { DELETIONS_FIELD, SHOWN_FIELD, STAY_FIELD, itemAnchor, sectionAddress } from "./form-names";
import { ItemField } from "./item-field";
import type { SectionView } from "./section-view";

/** A section in the list of them, with how far it has come. */
export interface SectionLink {
  position: number;
  name: string;
  shown: number;
  answered: number;
}

export interface SectionPageView {
  token: string;
  section: SectionView;
  sections: SectionLink[];
  minutesLeft: number;
  /** Changes were made after sending in, which do not count yet. */
  unsent: boolean;
  /** When each question was last saved, as one reads it, by the question's id. */
  saved: Record<string, string>;
  /** The form's own name, and how often all answers had been deleted when it was made. */
  form: string;
  deletions: number;
  /** Numbers of questions that came up by the answers that were just given. */
  newNumbers: string[];
  /** The script that saves as one answers, and what it needs to know. */
  script: { address: string; data: string };
}

/** One section of a survey with its questions. */
export function SectionPage({ view }: { view: SectionPageView }) {
  const { t } = useTranslation(["answering", "common"]);
  const { token, section, sections, newNumbers, script } = view;
  const shown = section.items.filter((item) => item.shown);
  const faults = shown.flatMap(({ id, number, fields, options }) =>
    [...fields, ...options.flatMap(({ other }) => other ?? [])].flatMap(({ variable, fault, theirs }) =>
      fault || theirs
        ? [{ name: variable, anchor: itemAnchor(id), message: `${number}: ${fault ?? t("conflict_title")}` }]
        : [],
    ),
  );
  return (
    <div className="page page--narrow answering">
      <Progress {...view} />
      <h1>{section.name}</h1>
      {section.introduction ? <p className="lead">{section.introduction}</p> : null}
      {faults.length > 0 ? (
        <div className="notice notice--fault" role="alert">
          <h2>{t("not_all_saved")}</h2>
          <ul>
            {faults.map(({ name, anchor, message }) => (
              <li key={name}>
                <a href={`#${anchor}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {newNumbers.length > 0 ? (
        <div className="notice" role="status">
          <p>{t("new_questions", { count: newNumbers.length, numbers: newNumbers.join(", ") })}</p>
        </div>
      ) : null}
      <form method="post" className="answering__form" data-answering noValidate autoComplete="off">
        <input type="hidden" name="form" value={view.form} />
        <input type="hidden" name={DELETIONS_FIELD} value={view.deletions} />
        <input type="hidden" name={SHOWN_FIELD} value={shown.map(({ id }) => id).join(" ")} />
        {/* What Enter in a field presses: it must save, and neither clear nor go on. */}
        <button
          type="submit"
          name={STAY_FIELD}
          value="yes"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
        >
          {t("save_and_stay")}
        </button>
        {section.items.map((item) => (
          <ItemField key={item.id} item={item} saved={view.saved[item.id] ?? ""} />
        ))}
        <p className="visually-hidden" data-came-up role="status" />
        <p className="answering__state" data-state role="status" hidden />
        <div className="answering__end cluster">
          <button type="submit" className="ds-button" data-variant="primary" data-size="lg">
            {t(section.position < sections.length ? "save_and_on" : "save_and_review")}
          </button>
          <a href={section.position > 1 ? sectionAddress(token, section.position - 1) : `/s/${token}`}>
            {t("back")}
          </a>
        </div>
        <p className="quiet small">{t("saved_by_button")}</p>
      </form>
      <script
        id="answering-data"
        type="application/json"
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: script.data }}
      />
      <script type="module" src={script.address} async />
    </div>
  );
}

function Progress({ token, section, sections, minutesLeft, unsent }: SectionPageView) {
  const { t } = useTranslation("answering");
  return (
    <nav className="answering__progress" aria-label={t("progress")}>
      <p>
        <strong>{t("section_of", { position: section.position, of: sections.length })}</strong>
        <span className="quiet" data-minutes>
          {minutesLeft > 0 ? t("minutes_left", { count: minutesLeft }) : t("all_answered")}
        </span>
      </p>
      <ol>
        {sections.map(({ position, name, shown, answered }) => (
          <li key={position}>
            <a
              href={sectionAddress(token, position)}
              aria-current={position === section.position ? "step" : undefined}
              data-done={(shown > 0 && answered === shown) || undefined}
            >
              <span className="answering__bar" aria-hidden="true">
                <span style={{ width: `${shown === 0 ? 100 : (100 * answered) / shown}%` }} />
              </span>
              <span className="answering__section">{name}</span>
              <span className="visually-hidden">{t("answered_of", { answered, shown })}</span>
            </a>
          </li>
        ))}
      </ol>
      {unsent ? <p className="notice notice--attention">{t("unsent_changes")}</p> : null}
    </nav>
  );
}
