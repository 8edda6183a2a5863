import { PageAsker, showLiveParts } from "~/ui/live-page";
import { LOOK } from "../look";

/** In which more may be typed before the server is asked. */
const TYPING_MILLISECONDS = 600;

/**
 * Keeps the preview and the faults beside a form as it is typed, and saves nothing: the server draws the page that the form would give,
 * and what stands in its `data-live` takes the place of the same here. Without this, the page shows what is saved.
 */
function keepLive(form: HTMLFormElement): void {
  const asker = new PageAsker();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async (): Promise<void> => {
    const body = new FormData(form);
    body.set("do", LOOK);
    try {
      const page = await asker.ask(location.pathname, { method: "POST", body });
      if (page) show(page);
    } catch {
      // No answer: what stands there stands until the next key.
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), TYPING_MILLISECONDS);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    asker.drop();
  });
}

function show(drawn: Document): void {
  showLiveParts(drawn);
  for (const fault of document.querySelectorAll<HTMLElement>(".field__fault")) showFault(fault, drawn);
}

/** A fault under a field goes when it is mended, and comes back when it is there again. */
function showFault(fault: HTMLElement, drawn: Document): void {
  const next = drawn.getElementById(fault.id);
  fault.hidden = next === null;
  if (next) fault.textContent = next.textContent;
  const control = document.getElementById(fault.id.replace(/-fault$/, ""));
  if (next) control?.setAttribute("aria-invalid", "true");
  else control?.removeAttribute("aria-invalid");
}

const form = document.querySelector<HTMLFormElement>("form.builder-form");
if (form) keepLive(form);
