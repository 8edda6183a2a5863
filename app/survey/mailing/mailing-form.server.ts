import { randomUUID } from "node:crypto";
import type { CallerArgs } from "~/access/guard.server";
import { recordEvent } from "~/access/audit.server";
import { readConfiguration } from "~/platform/configuration.server";
import { faultSentence } from "~/platform/fault-sentence";
import { type FieldFault, formId, formTexts } from "~/platform/form.server";
import { type Language, languages } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import { readMailFault } from "~/platform/mail-fault";
import { sendMail } from "~/platform/mail.server";
import { minutesOf } from "../minutes";
import { type FoundWave, waveHead } from "../waves/find-wave.server";
import { waveState } from "../waves/wave";
import { wavePath } from "../waves/wave-pages";
import { filledLetter } from "./letter-mail";
import { mailDraft } from "./mail-drafts";
import { readMailMembers, type Recipients, recipientsOf } from "./mail-members.server";
import { type MailTexts, mailTextFaults } from "./mail-text";
import type { MailingFormView } from "./mailing-form";
import type { MailingKind } from "./mailing-kind";
import { mailingFault } from "./mailing-permission";
import type { MailingReviewView } from "./mailing-review";
import { createMailing } from "./mailing-store.server";
import { leftOut } from "./mailings-page.server";
import { type MailingValues, readRestDays, REST_DAYS, textFields, textsOf, valuesOf } from "./new-mailing";

type Args = Pick<CallerArgs, "db" | "caller" | "language" | "t">;

/** A form for a new mailing with drafts in it, or why there is none. */
export async function loadMailingForm(
  { db, t }: Pick<Args, "db" | "t">,
  found: FoundWave,
  kind: MailingKind,
): Promise<MailingFormView> {
  const { row, texts, instrument } = found;
  const now = new Date();
  const refused = mailingFault(kind, { state: waveState(row, now), cleared: row.clearedAt !== null });
  const members = await readMailMembers(db, row.id);
  const recipients = recipientsOf(kind, members, { now, restDays: REST_DAYS });
  return {
    head: waveHead(found, now),
    kind,
    id: randomUUID(),
    refused: refused ? faultSentence(refused, t) : null,
    values: valuesOf(mailDraft(kind, { survey: instrument.name, purpose: texts.purpose }), REST_DAYS),
    counts: countByLanguage(recipients),
    left: leftOut(recipients.left, t),
  };
}

function countByLanguage({ members }: Recipients): Record<Language, number> {
  const of = (language: Language) => members.filter((member) => member.language === language).length;
  return { nb: of("nb"), nn: of("nn"), en: of("en") };
}

/** What the page shows after a form was sent: the texts to mend or change, or all of it to look over. */
export interface MailingAnswer {
  id: string;
  values: MailingValues;
  faults: FieldFault[];
  review: MailingReviewView | null;
}

export type MailingOutcome =
  | { done: true; mailingId: string }
  | { done: false; status: number; answer: MailingAnswer };

/** Takes a sent form of a new mailing: looks its texts over, sends a test of it, or puts it in line. */
export async function handleMailingForm(
  args: Args,
  found: FoundWave,
  kind: MailingKind,
  form: FormData,
): Promise<MailingOutcome> {
  const { intent, expected, id: sentId } = formTexts(form, ["intent", "expected", "id"]);
  const values: MailingValues = formTexts(form, ["restDays", ...textFields]);
  const id = formId(sentId);
  const texts = textsOf(values);
  const restDays = kind === "reminder" ? readRestDays(values.restDays) : REST_DAYS;
  const faults = formFaults(args, kind, texts, restDays);
  if (faults.length > 0 || restDays === null || intent === "edit") {
    const status = faults.length > 0 ? 422 : 200;
    return { done: false, status, answer: { id, values, faults, review: null } };
  }
  const mailing = { id, waveId: found.row.id, kind, texts, restDays };
  const review = (more: Partial<MailingReviewView> = {}) => loadReview(args, found, mailing, more);
  const answer = { id, values, faults: [] };
  if (intent === "send") {
    const made = await createMailing(args.db, args.caller, { ...mailing, expected: Number(expected) });
    if (made.ok) return { done: true, mailingId: made.value };
    const refused = faultSentence(made.fault, args.t);
    return { done: false, status: 409, answer: { ...answer, review: await review({ refused }) } };
  }
  if (intent !== "test") return { done: false, status: 200, answer: { ...answer, review: await review() } };
  const shown = await review();
  const sent = await sendTest(args, found, shown, mailing);
  return {
    done: false,
    status: sent.refused ? 502 : 200,
    answer: { ...answer, review: { ...shown, ...sent } },
  };
}

function formFaults({ t }: Args, kind: MailingKind, texts: MailTexts, restDays: number | null): FieldFault[] {
  const ofTexts = mailTextFaults(kind, texts).map(({ field, fault }) => ({
    name: field,
    message: faultSentence(fault, t),
  }));
  const ofDays =
    restDays === null
      ? [{ name: "restDays", message: faultSentence({ code: "mailing_rest_days_invalid" }, t) }]
      : [];
  return [...ofDays, ...ofTexts];
}

interface Mailing {
  kind: MailingKind;
  texts: MailTexts;
  restDays: number;
}

/** The mail as it will be read, in each language that somebody gets it in, and who gets it. */
async function loadReview(
  { db, t }: Args,
  { row, instrument }: FoundWave,
  { kind, texts, restDays }: Mailing,
  more: Partial<MailingReviewView>,
): Promise<MailingReviewView> {
  const now = new Date();
  const refused = mailingFault(kind, { state: waveState(row, now), cleared: row.clearedAt !== null });
  const recipients = recipientsOf(kind, await readMailMembers(db, row.id), { now, restDays });
  const link = `${readConfiguration().origin}/s/…`;
  const previews = languages.flatMap((language) => {
    const member = recipients.members.find((candidate) => candidate.language === language);
    if (!member) return [];
    const facts = { municipality: member.name, language, link, wave: row, minutes: minutesOf(instrument) };
    const mail = filledLetter(texts[language], facts);
    return [{ language, municipality: member.name, address: member.email, ...mail }];
  });
  return {
    sender: row.senderName,
    replyTo: row.replyTo,
    count: recipients.members.length,
    counts: countByLanguage(recipients),
    left: leftOut(recipients.left, t),
    planned: waveState(row, now) === "planned",
    previews,
    refused: refused ? faultSentence(refused, t) : null,
    tested: null,
    ...more,
  };
}

/** Sends the previews to the administrator, marked as tests; their link leads to the questionnaire as administrators may see it. */
async function sendTest(
  { db, caller, t }: Args,
  { row, instrument }: FoundWave,
  { previews }: MailingReviewView,
  { kind, texts }: Mailing,
): Promise<Pick<MailingReviewView, "tested" | "refused">> {
  const link = `${readConfiguration().origin}${wavePath(row.id, "overview")}/preview/1`;
  try {
    for (const { language, municipality } of previews) {
      const facts = { municipality, language, link, wave: row, minutes: minutesOf(instrument) };
      const { subject, text } = filledLetter(texts[language], facts);
      const own = translator(language);
      await sendMail({
        to: caller.email,
        subject: own("mailings:test_subject", { subject }),
        text: `${own("mailings:test_text")}\n\n${text}`,
        senderName: row.senderName,
        replyTo: row.replyTo,
      });
    }
  } catch (error) {
    const { text: reason } = readMailFault(error);
    return { tested: null, refused: faultSentence({ code: "mailing_test_failed", values: { reason } }, t) };
  }
  await recordEvent(db, caller, {
    event: "mailing_tested",
    subject: row.name,
    detail: { waveId: row.id, kind },
  });
  return { tested: t("mailings:tested", { address: caller.email }), refused: null };
}
