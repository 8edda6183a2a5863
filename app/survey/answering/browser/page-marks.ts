import { formatTime } from "~/platform/format";
import { baseMark } from "~/platform/base-mark";
import { baseField } from "../form-names";
import type { ScriptData } from "../script-data";
import { hasWork, type QueueState } from "./answer-queue";
import type { Trouble } from "./answer-session";

/** Writes in the page what has become of answers. */
export class PageMarks {
  constructor(
    private readonly form: HTMLFormElement,
    private readonly data: ScriptData,
    private readonly choose: (variable: string, whose: "mine" | "theirs") => void,
  ) {}

  /** «Lagret 14.32» under a question, or that it is under way. */
  item(itemId: string, states: readonly QueueState[]): void {
    const mark = this.form.querySelector(`[data-mark="${itemId}"]`);
    if (!mark) return;
    const { texts, language } = this.data;
    if (states.some((state) => state.refused !== null || state.conflict !== null)) mark.textContent = "";
    else if (states.some(hasWork)) mark.textContent = texts.saving;
    else {
      const at = states
        .flatMap(({ standing }) => standing.at ?? [])
        .sort()
        .at(-1);
      if (at !== undefined)
        mark.textContent = filled(texts.saved, { when: formatTime(new Date(at), language) });
    }
  }

  /** What the form was made from, so that its button saves nothing twice; and what stands in the way of one variable. */
  variable(variable: string, { standing, conflict, refused }: QueueState): void {
    const base = this.form.querySelector<HTMLInputElement>(`input[name="${baseField(variable)}"]`);
    if (base) base.value = baseMark({ version: standing.version, text: standing.value });
    this.fault(variable, refused);
    const field = this.form.querySelector(`[data-field="${variable}"]`);
    const shown = field?.querySelector("[data-conflict]");
    if (!conflict) shown?.remove();
    else if (field && !shown) field.prepend(this.conflictPanel(variable, conflict.value));
  }

  /** Says what is wrong with what is in a field; null takes it away. */
  fault(variable: string, sentence: string | null): void {
    const place = this.form.querySelector<HTMLElement>(`[data-fault="${variable}"]`);
    if (!place) return;
    place.hidden = sentence === null;
    place.textContent = sentence;
    for (const control of this.form.querySelectorAll(`[name="${variable}"]`)) {
      if (sentence === null) control.removeAttribute("aria-invalid");
      else {
        control.setAttribute("aria-invalid", "true");
        control.setAttribute("aria-describedby", place.id);
      }
    }
  }

  /** Why answers do not come through, at the end of the page and always in sight. */
  trouble(trouble: Trouble, kept: boolean): void {
    const place = this.form.querySelector<HTMLElement>("[data-state]");
    if (!place) return;
    const { texts } = this.data;
    const sentence =
      trouble === null
        ? null
        : typeof trouble === "object"
          ? trouble.message
          : !kept
            ? texts.not_kept
            : trouble === "no_connection"
              ? texts.offline
              : texts.server_fault;
    place.hidden = sentence === null;
    if (place.textContent !== (sentence ?? "")) place.textContent = sentence;
  }

  /** Says that all answers are deleted, and leads to a new beginning. What is in the fields stays there to be read. */
  deleted(message: string): void {
    const place = this.form.querySelector<HTMLElement>("[data-state]");
    if (!place) return;
    for (const mark of this.form.querySelectorAll("[data-mark]")) mark.textContent = "";
    const link = document.createElement("a");
    link.href = this.data.first;
    link.textContent = this.data.texts.begin_anew;
    place.hidden = false;
    place.replaceChildren(message, " ", link);
  }

  /** Says that what an earlier page had left in this browser was not sent, since the answers have been deleted. */
  forgotten(): void {
    const notice = document.createElement("p");
    notice.className = "notice notice--attention";
    notice.setAttribute("role", "status");
    this.form.prepend(notice);
    notice.textContent = this.data.texts.forgotten;
  }

  /** Shows and hides questions as the routing says, and tells which came up. */
  items(shown: ReadonlySet<string>): void {
    const cameUp: string[] = [];
    for (const place of this.form.querySelectorAll<HTMLElement>("[data-item]")) {
      const show = shown.has(place.dataset["item"] ?? "");
      if (show && place.hidden) cameUp.push(place.dataset["number"] ?? "");
      place.hidden = !show;
    }
    const teller = this.form.querySelector("[data-came-up]");
    if (teller && cameUp.length > 0)
      teller.textContent = filled(this.data.texts.came_up, { number: cameUp.join(", ") });
  }

  private conflictPanel(variable: string, value: string): HTMLElement {
    const { texts } = this.data;
    const theirs = wordsOf(this.form, variable, value);
    const panel = document.createElement("div");
    panel.className = "notice notice--attention";
    panel.dataset["conflict"] = variable;
    panel.setAttribute("role", "group");
    panel.setAttribute("aria-label", texts.conflict_title);
    const title = document.createElement("h3");
    title.textContent = texts.conflict_title;
    const text = document.createElement("p");
    text.textContent = theirs === "" ? texts.conflict_blank : filled(texts.conflict_text, { theirs });
    const buttons = document.createElement("p");
    buttons.className = "cluster";
    for (const whose of ["mine", "theirs"] as const) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "ds-button";
      button.dataset["variant"] = "secondary";
      button.textContent = whose === "mine" ? texts.keep_mine : texts.take_theirs;
      button.addEventListener("click", () => this.choose(variable, whose));
      buttons.append(button);
    }
    panel.append(title, text, buttons);
    return panel;
  }
}

/** A kept answer in words: the labels of what is chosen in it, else the text itself. */
function wordsOf(form: HTMLFormElement, variable: string, value: string): string {
  const options = [...form.querySelectorAll<HTMLInputElement>(`input[name="${variable}"]`)].filter(
    ({ type }) => type === "radio" || type === "checkbox",
  );
  if (options.length === 0) return value;
  const codes = value.split("|");
  return options
    .filter((option) => codes.includes(option.value))
    .map((option) => option.labels?.[0]?.textContent ?? option.value)
    .join(", ");
}

/** Sets values where a text says «{name}». */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
