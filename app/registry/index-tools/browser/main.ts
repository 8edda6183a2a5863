import { PageAsker, showLiveParts } from "~/ui/live-page";
import { moveRows } from "~/ui/moving-rows";

/** How often the ranking is asked for while a slider is being turned. */
const TURNING_MILLISECONDS = 150;
/** How long nothing must be typed or turned before it is taken for what the person wants. */
const RESTING_MILLISECONDS = 400;

/**
 * Lets the ranking move while weights are turned: the server draws the page that the form would give, and its ranking takes the place of
 * the one here. The address follows, so that what is seen can be shared. Without this, the button does it.
 */
function keepRanking(form: HTMLFormElement): void {
  const asker = new PageAsker();
  let shown = "";
  let turning: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const ask = async (): Promise<void> => {
    turning = undefined;
    const address = addressOf(form);
    if (address === shown) return;
    shown = address;
    try {
      const page = await asker.ask(address);
      if (page) show(form, page);
    } catch {
      // The next turn of a weight, or the button, asks again.
      shown = "";
      showFailure(true);
    }
  };
  const settle = (): void => {
    clearTimeout(turning);
    clearTimeout(resting);
    // Not at each turn: browsers stop a page that changes its address too often.
    history.replaceState(null, "", addressOf(form));
    void ask();
  };
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    keepTogether(form, target);
    if (target.type === "range") turning ??= setTimeout(() => void ask(), TURNING_MILLISECONDS);
    clearTimeout(resting);
    resting = setTimeout(settle, RESTING_MILLISECONDS);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    settle();
  });
  for (const slider of form.querySelectorAll<HTMLInputElement>("input[type=range]")) {
    const field = fieldOf(form, slider);
    if (field) keepTogether(form, field);
    slider.hidden = false;
  }
  // What was typed before this ran, or what the browser has put back.
  if (weightFields(form).some(({ value, defaultValue }) => value !== defaultValue)) settle();
}

/** The address of the page that the form would give. Weights that are as in the index need not stand in it. */
function addressOf(form: HTMLFormElement): string {
  const asked = new URLSearchParams();
  for (const field of weightFields(form))
    if (field.value.trim() !== field.dataset["given"]) asked.set(field.name, field.value);
  return location.pathname + (asked.size > 0 ? `?${asked}` : "");
}

const weightFields = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>("input[name]"),
];

/** A slider and its field say the same; what is no number leaves the slider where it is. */
function keepTogether(form: HTMLFormElement, turned: HTMLInputElement): void {
  if (turned.type === "range") {
    const field = fieldOf(form, turned);
    if (field) field.value = turned.value;
    return;
  }
  const slider = form.querySelector<HTMLInputElement>(`[data-turns="${turned.name}"]`);
  const weight = Number((turned.value.trim() || turned.dataset["given"] || "").replace(",", "."));
  if (slider && !Number.isNaN(weight)) slider.value = String(weight);
}

function fieldOf(form: HTMLFormElement, slider: HTMLInputElement): HTMLInputElement | null {
  return form.querySelector(`[name="${slider.dataset["turns"] ?? ""}"]`);
}

function show(form: HTMLFormElement, drawn: Document): void {
  showFailure(false);
  showLiveParts(drawn);
  for (const field of weightFields(form)) {
    const next = drawn.querySelector(`form [name="${field.name}"]`);
    for (const says of ["aria-invalid", "aria-describedby"]) {
      const said = next?.getAttribute(says) ?? null;
      if (said === null) field.removeAttribute(says);
      else field.setAttribute(says, said);
    }
  }
  const rows = "[data-ranking] tbody";
  const body = document.querySelector<HTMLTableSectionElement>(rows);
  const next = drawn.querySelector<HTMLTableSectionElement>(rows);
  const ranking = document.querySelector<HTMLElement>("[data-ranking]");
  if (!body || !next || !ranking) return;
  ranking.hidden = next.rows.length === 0;
  moveRows(body, next);
}

function showFailure(failed: boolean): void {
  const failure = document.getElementById("ranking-failure");
  if (failure) failure.hidden = !failed;
}

const form = document.querySelector<HTMLFormElement>("form.weights-form");
if (form) keepRanking(form);
