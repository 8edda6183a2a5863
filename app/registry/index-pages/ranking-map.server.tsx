import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { createMessages } from "~/platform/i18n/translator";
import { keepNewest } from "~/platform/keep-newest";
import { othersTurn } from "~/platform/others-turn";
import { computedIndex } from "../computed/computed-index.server";
import { rankedMunicipalities } from "../computed/ranked-municipalities.server";
import { standings } from "../computed/ranking";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import { keptWithRegister } from "../observations/kept-with-register.server";
import { registerState } from "../observations/register-state.server";
import { DotMap } from "./dot-map";
import { type MapPanel, mapPanel, panelIds } from "./dot-map-panels";
import type { MapView } from "./ranking-view";

/** Drawings that are kept, of about 90 kB each. */
const MOST_KEPT = 40;

const drawings = new WeakMap<Database, Map<string, Promise<string>>>();

/**
 * The map of a ranking as HTML. It is most of the page's work and the same for all who look at it, whatever they search for, so that it is
 * drawn once as long as the register of figures stays as it is.
 * @param sort the id of the part that the ranking is by, or "" for the total.
 */
export async function drawnMap(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  sort: string,
  language: Language,
): Promise<string> {
  const drawn = drawings.get(db) ?? new Map<string, Promise<string>>();
  drawings.set(db, drawn);
  const key = [await registerState(db), shipped.id, year, sort, language].join(" ");
  const there = drawn.get(key);
  if (there) return there;
  const drawing = draw(db, shipped, year, sort, language).catch((error: unknown) => {
    drawn.delete(key);
    throw error;
  });
  return keepNewest(drawn, key, drawing, MOST_KEPT);
}

async function draw(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  sort: string,
  language: Language,
): Promise<string> {
  const map = await mapView(db, shipped, year, sort);
  await othersTurn();
  return renderToStaticMarkup(
    <I18nextProvider i18n={createMessages(language)}>
      <DotMap map={map} language={language} />
    </I18nextProvider>,
  );
}

async function mapView(db: Database, shipped: ShippedIndex, year: number, sort: string): Promise<MapView> {
  const municipalities = await rankedMunicipalities(db);
  const stands = standings(await computedIndex(db, shipped, year), municipalities, sort);
  const signs = new Map(
    municipalities.map(({ number, name }, place) => [
      number,
      { name, score: stands[place]?.score ?? null, rank: stands[place]?.rank ?? null },
    ]),
  );
  const panels = await keptWithRegister(db, "map", () => emptyPanels(db));
  return {
    ...{ id: shipped.id, year, sort },
    ranked: stands.filter(({ rank }) => rank !== null).length,
    panels: panels.map((panel) => ({
      ...panel,
      signs: panel.signs.flatMap((sign) => {
        const of = signs.get(sign.number);
        return of ? [{ ...sign, ...of }] : [];
      }),
    })),
  };
}

/** The panels without figures, one after the other: the places on each take as long as a page to find. */
async function emptyPanels(db: Database): Promise<MapPanel[]> {
  const places = (await rankedMunicipalities(db)).flatMap(({ number, county, position }) =>
    position ? [{ number, county, position }] : [],
  );
  const panels: MapPanel[] = [];
  for (const id of panelIds) {
    await othersTurn();
    panels.push(mapPanel(id, places));
  }
  return panels.filter(({ signs }) => signs.length > 0);
}
