import { problemAnswer } from "~/registry/api/api-answer.server";
import { apiLoader } from "~/registry/api/api-loader.server";

/** What the API does not have. */
export const loader = apiLoader(() =>
  problemAnswer({
    status: 404,
    title: "No such address",
    detail: "See /api, or /api/v1/openapi.json, for the addresses that there are.",
  }),
);
