/** What was typed before the page had taken over, by question. */
const early = new Map<string, string>();

/*
 * A person may be quicker than a slow network or a slow machine. What they type before React has taken the page over stands only
 * in the fields, and React resets some of it while it does so. So this file, which loads before, writes down what is in the
 * fields, and listens until the page has taken over.
 */
if (typeof document !== "undefined") {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-note]")) {
    if (field.value !== field.defaultValue) noteDown(field);
  }
  document.addEventListener("input", onInput, true);
}

/** What was typed before the page had taken over; asked for once. */
export function takeEarlyNotes(): [questionId: string, text: string][] {
  document.removeEventListener("input", onInput, true);
  const typed = [...early];
  early.clear();
  return typed;
}

function onInput({ target }: Event): void {
  if (target instanceof HTMLTextAreaElement) noteDown(target);
}

function noteDown(field: HTMLTextAreaElement): void {
  const { note } = field.dataset;
  if (note !== undefined) early.set(note, field.value);
}
