import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { faultsOfPages } from "../support/every-page";
import { type RunningPeil, startPeil } from "../support/peil";
import { resolvePlaces } from "../support/site-map";

let peil: RunningPeil;

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
});

afterAll(() => peil.stop());

it("has its colours in the dark, fits a phone and is translated: every page in nynorsk, with scripts", async () => {
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
