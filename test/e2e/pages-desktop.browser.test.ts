import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { faultsOfPages } from "../support/every-page";
import { type RunningPeil, startPeil } from "../support/peil";
import { resolvePlaces } from "../support/site-map";

let peil: RunningPeil;

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
});

afterAll(() => peil.stop());

it("has no fault that axe finds, fits its window and is translated: every page on a desktop, light, bokmål, without scripts", async () => {
  const places = await resolvePlaces(peil.dataDirectory);
  const found = await faultsOfPages(peil, places, {
    language: "nb",
    width: 1280,
    colorScheme: "light",
    javaScriptEnabled: false,
    axe: "everything",
  });
  expect(found).toEqual([]);
});
