import { randomUUID } from "node:crypto";
import type { RunningPeil } from "../support/peil";
import { quantile } from "./statistics";

interface Load {
  perSecond: number;
  medianMilliseconds: number;
  p95Milliseconds: number;
  /** Answers other than 200. */
  refused: number;
}

const QUESTIONS = 8;

/**
 * Saves grades as the grading page does: eight evaluators at once, each with a question of their own, each waiting for the
 * answer before the next save, for `seconds`.
 */
export async function loadGrading(
  peil: RunningPeil,
  cookie: string,
  evaluationId: string,
  personId: string,
  seconds: number,
): Promise<Load> {
  const times: number[] = [];
  let refused = 0;
  const until = performance.now() + seconds * 1000;
  const evaluator = async (n: number): Promise<void> => {
    let baseVersion = 0;
    for (let round = 0; performance.now() < until; round += 1) {
      const grade = { system: round % 11, extent: (round + n) % 11, result: 5 };
      const started = performance.now();
      const answer = await fetch(`${peil.origin}/evaluations/${evaluationId}/grades`, {
        method: "POST",
        headers: { Cookie: cookie, Origin: peil.origin, "Content-Type": "application/json" },
        body: JSON.stringify({
          personId,
          questionId: `5.${1 + Math.floor(n / 2)}.${1 + (n % 2)}`,
          grade,
          note: `round ${round}`,
          baseVersion,
          saveId: randomUUID(),
        }),
      });
      const body = (await answer.json()) as { standing?: { version: number } };
      times.push(performance.now() - started);
      if (answer.status === 200 && body.standing) baseVersion = body.standing.version;
      else refused += 1;
    }
  };
  await Promise.all(Array.from({ length: QUESTIONS }, (_, n) => evaluator(n)));
  return {
    perSecond: times.length / seconds,
    medianMilliseconds: quantile(times, 0.5),
    p95Milliseconds: quantile(times, 0.95),
    refused,
  };
}

/** What a saved grade changes at the least: one row, and one new row of the audit trail. */
export const gradeStatements = () => [
  "UPDATE Grade SET version = version + 1 WHERE questionId = '5.1.1'",
  {
    sql: "INSERT INTO AuditEvent (id, actorName, event) VALUES (?, 'bench', 'grade_saved')",
    args: [randomUUID()],
  },
];
