import type { Place } from "../site-map";
import { forAdministrators, forAll, page, post, writes } from "./place";

/** Municipalities, their figures, indices and costs, and the API. */
export const registryPlaces: readonly Place[] = [
  page("municipalities._index", "/municipalities", forAll),
  page("municipalities._index", "/municipalities?search=finnes%20ikke", forAll),
  page("municipalities.$number", "/municipalities/1837", forAll),
  page("municipalities.$number", "/municipalities/9901", forAll),
  page("indices._index", "/indices", forAll),
  page("indices.$index.$year._index", "/indices/kommuneindeks-2025/2024", forAll),
  page("indices.$index.$year._index", "/indices/kvalitetsindeks-2023/2023?county=11&sort=care", forAll),
  page("indices.$index.$year.uncertainty", "/indices/kvalitetsindeks-2023/2024/uncertainty", forAll),
  page("indices.$index.$year.editions._index", "/indices/kommuneindeks-2025/2024/editions", forAll),
  page(
    "indices.$index.$year.editions.$number",
    "/indices/kommuneindeks-2025/2024/editions/1",
    [404, 404, 404, 404],
  ),
  page(
    "indices.$index.$year.editions.moved",
    "/indices/kommuneindeks-2025/2024/editions/moved?from=1&to=2",
    [404, 404, 404, 404],
  ),
  page(
    "indices.$index.$year.compare",
    "/indices/kommuneindeks-2025/2024/compare?m=1837&m=Bodø&m=9999",
    forAll,
  ),
  page("indices.$index.$year.weights", "/indices/kvalitetsindeks-2023/2024/weights?w.care=50", forAll, {
    scripts: true,
  }),
  page("indices.scatter", "/indices/scatter?x=cost&y=quality&m=1837", forAll),
  page("indices.resembles.$municipality", "/indices/resembles/1837?w.size=1", forAll),
  page("costs.$year.$municipality", "/costs/2024/1837?with=references&m=1804&m=1833", forAll),
  page("indices.$index.$year.$municipality", "/indices/kommuneindeks-2025/2024/1837", forAll),
  ...[
    "municipalities/1837/facts.json",
    "indices/kvalitetsindeks-2023/2023/ranking.csv?sort=care",
    "costs/2024/1837/costs.csv?with=references&m=1804",
  ].map((file) => page("download.$", `/download/${file}`, forAll, { page: false })),
  page(
    "download.$",
    "/download/indices/kommuneindeks-2025/2024/editions/moved/moves.csv?from=1&to=2",
    [404, 404, 404, 404],
    { page: false },
  ),
  page("api._index", "/api", forAll),
  page("api.v1.indices._index", "/api/v1/indices", forAll, { page: false }),
  page("api.v1.indices.$index.$year._index", "/api/v1/indices/kommuneindeks-2025/2024", forAll, {
    page: false,
  }),
  page(
    "api.v1.indices.$index.$year.$municipality",
    "/api/v1/indices/kvalitetsindeks-2023/2024/1837",
    forAll,
    {
      page: false,
    },
  ),
  page("api.v1.indicators", "/api/v1/indicators", forAll, { page: false }),
  page("api.v1.observations", "/api/v1/observations?municipality=1837&year=2023", forAll, { page: false }),
  page("api.v1.municipalities", "/api/v1/municipalities", forAll, { page: false }),
  page("api.v1.openapi[.]json", "/api/v1/openapi.json", forAll, { page: false }),
  page("api.v1.$", "/api/v1/nothing", [404, 404, 404, 404], { page: false }),
  page("observations.imports._index", "/observations/imports", forAdministrators),
  page("observations.imports._index", "/observations/imports?undo={figures}", forAdministrators),
  page("observations.imports.$import", "/observations/imports/{figures}", forAdministrators),
  page("observations.import._index", "/observations/import", forAdministrators),
  page("observations.import.$file", "/observations/import/unknown", [302, 404, 403, 403]),
  page("observations.import.$file_.filing", "/observations/import/unknown/filing", [302, 404, 403, 403]),
  page("observations.sources._index", "/observations/sources", forAdministrators),
  page("observations.sources.$source", "/observations/sources/own-unknown", [302, 404, 403, 403], {
    page: false,
  }),
  page("observations.fetch", "/observations/fetch", forAdministrators),
  post("observations.imports._index", "/observations/imports", writes(404, 403, 403)),
  post("observations.import._index", "/observations/import", writes(422, 403, 403)),
  post("observations.import.$file", "/observations/import/unknown", writes(303, 403, 403)),
  post("observations.import.$file_.filing", "/observations/import/unknown/filing", writes(404, 403, 403)),
  post("observations.sources._index", "/observations/sources", writes(404, 403, 403)),
  post("observations.fetch", "/observations/fetch", writes(422, 403, 403)),
  post(
    "indices.$index.$year.editions._index",
    "/indices/kommuneindeks-2025/2024/editions",
    writes(422, 403, 403),
  ),
];
