import { expect, inject, it } from "vitest";
import { faultsOfPages } from "../support/every-page";
import { resolvePlaces } from "../support/site-map";

it("has no fault that axe finds, fits desktop and phone and is translated: every page, light, bokmål, without scripts", async () => {
  const peil = inject("peilToRead");
  const places = await resolvePlaces(peil.dataDirectory);
  const found = await faultsOfPages(peil, places, {
    language: "nb",
    width: 1280,
    alsoNarrow: 390,
    colorScheme: "light",
    javaScriptEnabled: false,
    axe: "everything",
  });
  expect(found).toEqual([]);
});
