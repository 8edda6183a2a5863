import { describe, expect, inject, it } from "vitest";
import { areasOf, questionsOf } from "~/assessment/instrument";
import { openWindow } from "../support/browser";
import { kommunekompasset } from "../support/lerkevik";

const peil = inject("peilToRead");

describe("the public account of the method", () => {
  it("leads a visitor through every area to every question, each at an anchor of its own, without scripts", async () => {
    const page = await (await openWindow({ javaScriptEnabled: false })).newPage();
    await page.goto(`${peil.origin}/method`);
    const areas = areasOf(kommunekompasset());
    await page.getByRole("link", { name: `1 ${areas[0]?.name.nb}` }).click();
    for (const [place, area] of areas.entries()) {
      await page.getByRole("heading", { level: 1, name: `${area.id} ${area.name.nb}` }).waitFor();
      expect(await page.locator("script").count()).toBe(0);
      for (const { id, question, lookFor } of questionsOf(area)) {
        const text = (await page.locator(`article[id="${id}"]`).innerText()).replace(/\s+/g, " ");
        expect(text).toContain(`${id} ${question.nb}`);
        for (const sign of [lookFor.system, lookFor.extent, lookFor.result]) expect(text).toContain(sign.nb);
      }
      const next = areas[place + 1];
      if (next) await page.getByRole("link", { name: `Neste: ${next.id} ${next.name.nb}` }).click();
    }
  });

  it("reckons its example by the rule: 10 points graded 8, 5 and 2 give 10 × 15 / 30", async () => {
    const page = await (await openWindow({ javaScriptEnabled: false })).newPage();
    await page.goto(`${peil.origin}/method`);
    await expect(page.getByRole("main").innerText()).resolves.toContain(
      "kan spørsmål 1.1.1 gi 10 poeng. Får det karakterene 8, 5 og 2, gir det 5,0 poeng.",
    );
  });

  it("says so when there is no such area", async () => {
    const page = await (await openWindow({ javaScriptEnabled: false })).newPage();
    const answer = await page.goto(`${peil.origin}/method/9`);
    expect(answer?.status()).toBe(404);
    await page.getByText("Det finnes ikke noe område med dette nummeret.").waitFor();
  });
});
