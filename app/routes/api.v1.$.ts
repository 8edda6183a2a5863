import { forAnyone } from "~/access/guard.server";
import { problemAnswer } from "~/registry/api/api-answer.server";

/** What the API does not have. */
export const loader = forAnyone(() =>
  problemAnswer({
    status: 404,
    title: "No such address",
    detail: "See /api, or /api/v1/openapi.json, for the addresses that there are.",
  }),
);
