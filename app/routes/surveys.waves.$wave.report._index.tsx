import { data, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { faultSentence } from "~/platform/fault-sentence";
import { keptNowhere } from "~/platform/kept-nowhere";
import { reportLanguage } from "~/report/load-report.server";
import { memberOfContact } from "~/report/survey/load-sheet.server";
import {
  askedReport,
  loadSurveyReport,
  surveyReportDocument,
} from "~/report/survey/load-survey-report.server";
import { SurveyReportPage } from "~/report/survey/survey-report-page";
import { waveHead } from "~/survey/waves/find-wave.server";

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** The report of a wave: for everybody once it is published, before that for administrators. */
export const loader = forAnyone(async ({ db, caller, params, request, language, t }) => {
  const report = await loadSurveyReport(db, caller, params["wave"], askedReport(request));
  const { found, status } = report;
  const isBusy = new URL(request.url).searchParams.get("fault") === "report_busy";
  const page = {
    document: surveyReportDocument(report, reportLanguage(request, language)),
    waveId: found.row.id,
    shown: status.kind,
    work:
      caller?.role === "administrator"
        ? { head: waveHead(found, new Date()), isPublished: found.row.publishedAt !== null }
        : null,
    own: caller && (await memberOfContact(db, found, caller)) ? `/surveys/waves/${found.row.id}/own` : null,
    fault: isBusy ? faultSentence({ code: "report_busy" }, t) : null,
  };
  return data(page, { headers: status.kind === "published" ? {} : keptNowhere });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.document.title} – Peil` },
];

export default function SurveyReportRoute() {
  return <SurveyReportPage {...useLoaderData<typeof loader>()} />;
}
