import { describe, expect, it } from "vitest";
import { languages } from "~/platform/i18n/languages";
import { filledLetter } from "~/survey/mailing/letter-mail";
import { mailDraft } from "~/survey/mailing/mail-drafts";
import { fillText, type MailTexts, mailTextFaults } from "~/survey/mailing/mail-text";
import { mailingKinds } from "~/survey/mailing/mailing-kind";

const same = (subject: string, text: string): MailTexts => ({
  nb: { subject, text },
  nn: { subject, text },
  en: { subject, text },
});
const everywhere = (text: string) => ({ nb: text, nn: text, en: text });

describe("the texts of a mailing", () => {
  it.each(mailingKinds)("have a draft of %s that can be sent as it stands in every language", (kind) => {
    const draft = mailDraft(kind, {
      survey: everywhere("Undersøkelse {2018}"),
      purpose: everywhere("For å vite hvordan det går."),
    });
    expect(mailTextFaults(kind, draft)).toEqual([]);
    for (const language of languages) {
      expect(draft[language].text.includes("{link}"), language).toBe(kind !== "thanks");
      expect(draft[language].text).toContain("Undersøkelse (2018)");
    }
  });

  it.each([
    ["invitation", "Svar her", "mail_link_missing"],
    ["reminder", "Svar her", "mail_link_missing"],
    ["invitation", "Svar her: {lenke} {link}", "mail_placeholder_unknown"],
    ["invitation", "Svar her: {link", "mail_placeholder_unknown"],
    ["invitation", "Svar her: {link} }", "mail_placeholder_unknown"],
    ["thanks", "Takk, {Name}!", "mail_placeholder_unknown"],
    ["thanks", "  ", "mail_text_missing"],
    ["thanks", "a".repeat(10_001), "mail_text_long"],
  ] as const)("refuse the %s «%s»", (kind, text, code) => {
    const faults = mailTextFaults(kind, same("Emne", text));
    expect(faults.map(({ field, fault }) => [field, fault.code])).toEqual(
      languages.map((language) => [`${language}.text`, code]),
    );
  });

  it.each([
    ["", "mail_subject_missing"],
    ["a".repeat(201), "mail_subject_long"],
    ["Emne\nBcc: alle@example.no", "mail_subject_lines"],
    ["Svar: {link}", "mail_subject_link"],
    ["Til {kommune}", "mail_placeholder_unknown"],
  ])("refuse the subject «%s»", (subject, code) => {
    const texts = { ...same("Emne", "{link}"), nn: { subject, text: "{link}" } };
    expect(mailTextFaults("invitation", texts)).toEqual([
      { field: "nn.subject", fault: expect.objectContaining({ code }) as unknown },
    ]);
  });

  it("name the piece that cannot be filled in", () => {
    const [fault] = mailTextFaults("thanks", {
      ...same("Emne", "Takk"),
      en: { subject: "Thanks", text: "By {closing}" },
    });
    expect(fault).toEqual({
      field: "en.text",
      fault: { code: "mail_placeholder_unknown", values: { placeholder: "{closing}" } },
    });
  });

  it("need no link to say thanks", () => {
    expect(mailTextFaults("thanks", same("Takk", "Takk, {name}!"))).toEqual([]);
  });

  it("are filled in once: what a municipality is called is never read as a placeholder", () => {
    const values = { name: "{link}", link: "https://x", closes: "", sender: "", minutes: "" };
    expect(fillText("{name} {link} {other}", values)).toBe("{link} https://x {other}");
  });

  it("tell a respondent when the survey closes, in their language and in Norwegian time", () => {
    const facts = {
      municipality: "Lerkevik",
      link: "https://peil.example.no/s/x",
      minutes: 15,
      wave: { closesAt: new Date("2026-12-01T22:59:00Z"), closedAt: null, senderName: "Instituttet" },
    };
    const text = { subject: "{name}", text: "{closes}|{sender}|{minutes}|{link}" };
    expect(filledLetter(text, { ...facts, language: "nn" })).toEqual({
      subject: "Lerkevik",
      text: "1. desember 2026 kl. 23.59|Instituttet|15|https://peil.example.no/s/x",
    });
    expect(filledLetter(text, { ...facts, language: "en" }).text).toMatch(/^1 December 2026 at 23:59\|/);
  });
});
