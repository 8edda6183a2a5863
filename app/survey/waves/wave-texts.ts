import { z } from "zod";

const text = z.strictObject({
  nb: z.string().trim().min(1),
  nn: z.string().trim().min(1),
  en: z.string().trim().min(1),
});

/** What a wave says to its respondents in its own words, in three languages; column `texts` of a wave. */
export const waveTextsSchema = z.object({
  /** Why they are asked, and what the answers are used for. */
  purpose: text,
  /** Who sees the answers, how long they are kept, and what rights the respondent has. */
  privacy: text,
});

export type WaveTexts = z.infer<typeof waveTextsSchema>;
