import { type KeyboardEvent, useRef } from "react";
import type { CardActions } from "./question-card";
import { type LastDigit, scaleCommand, TEN_WITHIN } from "./scale-keys";

/**
 * The keys of the grading page, for the element around all its questions. They hold only while the focus is in a scale, or, for
 * Escape, in a note (WCAG 2.1.4). Scales are marked with data-scale, data-question and data-dimension, notes with data-note.
 */
export function useScaleKeys(
  { give }: Pick<CardActions, "give">,
  readOnly: boolean,
): (event: KeyboardEvent<HTMLElement>) => void {
  const lastDigit = useRef<LastDigit | null>(null);
  const lastScale = useRef<HTMLElement | null>(null);

  const grade = (scale: HTMLElement, step: number | null, pause: number): void => {
    const { question = "", dimension = "" } = scale.dataset;
    give(question, (now) => ({ ...now, grade: { ...now.grade, [dimension]: step } }), pause);
  };

  return (event) => {
    if (readOnly) return;
    const target = event.target as HTMLElement;
    if (target.matches("[data-note]")) {
      if (event.key !== "Escape") return;
      const scales = [...(target.closest("form")?.querySelectorAll<HTMLElement>("[data-scale]") ?? [])];
      enterScale(scales.find((scale) => scale === lastScale.current) ?? scales[0]);
      return;
    }
    const scale = target.matches("input[type=radio]") ? target.closest<HTMLElement>("[data-scale]") : null;
    if (!scale || event.nativeEvent.isComposing) return;
    const name = scale.dataset["scale"] ?? "";
    const command = scaleCommand(event, name, lastDigit.current);
    if (!command) return;
    event.preventDefault();
    lastScale.current = scale;
    switch (command.do) {
      case "grade":
        // A 1 may be on its way to a 10: it is not sent as a grade of its own until the second is over.
        grade(scale, command.step, command.step === 1 ? TEN_WITHIN : 0);
        scale.querySelector<HTMLElement>(`input[value="${command.step}"]`)?.focus();
        lastDigit.current = { scale: name, digit: command.step, at: event.timeStamp };
        return;
      case "clear":
        return grade(scale, null, 0);
      case "note":
        return scale.closest("form")?.querySelector<HTMLElement>("[data-note]")?.focus();
      default:
        if (!event.repeat) moveFrom(scale, event.currentTarget, command.do);
    }
  };
}

/** To the neighbour in the order of the page; after the last scale to what comes next, marked with data-after-scales. */
function moveFrom(scale: HTMLElement, page: HTMLElement, direction: "next" | "previous"): void {
  const scales = [...page.querySelectorAll<HTMLElement>("[data-scale]")];
  const neighbour = scales[scales.indexOf(scale) + (direction === "next" ? 1 : -1)];
  if (neighbour) enterScale(neighbour);
  else if (direction === "next") page.querySelector<HTMLElement>("[data-after-scales]")?.focus();
}

function enterScale(scale: HTMLElement | undefined): void {
  const radio =
    scale?.querySelector<HTMLElement>("input:checked") ?? scale?.querySelector<HTMLElement>("input");
  radio?.focus({ preventScroll: true });
  const card = scale?.closest<HTMLElement>("form");
  if (card && !isWhollyVisible(card)) card.scrollIntoView({ block: "start" });
}

/** Under the head that stays, and above the lower edge. */
function isWhollyVisible(card: HTMLElement): boolean {
  const { top, bottom } = card.getBoundingClientRect();
  const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return top >= covered && bottom <= window.innerHeight;
}
