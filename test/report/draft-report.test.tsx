import { I18nextProvider } from "react-i18next";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "~/platform/i18n/languages";
import { createMessages, translator } from "~/platform/i18n/translator";
import { buildEvaluationReport } from "~/report/evaluation-report";
import { DraftReportPage } from "~/report/web/draft-report-page";
import { kommunekompasset, lerkevikSnapshot } from "../support/lerkevik";

const snapshot = lerkevikSnapshot({ number: 0 });

test.each(languages)(
  "a draft says so wherever one stands in it, and never that it is published (%s)",
  (language) => {
    const t = translator(language);
    const document = buildEvaluationReport({
      snapshot,
      instrument: kommunekompasset(),
      language,
      t,
      draft: { round: 2 },
    });
    const mark = { nb: /utkast/i, nn: /utkast/i, en: /draft/i }[language];
    const said = [
      document.title,
      document.foot.text,
      document.cover.mark?.long,
      document.cover.lines[0],
      document.draft,
    ];
    for (const text of said) expect(text).toMatch(mark);
    const everything = JSON.stringify(document);
    for (const key of ["report:version", "report:version_published"] as const) {
      expect(everything).not.toContain(t(key, { number: 0, date: "" }).trim());
    }

    const html = renderToStaticMarkup(
      <I18nextProvider i18n={createMessages(language)}>
        <DraftReportPage document={document} evaluationId="e1" round={2} fault={null} />
      </I18nextProvider>,
    );
    expect(html).toMatch(/<p class="draft-mark"[^>]*>[^<]*2/);
    expect(html).toContain(`href="/evaluations/e1/fact-check/report/pdf?round=2&amp;language=${language}"`);
    const notes = snapshot.grades.map(({ note }) => note).filter((note) => note.length > 10);
    expect(notes.length).toBeGreaterThan(10);
    expect(notes.filter((note) => html.includes(note))).toEqual([]);
  },
);
