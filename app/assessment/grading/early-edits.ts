import type { DimensionId } from "../dimension";
import { radioOf, scaleKeys } from "./scale-focus";

/** A field that was changed before the page had taken over, and what it was changed to. */
export type EarlyEdit =
  { questionId: string; dimension: DimensionId; step: number | null } | { questionId: string; note: string };

type Field = HTMLInputElement | HTMLTextAreaElement;

const edits = new Map<string, EarlyEdit>();

const onKey = scaleKeys((scale, step) => {
  for (const radio of scale.querySelectorAll<HTMLInputElement>("input")) radio.checked = false;
  const chosen = step === null ? null : radioOf(scale, step);
  if (chosen) chosen.checked = true;
  const { question = "", dimension = "" } = scale.dataset;
  edits.set(`${question} ${dimension}`, { questionId: question, dimension: dimension as DimensionId, step });
});

/*
 * A person may be quicker than a slow network or a slow machine. What they give before React has taken the page over stands
 * only in the fields, and some of it React resets while it does so. It is therefore written down when this file loads, which is
 * before, and from then on as it happens; the keys of the scales work from the same moment.
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
  document.addEventListener("keydown", onKeyDown);
}

/** What was given early; from now on the page itself sees every change. */
export function takeEarlyEdits(): EarlyEdit[] {
  document.removeEventListener("input", onInput, true);
  document.removeEventListener("keydown", onKeyDown);
  const taken = [...edits.values()];
  edits.clear();
  return taken;
}

function onKeyDown(event: KeyboardEvent): void {
  onKey(event, document);
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
