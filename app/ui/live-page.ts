/** Asks the server for a page as a form would give it. Only the newest question counts: what it overtakes is dropped. */
export class PageAsker {
  private underWay = new AbortController();

  /**
   * @returns null when a newer question has overtaken this one.
   * @throws where there is no page for an answer.
   */
  async ask(address: string, options: RequestInit = {}): Promise<Document | null> {
    this.drop();
    const own = (this.underWay = new AbortController());
    try {
      const answer = await fetch(address, { ...options, signal: own.signal });
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
      return new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch (error) {
      if (own.signal.aborted) return null;
      throw error;
    }
  }

  /** Lets go of the question that is under way. */
  drop(): void {
    this.underWay.abort();
  }
}

/** Puts what stands in the `data-live` of a page that was drawn anew in the place of the same here. What is typed stands outside them. */
export function showLiveParts(drawn: Document): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-live]")) {
    const next = drawn.querySelector(`[data-live="${part.dataset["live"] ?? ""}"]`);
    if (!next || next.innerHTML === part.innerHTML) continue;
    const wasOpen = part.querySelector("details")?.open ?? false;
    part.replaceChildren(...next.childNodes);
    const details = part.querySelector("details");
    if (details) details.open = wasOpen;
  }
}
