import { LOOK } from "../look";

/** In which more may be typed before the server is asked. */
const TYPING_MILLISECONDS = 600;

/**
 * Keeps the preview and the faults beside a form as it is typed, and saves nothing: the server draws the page that the form would give,
 * and what stands in its `data-live` takes the place of the same here. Without this, the page shows what is saved.
 */
function keepLive(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | null = null;
  const ask = async (): Promise<void> => {
    asking?.abort();
    const own = new AbortController();
    asking = own;
    try {
      const body = new FormData(form);
      body.set("do", LOOK);
      const response = await fetch(location.pathname, { method: "POST", body, signal: own.signal });
      if (response.ok) show(new DOMParser().parseFromString(await response.text(), "text/html"));
    } catch {
      // No answer, or a newer question: what stands there stands until the next key.
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), TYPING_MILLISECONDS);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    asking?.abort();
  });
}

function show(drawn: Document): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-live]")) {
    const next = drawn.querySelector(`[data-live="${part.dataset["live"] ?? ""}"]`);
    if (!next || next.innerHTML === part.innerHTML) continue;
    const wasOpen = part.querySelector("details")?.open ?? false;
    part.replaceChildren(...next.childNodes);
    const details = part.querySelector("details");
    if (details) details.open = wasOpen;
  }
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
