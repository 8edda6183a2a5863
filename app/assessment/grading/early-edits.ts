import type { DimensionId } from "../dimension";

/** A field that was changed before the page's scripts had taken over, and what it was changed to. */
export type EarlyEdit =
  { questionId: string; dimension: DimensionId; step: number } | { questionId: string; note: string };

type Field = HTMLInputElement | HTMLTextAreaElement;

const edits = new Map<string, EarlyEdit>();

/**
 * A person may be quicker than a slow network. What they give before the scripts have come stands only in the fields, and React
 * resets a note while it takes a page over; so it is written down when this file loads, and from then on as it happens.
 */
if (typeof document !== "undefined") {
  for (const field of document.querySelectorAll<Field>(".question-card input, .question-card textarea")) {
    const changed =
      field instanceof HTMLInputElement
        ? field.type === "radio" && field.checked && !field.defaultChecked
        : field.value !== field.defaultValue;
    if (changed) remember(field);
  }
  document.addEventListener("input", onInput, true);
}

/** What was given early; from now on the page itself sees every change. */
export function takeEarlyEdits(): EarlyEdit[] {
  document.removeEventListener("input", onInput, true);
  const taken = [...edits.values()];
  edits.clear();
  return taken;
}

function onInput({ target }: Event): void {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) remember(target);
}

function remember(field: Field): void {
  const questionId = field.form?.querySelector<HTMLInputElement>("input[name=questionId]")?.value;
  if (!questionId) return;
  const edit: EarlyEdit =
    field instanceof HTMLTextAreaElement
      ? { questionId, note: field.value }
      : { questionId, dimension: field.name as DimensionId, step: Number(field.value) };
  edits.set(`${questionId} ${field.name}`, edit);
}
