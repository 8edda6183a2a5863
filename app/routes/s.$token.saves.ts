import { forAnyone } from "~/access/guard.server";
import { faultSentence } from "~/platform/fault-sentence";
import { readSaves } from "~/survey/answering/answer-save";
import { saveAnswers } from "~/survey/answering/answer-store.server";
import { answeringHeaders, limitSaves, openAnswering } from "~/survey/answering/open-answering.server";
import type { SavesAnswer } from "~/survey/answering/saves-answer";

/** Saves what a page's script sent: 200 with what became of each answer; else why none of them was taken. */
export const action = forAnyone(async (args) => {
  const { db, params, request, t } = args;
  const token = params["token"] ?? "";
  await limitSaves(token);
  const read = readSaves(await request.json().catch(() => null));
  if (!read.ok) return answer({ code: read.fault.code, message: faultSentence(read.fault, t) }, 422);
  const saved = await saveAnswers(db, token, read.value);
  if (!saved.ok) {
    // Tells also the limit on unknown links.
    await openAnswering(args, "always");
    const { code } = saved.fault;
    return answer(
      { code, message: faultSentence(saved.fault, t) },
      code === "survey_answers_deleted" ? 409 : 410,
    );
  }
  return answer(
    {
      outcomes: saved.value.map((outcome) =>
        outcome.kind === "refused"
          ? { kind: "refused", variable: outcome.variable, message: faultSentence(outcome.fault, t) }
          : outcome,
      ),
    },
    200,
  );
});

function answer(body: SavesAnswer, status: number): Response {
  return Response.json(body, { status, headers: answeringHeaders });
}
