import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { isGraded } from "../grade";
import type { QueueStates } from "./grading-session";
import type { GradingView } from "./grading-view";
import { hasWork, shownValues } from "./save-queue";
import type { SheetEnd as End } from "./sheet-frame";

interface SheetEndProps {
  view: GradingView;
  end: End;
  states: QueueStates;
  /** Whether all questions of the area are graded. */
  done: boolean;
  save: () => void;
}

/** Where to go from the end of an area, and the form that hands it in where that is done. */
export function SheetEnd({ view, end, states, done, save }: SheetEndProps) {
  const { t } = useTranslation("grading");
  const { title, lead, form, withoutNote, links, leads } = end;
  const [leaving, setLeaving] = useState<HTMLFormElement | null>(null);
  const ownStates = Object.keys(view.standings).flatMap((id) => {
    const state = states.get(id);
    return state ? [{ id, state, values: shownValues(state) }] : [];
  });
  const unsaved = ownStates.some(({ state }) => hasWork(state));
  const bare = ownStates.filter(({ values }) => isGraded(values.grade) && values.note.trim() === "");
  const main = done && leads ? 0 : links.length - (form ? 0 : 1);
  // What is handed in is what the server holds, so the last that was given must have arrived.
  useEffect(() => {
    if (leaving && !unsaved) leaving.submit();
  }, [leaving, unsaved]);
  return (
    <section className="panel stack grading__next" aria-labelledby="next-steps">
      <h2 id="next-steps">{title}</h2>
      <p className="measure">{done ? lead.all : lead.some}</p>
      {withoutNote && bare.length > 0 ? (
        <div className="measure">
          <p>{withoutNote}</p>
          <ul className="grading__bare">
            {bare.map(({ id }) => (
              <li key={id}>
                <a href={`#question-${id}`}>{id}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="cluster">
        {form ? (
          <form
            method="post"
            action={`${view.sheet.pages}/${view.area.id}`}
            onSubmit={(event) => {
              if (!unsaved) return;
              event.preventDefault();
              save();
              setLeaving(event.currentTarget);
            }}
          >
            <input type="hidden" name="intent" value={form.intent} />
            <button type="submit" className="ds-button" data-variant={main === 0 ? "primary" : "secondary"}>
              {form.label}
            </button>
          </form>
        ) : null}
        {links.map(({ href, label }, index) => (
          <a
            key={href}
            className="ds-button"
            data-variant={main === index + (form ? 1 : 0) ? "primary" : "secondary"}
            href={href}
            data-after-scales={index === links.length - 1 || undefined}
          >
            {label}
          </a>
        ))}
      </div>
      {leaving && unsaved ? <p role="status">{t("saving_first")}</p> : null}
    </section>
  );
}
