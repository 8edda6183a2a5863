import { z } from "zod";
import { isDay, norwegianDay } from "~/platform/norwegian-day";

const TEXT_MOST = 6_000;

/** A look back at the plan: planned for a day, and written up when it has been held. */
export interface ProgressReview {
  /** 1 is the first. */
  number: number;
  /** ISO dates. */
  dueOn: string;
  heldOn: string | null;
  text: string;
  /** Counts the saves. */
  version: number;
  updatedAt: Date;
  updatedByName: string;
}

/** The date of a review, as a form sends it. Messages are keys of the «faults» texts. */
export const plannedReviewSchema = z.object({
  dueOn: z.string().trim().refine(isDay, "review_date_wrong"),
});

/** What a review came to, as a form sends it. */
export const heldReviewSchema = z.object({
  heldOn: z
    .string()
    .trim()
    .refine(isDay, "review_date_wrong")
    .refine((day) => !isDay(day) || day <= norwegianDay(new Date()), "review_not_held_yet"),
  text: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().min(1, "review_text_missing").max(TEXT_MOST, "review_text_too_long")),
});
