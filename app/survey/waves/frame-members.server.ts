import type { Database, Transaction } from "~/platform/database.server";
import { isLanguage, type Language } from "~/platform/i18n/languages";
import type { FrameMember } from "../analysis/grouping";
import { memberStatus, type MemberStatus } from "./member-status";

/** A municipality of a wave as those who run it see it; never with what it answered. */
export interface WaveMember extends FrameMember {
  id: string;
  version: number;
  name: string;
  /** Empty where none is known. */
  email: string;
  language: Language;
  bouncedAt: Date | null;
  bounceReason: string | null;
  /** When the respondent asked for no more letters; null while they may come. */
  withdrawnAt: Date | null;
  status: MemberStatus;
  /** Whether an invitation to it waits in line. */
  inLine: boolean;
  /** Personal links that work. */
  links: number;
  startedAt: Date | null;
  /** When it was first sent in. */
  submittedAt: Date | null;
  /** How many times it was sent in. */
  submissions: number;
}

/** Of letters that may have come to their readers. */
const sentStates = ["sent", "uncertain"];

/** Of letters that are still to be sent. */
const waitingStates = ["waiting", "claimed", "sending"];

const everything = {
  wave: { select: { clearedAt: true } },
  links: { select: { revokedAt: true } },
  letters: {
    where: { state: { in: [...sentStates, ...waitingStates] } },
    select: { state: true, mailing: { select: { kind: true } } },
  },
  response: {
    select: {
      startedAt: true,
      submissions: { select: { submittedAt: true }, orderBy: { number: "asc" as const } },
      answers: { where: { value: { not: "" } }, select: { variable: true }, take: 1 },
    },
  },
};

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

const findRow = (db: Database | Transaction, waveId: string, id: string) =>
  db.frameMember.findFirst({ where: { id, waveId }, include: everything });

/** The frame of a wave with how far each has come, by municipality number. */
export async function listMembers(db: Database | Transaction, waveId: string): Promise<WaveMember[]> {
  const rows = await db.frameMember.findMany({
    where: { waveId },
    include: everything,
    orderBy: { municipality: "asc" },
  });
  return rows.map(asMember);
}

/** One member of a wave; null when it has none such. */
export async function findMember(
  db: Database | Transaction,
  waveId: string,
  id: string,
): Promise<WaveMember | null> {
  const row = await findRow(db, waveId, id);
  return row && asMember(row);
}

function asMember(row: Row): WaveMember {
  const { id, version, municipality, name, population, centrality, income, email, language } = row;
  const { links, letters, response, bouncedAt, bounceReason, withdrawnAt } = row;
  const submissions = response?.submissions ?? [];
  return {
    ...{ id, version, municipality, name, population, centrality, income, email },
    ...{ bouncedAt, bounceReason, withdrawnAt },
    group: row.group === null ? null : String(row.group),
    region: row.region || null,
    language: isLanguage(language) ? language : "nb",
    status: memberStatus({
      // Once the links are deleted nothing tells who never had one.
      asked:
        links.length > 0 ||
        letters.some(({ state }) => sentStates.includes(state)) ||
        row.wave.clearedAt !== null,
      bounced: bouncedAt !== null,
      withdrawn: withdrawnAt !== null,
      begun: (response?.answers.length ?? 0) > 0,
      submitted: submissions.length > 0,
    }),
    inLine: letters.some(
      ({ state, mailing }) => mailing.kind === "invitation" && waitingStates.includes(state),
    ),
    links: links.filter(({ revokedAt }) => revokedAt === null).length,
    startedAt: response?.startedAt ?? null,
    submittedAt: submissions[0]?.submittedAt ?? null,
    submissions: submissions.length,
  };
}
