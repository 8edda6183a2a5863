import { z } from "zod";
import { snapshotSchema } from "../publication/snapshot";

const finding = snapshotSchema.shape.findings.element;

/**
 * The draft that the municipality reads in a fact check, frozen: all that the report would say, as a snapshot without a number.
 * Findings carry their id, so that a comment can name one; the team's notes are left out, since a report does not show them.
 */
export const draftSchema = snapshotSchema.extend({
  number: z.literal(0),
  findings: z.array(finding.extend({ id: z.string() })),
});

export type Draft = z.infer<typeof draftSchema>;

export function readDraft(json: string): Draft {
  return draftSchema.parse(JSON.parse(json));
}
