import { expect, inject, it } from "vitest";
import { faultsOfPages } from "../support/every-page";
import { resolvePlaces } from "../support/site-map";

it("has its colours in the dark, fits a phone and is translated: every page in nynorsk, with scripts", async () => {
  const peil = inject("peilToRead");
  const places = await resolvePlaces(peil.dataDirectory);
  const found = await faultsOfPages(peil, places, {
    language: "nn",
    width: 390,
    colorScheme: "dark",
    javaScriptEnabled: true,
    axe: "looks",
  });
  expect(found).toEqual([]);
});
