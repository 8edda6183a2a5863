import { z } from "zod";

/** About two printed pages: a summary that is longer is not one. */
export const SUMMARY_MOST = 6_000;

/** The summary as a form sends it. Messages are keys of the «faults» texts. */
export const summarySchema = z.object({
  text: z
    .string()
    // Line ends as browsers keep them, so that the same text is never taken for another.
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().min(1, "summary_missing").max(SUMMARY_MOST, "summary_too_long")),
  version: z.coerce.number().int().min(0).catch(0),
});
