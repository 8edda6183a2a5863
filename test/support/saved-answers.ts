import type { Database } from "~/platform/database.server";
import { linkTokenHash } from "~/survey/waves/link-token.server";
import type { Respondent } from "./respondent";

/**
 * What is wrong with what the database has of respondents' answers, held against what their pages marked as saved; empty when nothing is.
 * A save that was cut off may have been written, so that an answer may be one version ahead; it may never be behind, and a variable has
 * one answer only.
 */
export async function savedAnswerFaults(db: Database, respondents: readonly Respondent[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { token, saved } of respondents) {
    const rows = await db.surveyAnswer.findMany({
      where: { response: { member: { links: { some: { tokenHash: linkTokenHash(token) ?? "" } } } } },
    });
    for (const [variable, { value, version }] of saved) {
      const row = rows.find((candidate) => candidate.variable === variable);
      if (!row) faults.push(`${variable}: «${value}» is lost`);
      else if (row.version < version || row.version > version + 1)
        faults.push(`${variable}: version ${row.version}, and ${version} was saved`);
      else if (row.version === version && row.value !== value)
        faults.push(`${variable}: «${row.value}», and «${value}» was saved`);
    }
  }
  return faults;
}
