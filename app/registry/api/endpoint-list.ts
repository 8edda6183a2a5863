/** An address of the read API. */
export interface ListedEndpoint {
  id: "indices" | "ranking" | "municipality_index" | "indicators" | "observations" | "municipalities";
  /** As OpenAPI writes it. */
  path: string;
  /** One that answers, with the demo's figures too. */
  example: string;
}

export const API_ROOT = "/api/v1";

export const endpointList: readonly ListedEndpoint[] = [
  { id: "indices", path: "/indices", example: "/indices" },
  { id: "ranking", path: "/indices/{index}/{year}", example: "/indices/kvalitetsindeks-2023/2023" },
  {
    id: "municipality_index",
    path: "/indices/{index}/{year}/{municipality}",
    example: "/indices/kvalitetsindeks-2023/2023/1837",
  },
  { id: "indicators", path: "/indicators", example: "/indicators" },
  { id: "observations", path: "/observations", example: "/observations?municipality=1837&year=2023" },
  { id: "municipalities", path: "/municipalities", example: "/municipalities" },
];
