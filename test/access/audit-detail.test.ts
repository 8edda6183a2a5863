import { describe, expect, it } from "vitest";
import { auditEvents } from "~/access/audit";
import { detailLines } from "~/access/audit-detail";
import { languages } from "~/platform/i18n/languages";
import { messages } from "~/platform/i18n/messages";

describe("the detail of an audit event", () => {
  it("is empty where there is none", () => {
    expect(detailLines(null)).toEqual([]);
  });

  it("shows of before and after only what changed", () => {
    const json = JSON.stringify({
      version: 2,
      before: { system: 5, extent: 5, note: "" },
      after: { system: 6.5, extent: 5, note: "Sett planen" },
    });
    expect(detailLines(json)).toEqual([
      { key: "version", value: 2 },
      { key: "system", before: 5, after: 6.5 },
      { key: "note", before: "", after: "Sett planen" },
    ]);
  });

  it("shows what something was made with", () => {
    expect(detailLines(JSON.stringify({ before: null, after: { system: 5 } }))).toEqual([
      { key: "system", before: null, after: 5 },
    ]);
  });

  it("shows a text before and after", () => {
    expect(detailLines(JSON.stringify({ before: "Kort", after: "Lengre" }))).toEqual([
      { key: "content", before: "Kort", after: "Lengre" },
    ]);
  });
});

describe("the sentences of the trail", () => {
  it.each(languages)("say every event in %s, who did it or to whom", (language) => {
    const texts: Record<string, string> = messages[language].audit;
    for (const event of auditEvents) {
      expect(texts[event], event).toMatch(/\{\{(actor|subject)\}\}/);
      expect(texts[`name_${event}`], event).toBeTruthy();
    }
  });
});
