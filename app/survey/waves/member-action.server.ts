import { z } from "zod";
import type { Actor } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { type FieldFault, formTexts } from "~/platform/form.server";
import { isLanguage } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import {
  changeAddress,
  type MemberFault,
  makeLink,
  noteBounce,
  removeBounce,
  removeMember,
} from "./frame-changes.server";
import type { Fault, Result } from "~/platform/result";
import { linkPath } from "./link-token.server";
import { revokeLinks } from "./link-store.server";
import { setWithdrawal } from "./withdrawal.server";

/** What a member's page is answered with besides what it shows anyway. */
export interface MemberAnswer {
  faults: FieldFault[];
  /** What was typed and is not saved; null where nothing was. */
  typed: { email: string; language: string; reason: string } | null;
  /** The path of a link that was made now: this is the one time that it can be shown. */
  link: string | null;
}

export type MemberOutcome =
  | { done: "address" | "bounce" | "unbounce" | "declined" | "resumed" | "revoked" | "removed" }
  | { done: null; status: number; answer: MemberAnswer };

const email = z.email({ pattern: z.regexes.html5Email });

/** Does what a form of a member's page asks for. */
export async function handleMember(
  db: Database,
  form: FormData,
  { caller, memberId, t }: { caller: Actor; memberId: string; t: Translator },
): Promise<MemberOutcome> {
  const sent = formTexts(form, ["intent", "version", "email", "language", "reason", "token"]);
  const typed = { email: sent.email.trim(), language: sent.language, reason: sent.reason.trim() };
  const key = { id: memberId, version: Number(sent.version) };
  const refused = (name: string, fault: Fault): MemberOutcome => ({
    done: null,
    status: fault.code === "frame_member_changed_meanwhile" ? 409 : 422,
    answer: { faults: [{ name, message: faultSentence(fault, t) }], typed, link: null },
  });
  const ended = (
    done: NonNullable<MemberOutcome["done"]>,
    name: string,
    result: Result<null, MemberFault>,
  ): MemberOutcome => (result.ok ? { done } : refused(name, result.fault));

  switch (sent.intent) {
    case "address": {
      if (typed.email !== "" && !email.safeParse(typed.email).success)
        return refused("email", { code: "frame_email_invalid", values: { value: typed.email } });
      const language = isLanguage(typed.language) ? typed.language : "nb";
      return ended(
        "address",
        "email",
        await changeAddress(db, caller, key, { email: typed.email, language }),
      );
    }
    case "bounce":
      if (typed.reason === "") return refused("reason", { code: "bounce_reason_missing" });
      return ended("bounce", "reason", await noteBounce(db, caller, key, typed.reason.slice(0, 500)));
    case "unbounce":
      return ended("unbounce", "unbounce", await removeBounce(db, caller, key));
    case "declined":
    case "resumed":
      await setWithdrawal(db, caller, memberId, {
        withdrawn: sent.intent === "declined",
        by: "administrator",
      });
      return { done: sent.intent };
    case "revoke":
      await revokeLinks(db, caller, memberId);
      return { done: "revoked" };
    case "link": {
      const made = await makeLink(db, caller, memberId, sent.token);
      if (!made.ok) return refused("link", made.fault);
      return { done: null, status: 200, answer: { faults: [], typed: null, link: linkPath(sent.token) } };
    }
    case "remove":
      return ended("removed", "remove", await removeMember(db, caller, key));
    default:
      return refused("email", { code: "request_malformed" });
  }
}
