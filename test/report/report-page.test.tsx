import { I18nextProvider } from "react-i18next";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Language } from "~/platform/i18n/languages";
import { createMessages, translator } from "~/platform/i18n/translator";
import { buildEvaluationReport } from "~/report/evaluation-report";
import { ReportPage } from "~/report/web/report-page";
import type { ReportVersion } from "~/report/web/versions-of-report";
import { kommunekompasset, lerkevikSnapshot } from "../support/lerkevik";

const first: ReportVersion = { number: 1, publishedOn: "3. mars 2026", reason: null };
const second: ReportVersion = { number: 2, publishedOn: "9. april 2026", reason: "Feil karakter på 3.2.1." };

function page(language: Language, { versions = [first], fault = null as string | null } = {}): string {
  const document = buildEvaluationReport({
    snapshot: lerkevikSnapshot(),
    instrument: kommunekompasset(),
    language,
    t: translator(language),
  });
  return renderToStaticMarkup(
    <I18nextProvider i18n={createMessages("nb")}>
      <ReportPage document={document} evaluationId="e1" number={1} versions={versions} fault={fault} />
    </I18nextProvider>,
  );
}

describe("the page of a report", () => {
  test("is in the language of the report, with the team's words in the team's and the frame in the reader's", () => {
    const html = page("nn");
    expect(html).toContain('<article class="report" lang="nn">');
    expect(html).toMatch(/<p lang="nb">Kommunen forteller godt om politiske saker/);
    expect(html).toContain("Last ned som PDF");
    expect(html).toContain('href="/reports/e1/1/pdf?language=nn"');
  });

  test("has one first heading, and headings that go down one level at a time", () => {
    const levels = [...page("nb").matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1));
  });

  test("leads from the contents and from findings to places that are there, each once", () => {
    const html = page("nb");
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(80);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("says that a newer version exists, and why", () => {
    const html = page("nb", { versions: [second, first] });
    expect(html).toContain("Det finnes en nyere versjon");
    expect(html).toContain('<a href="/reports/e1/2">Les versjon 2, publisert 9. april 2026</a>');
    expect(html).toContain("Grunn: Feil karakter på 3.2.1.");
    expect(page("nb")).not.toContain("nyere versjon");
  });

  test("tells what stopped the PDF", () => {
    expect(page("nb", { fault: "Peil lager mange rapporter akkurat nå." })).toMatch(
      /role="alert"><p>Peil lager mange rapporter/,
    );
  });
});
