import { z } from "zod";
import { isDay } from "~/platform/norwegian-day";

export const WEBSITE_NOTE_MOST = 5_000;

/** A note from the review of the municipality's website. Messages are keys of the «faults» texts. */
export const websiteNoteSchema = z.object({
  /** ISO date. */
  seenOn: z.string().trim().refine(isDay, "website_seen_on_odd"),
  text: z.string().trim().min(1, "website_text_missing").max(WEBSITE_NOTE_MOST, "website_text_too_long"),
  /** Numbers of the questions that the note bears on. */
  questionIds: z.array(z.string()),
});

export interface WebsiteNote extends z.infer<typeof websiteNoteSchema> {
  /** An http(s) address; "" for a note on the whole site. */
  address: string;
}
