import type { DimensionId } from "../dimension";
import { radioOf, scaleKeys } from "./scale-focus";

/** A field of a question and what it was changed to. */
export type FieldEdit =
  | { questionId: string; dimension: DimensionId; step: number | null }
  | { questionId: string; note: string };

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What was changed before the page had taken over, the last change of each field. */
const early = new Map<string, FieldEdit>();

let deliver = (edit: FieldEdit): void => {
  early.set(`${edit.questionId} ${"note" in edit ? "note" : edit.dimension}`, edit);
};

const onKey = scaleKeys((scale, step) => {
  for (const radio of scale.querySelectorAll<HTMLInputElement>("input")) radio.checked = false;
  const chosen = step === null ? null : radioOf(scale, step);
  if (chosen) chosen.checked = true;
  const { question = "", dimension = "" } = scale.dataset;
  deliver({ questionId: question, dimension: dimension as DimensionId, step });
});

/*
 * A person may be quicker than a slow network or a slow machine. What they give before React has taken the page over stands
 * only in the fields, and React resets some of it while it does so, even in the middle of a click. So this file, which loads
 * before, writes down what is in the fields and listens from then on; the keys of the scales work from the same moment.
 */
if (typeof document !== "undefined") {
  for (const field of document.querySelectorAll<Field>(".question-card input, .question-card textarea")) {
    if (isChanged(field)) onField(field);
  }
  document.addEventListener("input", onInput, true);
  document.addEventListener("keydown", onKeyDown);
}

/**
 * Hands over what was given early, and from now on every change of a field. The page hears of most of these from React too; to
 * be told twice does no harm.
 * @returns ends it.
 */
export function takeFieldEdits(receive: (edit: FieldEdit) => void): () => void {
  document.removeEventListener("keydown", onKeyDown);
  deliver = receive;
  for (const edit of early.values()) receive(edit);
  early.clear();
  return () => document.removeEventListener("input", onInput, true);
}

function isChanged(field: Field): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  return field.type === "radio" && field.checked && !field.defaultChecked;
}

function onKeyDown(event: KeyboardEvent): void {
  onKey(event, document);
}

function onInput({ target }: Event): void {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) onField(target);
}

function onField(field: Field): void {
  const questionId = field.form?.querySelector<HTMLInputElement>("input[name=questionId]")?.value;
  if (!questionId) return;
  if (field instanceof HTMLTextAreaElement) deliver({ questionId, note: field.value });
  else deliver({ questionId, dimension: field.name as DimensionId, step: Number(field.value) });
}
