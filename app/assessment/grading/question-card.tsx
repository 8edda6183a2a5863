import { memo } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import { shownDecimals } from "../points";
import type { GradedValues } from "./standing";
import type { CardFrame } from "./card-frame";
import { ConflictPanel } from "./conflict-panel";
import { GradeScale } from "./grade-scale";
import type { QuestionView } from "./grading-view";
import { hasWork, type QueueState, shownValues } from "./save-queue";
import { SavedMark } from "./saved-mark";

/** What a person does on a card. */
export interface CardActions {
  /** @param pause milliseconds in which more may come before it is saved. */
  give: (questionId: string, change: (now: GradedValues) => GradedValues, pause?: number) => void;
  choose: (questionId: string, whose: "mine" | "theirs") => void;
  /** Saves at once what waits. */
  save: () => void;
}

interface QuestionCardProps {
  question: QuestionView;
  state: QueueState;
  /** As shown; null until the question is graded on all dimensions. */
  points: string | null;
  frame: CardFrame;
  actions: CardActions;
}

/** Somebody who types is given so many milliseconds to think before the note is saved. */
export const NOTE_PAUSE = 800;

/** One question: the three scales side by side, the note, and whether it is saved. */
export const QuestionCard = memo(function QuestionCard(props: QuestionCardProps) {
  const { question, state, points, frame, actions } = props;
  const { dimensions, readOnly } = frame;
  const { t } = useTranslation(["grading", "common"]);
  const { id } = question;
  const { grade, note } = shownValues(state);
  const { conflict } = state;
  const max = formatNumber(question.max, question.max % 1 === 0 ? 0 : shownDecimals.question, frame.language);
  return (
    <form
      id={`question-${id}`}
      className="question-card"
      tabIndex={-1}
      method="post"
      action={`${frame.action}#question-${id}`}
      autoComplete="off"
      aria-labelledby={`question-${id}-text`}
      onSubmit={(event) => {
        event.preventDefault();
        actions.save();
      }}
    >
      <input type="hidden" name="questionId" value={id} />
      <input type="hidden" name="baseVersion" value={(conflict ?? state.standing).version} />
      <input type="hidden" name="saveId" value={`${frame.token}:${id}`} />
      {/* The first button of a form is the one that Enter presses. */}
      <button
        type="submit"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        disabled={readOnly}
      />
      <div className="question-card__head">
        <h3 id={`question-${id}-text`}>
          <span className="question-card__number">{id}</span> <span>{question.text}</span>
        </h3>
        <p className={points ? "question-card__points" : "question-card__points quiet"}>
          {points ? t("points_of", { points, max }) : t("max_points", { max })}
        </p>
      </div>
      {conflict ? (
        <ConflictPanel
          questionId={id}
          frame={frame}
          theirs={conflict}
          mine={{ grade, note }}
          onChoose={(whose) => actions.choose(id, whose)}
        />
      ) : null}
      <div className="question-card__scales">
        {dimensions.map((dimension) => (
          <GradeScale
            key={dimension.id}
            questionId={id}
            dimension={dimension}
            lookFor={question.lookFor[dimension.id]}
            value={grade[dimension.id]}
            disabled={readOnly}
            onGrade={(step) =>
              actions.give(id, (now) => ({ ...now, grade: { ...now.grade, [dimension.id]: step } }))
            }
          />
        ))}
      </div>
      <div className="question-card__foot">
        <div className="question-card__note">
          <label htmlFor={`note-${id}`}>
            {frame.noteLabel} <span className="visually-hidden">{id}</span>
          </label>
          <SavedMark state={state} frame={frame} />
          <textarea
            id={`note-${id}`}
            name="note"
            className="ds-input"
            rows={2}
            placeholder={readOnly ? undefined : frame.noteHint}
            value={note}
            readOnly={readOnly}
            data-note
            onChange={(event) => {
              const { value } = event.currentTarget;
              actions.give(id, (now) => ({ ...now, note: value }), NOTE_PAUSE);
            }}
            onBlur={actions.save}
          />
          {readOnly && hasWork(state) ? (
            <a
              href={`${frame.action}#question-${id}`}
              onClick={(event) => {
                event.preventDefault();
                actions.choose(id, "theirs");
              }}
            >
              {t("show_saved")} <span className="visually-hidden">{id}</span>
            </a>
          ) : null}
          {readOnly || conflict ? null : (
            <button
              type="submit"
              className="ds-button question-card__save"
              data-variant="secondary"
              data-size="sm"
            >
              {t("common:save")} <span className="visually-hidden">{id}</span>
            </button>
          )}
        </div>
        <dl className="question-card__evidence">
          {question.askedOf ? (
            <div>
              <dt>{t("asked_of")}</dt>
              <dd>{question.askedOf}</dd>
            </div>
          ) : null}
          <div>
            <dt>{t("shown_in")}</dt>
            <dd>{question.shownIn}</dd>
          </div>
          {frame.evidence ? (
            <div>
              <dt>{t("evidence")}</dt>
              <dd>
                <a href={`${frame.evidence}/${id}`}>{t("evidence_of", { question: id })}</a>
              </dd>
            </div>
          ) : null}
        </dl>
      </div>
    </form>
  );
});
