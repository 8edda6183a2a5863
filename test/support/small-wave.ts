import { contentHash } from "~/platform/definition-check.server";
import type { Database } from "~/platform/database.server";
import type { Instrument } from "~/survey/instrument";
import { createLink } from "~/survey/waves/link-store.server";
import { createWave, type NewWave } from "~/survey/waves/wave-store.server";
import { smallSurvey } from "./small-survey";

const day = 24 * 60 * 60 * 1000;
const tester = { id: null, name: "Test" };
const text = (nb: string) => ({ nb, nn: nb, en: nb });

/** A wave of a survey that is open now, to one municipality with a personal link. */
export async function addWave(
  db: Database,
  {
    instrument = smallSurvey(),
    ...more
  }: { instrument?: Instrument } & Partial<Omit<NewWave, "instrument">> = {},
): Promise<{ waveId: string; memberId: string; token: string }> {
  const { id, version } = instrument;
  const content = JSON.stringify(instrument);
  const key = { id_version: { id, version } };
  const data = { content, contentHash: contentHash(instrument), origin: "file", createdByName: "Test" };
  await db.surveyInstrument.upsert({ where: key, create: { id, version, ...data }, update: {} });
  const created = await createWave(db, tester, {
    instrument: { id, version },
    name: "Prøve",
    opensAt: new Date(Date.now() - day),
    closesAt: new Date(Date.now() + day),
    senderName: "Prøveinstituttet",
    replyTo: "svar@example.no",
    texts: { purpose: text("For å prøve."), privacy: text("Ingen andre ser svarene.") },
    retainUntil: "2031-12-31",
    frame: [
      {
        ...{ municipality: "9901", name: "Lerkevik", population: 1234, centrality: 500, income: 110 },
        ...{ region: "Vestlandet", group: "4", email: "post@example.no" },
      },
    ],
    ...more,
  });
  if (!created.ok) throw new Error(created.fault.code);
  const member = await db.frameMember.findFirstOrThrow({ where: { waveId: created.value } });
  const token = await createLink(db, tester, member.id);
  return { waveId: created.value, memberId: member.id, token };
}
