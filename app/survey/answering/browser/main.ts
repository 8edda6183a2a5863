import { newSaveId } from "~/platform/save-id";
import type { Answer } from "../../answers";
import type { Instrument, Item } from "../../instrument";
import { readAnswer, readAnswerCell } from "../../read-answer";
import { shownItems } from "../../routing";
import { answerFault } from "../../validate-answers";
import { itemVariables, type Variable, variablesOf } from "../../variables";
import { writtenAnswer } from "../answer-words";
import { SHOWN_FIELD } from "../form-names";
import type { ScriptData } from "../script-data";
import { neverAnswered } from "../standing-answer";
import { hasWork, type QueueState, queueOf } from "./answer-queue";
import { AnswerSession, type Trouble } from "./answer-session";
import { answerShelf } from "./answer-shelf";
import { chooseOtherOf, keepExclusive, nextLine, write, writtenIn } from "./form-fields";
import { filled, PageMarks } from "./page-marks";
import { senderTo } from "./send-saves";

/** In which more may be typed before a text is sent. */
const TYPING_MILLISECONDS = 700;

/** How long the button waits for answers that are on their way. */
const PATIENCE_MILLISECONDS = 6_000;

/**
 * Saves each answer as it is given, and shows questions as they come up. The page works without: its form is the same, and its
 * fields are the only place where an answer stands until it is saved.
 */
function takeOver(form: HTMLFormElement, data: ScriptData): void {
  const instrument = data.instrument as Instrument;
  const items = instrument.sections.find(({ id }) => id === data.sectionId)?.items ?? [];
  const parts = new Map(
    items.flatMap((item) =>
      itemVariables(item).map((variable) => [variable.name, { item, variable }] as const),
    ),
  );
  const states = new Map<string, QueueState>(
    Object.entries(data.standings).map(([name, standing]) => [name, queueOf(standing)]),
  );
  const before = earlierAnswers(instrument, data);
  const shelf = answerShelf(() => window.localStorage, data);
  const session = new AnswerSession(data.standings, {
    send: senderTo(data),
    shelf,
    newSaveId,
    later: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    changed(name, state) {
      states.set(name, state);
      const part = parts.get(name);
      if (!part) return;
      marks.variable(name, withFault(name, state));
      marks.item(part.item.id, statesOf(part.item));
    },
    troubled(trouble: Trouble) {
      marks.trouble(trouble, shelf.holds());
    },
    deleted(message) {
      marks.deleted(message);
    },
  });
  const marks = new PageMarks(form, data, (name, whose) => {
    const theirs = states.get(name)?.conflict;
    const variable = parts.get(name)?.variable;
    if (whose === "theirs" && theirs && variable) {
      const read = readAnswerCell(variable, theirs.value);
      write(form, name, read.ok ? writtenAnswer(variable.kind, read.value ?? undefined, data.language) : []);
    }
    session.choose(name, whose);
    route();
  });

  /** What is in the fields and cannot be saved, in a sentence. What stood there before it may still be on its way. */
  const faults = new Map<string, string>();
  const withFault = (name: string, state: QueueState): QueueState => ({
    ...state,
    refused: faults.get(name) ?? state.refused,
  });

  const statesOf = (item: Item): QueueState[] =>
    itemVariables(item).flatMap(({ name }) => {
      const state = states.get(name);
      return state ? [withFault(name, state)] : [];
    });

  /** The answer that stands in the fields now, as far as it can be read. */
  const answerIn = (variable: Variable): Answer | null => {
    const read = readAnswer(variable, writtenIn(form, variable.name));
    return read.ok ? read.value : null;
  };

  const give = (name: string, pause: number): void => {
    const part = parts.get(name);
    if (!part) return;
    const written = writtenIn(form, name);
    const read = readAnswer(part.variable, written);
    const fault = !read.ok
      ? read.fault
      : read.value === null
        ? null
        : answerFault(part.item, part.variable, read.value);
    for (const clear of form.querySelectorAll<HTMLElement>(`[data-clear="${name}"]`))
      clear.hidden = written.length === 0;
    const sentence = fault && data.texts.faults[fault.code];
    if (sentence) {
      faults.set(name, filled(sentence, fault.values ?? {}));
      marks.fault(name, faults.get(name) ?? null);
      marks.item(part.item.id, statesOf(part.item));
      return;
    }
    faults.delete(name);
    session.give(name, written, pause);
  };

  const route = (): void => {
    const answers = new Map<string, Answer>(before);
    for (const { variable } of parts.values()) {
      const answer = answerIn(variable);
      if (answer !== null) answers.set(variable.name, answer);
    }
    const all = shownItems(instrument, answers).map(({ id }) => id);
    const shown = items.map(({ id }) => id).filter((id) => all.includes(id));
    marks.items(new Set(shown));
    const field = form.querySelector<HTMLInputElement>(`input[name="${SHOWN_FIELD}"]`);
    if (field) field.value = shown.join(" ");
  };

  const take = (target: EventTarget | null, pause: number): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    if (!parts.has(target.name)) return;
    if (target instanceof HTMLInputElement) keepExclusive(form, target);
    const chosen = chooseOtherOf(form, target);
    if (chosen !== null) give(chosen, pause);
    give(target.name, pause);
    route();
  };

  form.addEventListener("input", ({ target }) => {
    const typing =
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && !["radio", "checkbox"].includes(target.type));
    take(target, typing ? TYPING_MILLISECONDS : 0);
  });
  form.addEventListener("focusout", () => session.flush());
  form.addEventListener("keydown", (event) => {
    const { target } = event;
    if (event.key !== "Enter" || event.isComposing || !(target instanceof HTMLInputElement)) return;
    // Everything is saved as it is given: Enter goes on within a list and never leaves the page.
    event.preventDefault();
    session.flush();
    nextLine(form, target)?.focus();
  });
  form.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-clear]") : null;
    const name = button?.dataset["clear"];
    if (name === undefined) return;
    event.preventDefault();
    form.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
    write(form, name, []);
    give(name, 0);
    route();
  });
  form.addEventListener("submit", (event) => {
    if (session.idle()) return;
    event.preventDefault();
    const { submitter } = event;
    void settled(session).then((done) => {
      if (done) form.requestSubmit(submitter instanceof HTMLElement ? submitter : null);
      else form.querySelector<HTMLElement>("[data-state]")?.scrollIntoView({ block: "center" });
    });
  });
  window.addEventListener("online", () => session.flush());
  document.addEventListener("visibilitychange", () => session.flush());
  window.addEventListener("pagehide", () => session.flush());
  window.addEventListener("beforeunload", (event) => {
    session.flush();
    if (session.wouldLose()) event.preventDefault();
  });

  if (shelf.forgetEarlier()) marks.forgotten();
  for (const [name, written] of session.start()) write(form, name, written);
  // What was given before this script had loaded stands in the fields alone.
  for (const { variable } of parts.values()) {
    const standing = readAnswerCell(variable, data.standings[variable.name]?.value ?? "");
    const now = answerIn(variable);
    const same = standing.ok && JSON.stringify(standing.value) === JSON.stringify(now);
    if (!same && !hasWork(states.get(variable.name) ?? queueOf(neverAnswered))) give(variable.name, 0);
  }
  route();
  form.dataset["live"] = "";
}

function earlierAnswers(instrument: Instrument, { before }: ScriptData): Map<string, Answer> {
  return new Map(
    variablesOf(instrument).flatMap((variable) => {
      const read = readAnswerCell(variable, before[variable.name] ?? "");
      return read.ok && read.value !== null ? [[variable.name, read.value] as const] : [];
    }),
  );
}

/** Waits until all that can be sent is on the server. */
async function settled(session: AnswerSession): Promise<boolean> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  session.flush();
  while (!session.idle() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  return session.idle();
}

/** Where answers have just been deleted, what waited in this browser goes too. */
function forget({ member, deletions }: DOMStringMap): void {
  const shelf = { memberId: member ?? "", deletions: Number(deletions) };
  answerShelf(() => window.localStorage, shelf).forgetEarlier();
}

const deleted = document.querySelector<HTMLElement>("[data-deletions]");
if (deleted) forget(deleted.dataset);

const form = document.querySelector<HTMLFormElement>("form[data-answering]");
const data = document.getElementById("answering-data")?.textContent;
if (form && data) takeOver(form, JSON.parse(data) as ScriptData);
