import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Caller } from "~/access/caller";
import { actionStatuses } from "~/assessment/follow-up/action-status";
import { saveAction } from "~/assessment/follow-up/action-changes.server";
import { reportProgress } from "~/assessment/follow-up/progress-changes.server";
import type { Database } from "~/platform/database.server";
import { dayFromNow } from "./days";
import { must } from "./must";

/** An action in a file of prisma/seed/demo/. */
export const demoActionSchema = z.object({
  area: z.string(),
  /** «weakness:0» is the first weakness of the area; "" answers no finding. */
  finding: z.string(),
  title: z.string(),
  questions: z.array(z.string()),
  effect: z.string(),
  responsible: z.string(),
  /** Days from the first start to the deadline. */
  days: z.number(),
  /** What has been reported, oldest first. */
  progress: z.array(z.object({ status: z.enum(actionStatuses), text: z.string() })).default([]),
});

export type DemoAction = z.infer<typeof demoActionSchema>;

/** Writes the plan of a published evaluation the way its municipality would have. */
export async function writeDemoFollowUp(
  db: Database,
  contact: Caller,
  evaluationId: string,
  actions: readonly DemoAction[],
): Promise<void> {
  for (const { area, finding, title, questions, effect, responsible, days, progress } of actions) {
    const actionId = randomUUID();
    const { version: first } = must(
      await saveAction(db, contact, {
        evaluationId,
        actionId,
        version: null,
        areaId: area,
        publication: 1,
        action: {
          title,
          finding,
          description: "",
          questionIds: questions,
          expectedEffect: effect,
          responsible,
          // Nobody outside the demo gets mail from it.
          responsibleEmail: "",
          deadline: dayFromNow(days),
          status: "planned",
        },
      }),
    );
    for (const [place, report] of progress.entries()) {
      const step = { evaluationId, actionId, progressId: randomUUID(), version: first + place };
      must(await reportProgress(db, contact, { ...step, ...report }));
    }
  }
}
