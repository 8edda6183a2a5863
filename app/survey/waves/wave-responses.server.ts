import type { Database, Transaction } from "~/platform/database.server";
import type { SurveyResponse } from "../analysis/response";
import { type AnswerCells, answersOfCells } from "../answering/answer-cells";
import type { FrameUnit } from "../frame";
import { withoutHidden } from "../hidden-answers";
import type { FoundWave } from "./find-wave.server";

/** What the analysis and the exports of a wave rest on. */
export interface WaveData {
  /** Everybody who was asked, by number. */
  frame: FrameUnit[];
  /** What came: the newest submission of each, or, for those who never submitted, what is saved so far. */
  responses: WaveResponse[];
}

/** A response with the id that codes of its texts are tied to. */
export interface WaveResponse extends SurveyResponse {
  id: string;
}

/**
 * The frame and the responses of a wave. A response is complete once it has been submitted, and counts as it was submitted last, also
 * while the respondent changes it. One that has been begun and never submitted is partial, with its routing's hidden answers left out;
 * one without any answer is none.
 */
export async function readWaveData(
  db: Database | Transaction,
  { row, instrument }: FoundWave,
): Promise<WaveData> {
  const members = await db.frameMember.findMany({
    where: { waveId: row.id },
    include: {
      response: {
        include: { answers: true, submissions: { orderBy: { number: "desc" }, take: 1 } },
      },
    },
    orderBy: { municipality: "asc" },
  });
  const frame = members.map(
    ({ municipality, name, population, centrality, income, group, region, email }): FrameUnit => ({
      ...{ municipality, name, population, centrality, income },
      group: group === null ? null : String(group),
      region: region || null,
      email: email || null,
    }),
  );
  const responses = members.flatMap(({ municipality, response }): WaveResponse[] => {
    if (!response) return [];
    const { id } = response;
    const [submission] = response.submissions;
    if (submission) {
      const answers = answersOfCells(instrument, JSON.parse(submission.answers) as AnswerCells);
      return [{ id, municipality, disposition: "complete", answers }];
    }
    const cells = Object.fromEntries(response.answers.map(({ variable, value }) => [variable, value]));
    const answers = withoutHidden(instrument, answersOfCells(instrument, cells));
    return answers.size === 0 ? [] : [{ id, municipality, disposition: "partial", answers }];
  });
  return { frame, responses };
}
