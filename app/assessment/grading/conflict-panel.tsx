import { useTranslation } from "react-i18next";
import type { GradedValues, Standing } from "./standing";
import type { CardFrame } from "./card-frame";
import { savedWhen } from "./saved-when";

interface ConflictPanelProps {
  questionId: string;
  frame: Pick<CardFrame, "dimensions" | "today" | "language" | "noteLabel">;
  theirs: Standing;
  mine: GradedValues;
  onChoose: (whose: "mine" | "theirs") => void;
}

/**
 * What a colleague saved and what this person gave, side by side. Nothing is merged: the person chooses. Both buttons post the
 * question's form, so they work without scripts too.
 */
export function ConflictPanel({ questionId, frame, theirs, mine, onChoose }: ConflictPanelProps) {
  const { t } = useTranslation("grading");
  const { dimensions, today, language, noteLabel } = frame;
  const name = theirs.by?.name ?? "";
  const when = theirs.at ? savedWhen(theirs.at, today, language) : "";
  const rows = [
    ...dimensions.map((dimension) => ({
      name: dimension.name,
      theirs: theirs.grade[dimension.id]?.toString() ?? t("not_graded"),
      mine: mine.grade[dimension.id]?.toString() ?? t("not_graded"),
    })),
    { name: noteLabel, theirs: theirs.note || t("no_note"), mine: mine.note || t("no_note") },
  ];
  const button = (whose: "mine" | "theirs", text: string) => (
    <button
      type="submit"
      name="choice"
      value={whose}
      className="ds-button"
      data-variant="secondary"
      data-size="sm"
      onClick={(event) => {
        event.preventDefault();
        // The buttons go with the choice; the keyboard stays at the question.
        event.currentTarget.form?.focus();
        onChoose(whose);
      }}
    >
      {text}
    </button>
  );
  return (
    <div className="conflict" role="group" aria-labelledby={`conflict-${questionId}`}>
      <h4 id={`conflict-${questionId}`}>{t("conflict_title", { name, when })}</h4>
      <p>{t("conflict_lead")}</p>
      <table className="conflict__table">
        <caption className="visually-hidden">{t("conflict_table")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{name}</th>
            <th scope="col">{t("mine")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} className={row.theirs === row.mine ? undefined : "conflict__difference"}>
              <th scope="row">{row.name}</th>
              <td>{row.theirs}</td>
              <td>{row.mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="cluster">
        {button("theirs", t("keep_theirs", { name }))}
        {button("mine", t("use_mine"))}
      </div>
    </div>
  );
}
