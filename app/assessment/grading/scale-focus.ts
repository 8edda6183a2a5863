import { type LastDigit, scaleCommand, TEN_WITHIN } from "./scale-keys";

/**
 * Sets a grade by key.
 * @param step null clears it.
 * @param pause milliseconds in which a second digit may come.
 */
type GradeByKey = (scale: HTMLElement, step: number | null, pause: number) => void;

/**
 * The keys of the grading page, for the element around all its questions. They hold only while the focus is in a scale, or, for
 * Escape, in a note (WCAG 2.1.4). Scales are marked with data-scale, notes with data-note, and what comes after the last scale
 * with data-after-scales.
 */
export function scaleKeys(grade: GradeByKey): (event: KeyboardEvent, page: ParentNode) => void {
  let lastDigit: LastDigit | null = null;
  let lastScale: HTMLElement | null = null;

  return (event, page) => {
    const target = event.target;
    if (!(target instanceof HTMLElement) || event.isComposing || event.defaultPrevented) return;
    if (target.matches("[data-note]") && event.key === "Escape") {
      const scales = [...(target.closest("form")?.querySelectorAll<HTMLElement>("[data-scale]") ?? [])];
      enterScale(scales.find((scale) => scale === lastScale) ?? scales[0]);
      return;
    }
    const scale = target.matches("input[type=radio]") ? target.closest<HTMLElement>("[data-scale]") : null;
    if (!scale) return;
    const name = scale.dataset["scale"] ?? "";
    const command = scaleCommand(event, name, lastDigit);
    if (!command) return;
    event.preventDefault();
    lastScale = scale;
    switch (command.do) {
      case "grade":
        // A 1 may be on its way to a 10: it is not sent as a grade of its own until the second is over.
        grade(scale, command.step, command.step === 1 ? TEN_WITHIN : 0);
        radioOf(scale, command.step)?.focus();
        lastDigit = { scale: name, digit: command.step, at: event.timeStamp };
        return;
      case "clear":
        return grade(scale, null, 0);
      case "note":
        return scale.closest("form")?.querySelector<HTMLElement>("[data-note]")?.focus();
      default:
        if (!event.repeat) moveFrom(scale, page, command.do);
    }
  };
}

/** The radio button of a step. */
export function radioOf(scale: HTMLElement, step: number): HTMLInputElement | null {
  return scale.querySelector<HTMLInputElement>(`input[value="${step}"]`);
}

/** To the neighbour in the order of the page. */
function moveFrom(scale: HTMLElement, page: ParentNode, direction: "next" | "previous"): void {
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
